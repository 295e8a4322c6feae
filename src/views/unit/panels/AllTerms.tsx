import { useMemo, useState } from 'react';
import type { DenseTerm } from '../../../core/explain/arithmetic.ts';
import { countText, numberText } from '../../../draw/format.ts';
import { unitText } from '../../messages/en/unit.ts';
import { PlaceLink } from '../pieces/PlaceLink.tsx';
import type { GoTo } from '../unit-data.ts';
import styles from './DenseTerms.module.css';

const text = unitText.dense;
const PAGE = 20;

interface Props {
  readonly terms: readonly DenseTerm[];
  readonly textOf: (term: DenseTerm) => string;
  readonly onGo: GoTo;
}

/** Every term, strongest first, a page at a time; folded away until asked for. */
export function AllTerms({ terms, textOf, onGo }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{text.all(countText(terms.length))}</summary>
      {isOpen && <Pages terms={terms} textOf={textOf} onGo={onGo} />}
    </details>
  );
}

function Pages({ terms, textOf, onGo }: Props) {
  const [page, setPage] = useState(0);
  const sorted = useMemo(
    () => terms.toSorted((a, b) => Math.abs(b.product) - Math.abs(a.product) || a.index - b.index),
    [terms],
  );
  const first = page * PAGE;
  const last = Math.min(terms.length, first + PAGE);
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text.columns.source}</th>
            <th scope="col">{text.columns.value}</th>
            <th scope="col">{text.columns.weight}</th>
            <th scope="col">{text.columns.product}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(first, last).map((term) => (
            <tr key={term.index}>
              <th scope="row">
                <PlaceLink place={placeOf(term)} onGo={onGo}>
                  {nameOf(term)}
                </PlaceLink>
              </th>
              <td>{numberText(term.value)}</td>
              <td>{numberText(term.weight)}</td>
              <td>{textOf(term)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.pager}>
        <button type="button" disabled={page === 0} onClick={() => setPage(page - 1)}>
          {text.previous}
        </button>
        {text.page(first + 1, last, terms.length)}
        <button type="button" disabled={last === terms.length} onClick={() => setPage(page + 1)}>
          {text.next}
        </button>
      </p>
    </>
  );
}

const placeOf = ({ source: { layer, map, y, x } }: DenseTerm) => ({ layer, map, cell: { y, x } });

const nameOf = ({ source: { layer, map, y, x } }: DenseTerm) => unitText.placeName(layer, map, y, x);
