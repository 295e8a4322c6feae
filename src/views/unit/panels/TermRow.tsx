import type { DenseTerm } from '../../../core/explain/arithmetic.ts';
import { numberText } from '../../../draw/format.ts';
import type { TermBar } from '../../../draw/unit/term-bars.ts';
import { unitText } from '../../messages/en/unit.ts';
import { PlaceLink } from '../pieces/PlaceLink.tsx';
import type { GoTo } from '../unit-data.ts';
import styles from './DenseTerms.module.css';

interface Drawn {
  readonly bar: TermBar;
  /** Where zero lies on the bars' axis, 0–1. */
  readonly zero: number;
  readonly printed: string;
}

type Props = Drawn & ({ readonly name: string } | { readonly term: DenseTerm; readonly onGo: GoTo });

/** One term of the sum: where it comes from, its bar, its number. */
export function TermRow(props: Props) {
  const { bar, zero, printed } = props;
  return (
    <li className={styles.row}>
      <span className={styles.name}>{'term' in props ? <Source {...props} /> : props.name}</span>
      <span className={styles.bar} aria-hidden="true">
        <span
          data-negative={bar.from < zero - 1e-9}
          style={{ left: `${100 * bar.from}%`, width: `${100 * (bar.to - bar.from)}%` }}
        />
        <i style={{ left: `${100 * zero}%` }} />
      </span>
      <span className={styles.number}>{printed}</span>
    </li>
  );
}

function Source({ term, onGo }: { readonly term: DenseTerm; readonly onGo: GoTo }) {
  const { layer, map, y, x } = term.source;
  return (
    <>
      <PlaceLink place={{ layer, map, cell: { y, x } }} onGo={onGo}>
        {unitText.placeName(layer, map, y, x)}
      </PlaceLink>{' '}
      <span className={styles.factors}>
        {numberText(term.value)} × {numberText(term.weight)}
      </span>
    </>
  );
}
