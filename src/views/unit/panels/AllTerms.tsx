import { useMemo, useState } from 'react';
import type { DenseTerm } from '../../../core/explain/arithmetic.ts';
import { countText, numberText } from '../../../draw/format.ts';
import { fixed } from '../../../draw/unit/printed-answer.ts';
import { unitText } from '../../messages/en/unit.ts';
import { PlaceLink } from '../pieces/PlaceLink.tsx';
import type { GoTo } from '../unit-data.ts';
import styles from './DenseTerms.module.css';

const text = unitText.dense;
const PAGE = 20;

interface Props {
  readonly terms: readonly DenseTerm[];
  readonly decimals: number;
  readonly onGo: GoTo;
}

/** Every term, strongest first, a page at a time; folded away until asked for. */
export function AllTerms({ terms, decimals, onGo }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{text.all(countText(terms.length))}</summary>
      {isOpen && <Pages terms={terms} decimals={decimals} onGo={onGo} />}
    </details>
  );
}

function Pages({ terms, decimals, onGo }: Props) {
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
          {sorted
            .slice(first, last)
            .map(({ index, source: { layer, map, y, x }, value, weight, product }) => (
              <tr key={index}>
                <th scope="row">
                  <PlaceLink place={{ layer, map, cell: { y, x } }} onGo={onGo}>
                    {unitText.placeName(layer, map, y, x)}
                  </PlaceLink>
                </th>
                <td>{numberText(value)}</td>
                <td>{numberText(weight)}</td>
                <td>{fixed(product, decimals)}</td>
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
