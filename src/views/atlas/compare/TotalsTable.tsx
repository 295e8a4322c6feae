import { totalsCsv } from '../../../core/architectures/figures-csv.ts';
import { architectureById } from '../../../core/architectures/registry.ts';
import { atlasCompareText } from '../../messages/en/atlas-compare.ts';
import { useActions } from '../../shared/store-context.ts';
import { withTerms } from '../../shared/Term.tsx';
import type { Compared } from './compared.ts';
import part from './Part.module.css';
import styles from './TotalsTable.module.css';
import { type TotalRow, totalRows } from './total-rows.ts';

const text = atlasCompareText.sideBySide;

interface Props {
  readonly pair: readonly [Compared, Compared];
}

/** Both networks in a few numbers, with their ratio and bars from one line. */
export function TotalsTable({ pair }: Props) {
  const { saveFile } = useActions();
  const [first, second] = pair;
  return (
    <>
      <section className={styles.frame} aria-label={text.table} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text.measure}</th>
              <th scope="col" data-place="first">
                {first.name}
              </th>
              <th scope="col" data-place="second">
                {second.name}
              </th>
              <th scope="col">{text.ratio}</th>
              <td className={styles.beside} aria-hidden />
            </tr>
          </thead>
          <tbody>
            {totalRows(pair).map((row) => (
              <tr key={row.name} data-part={row.isPart}>
                <th scope="row">
                  {row.name}
                  {row.amounts && (
                    <span className={styles.under} aria-hidden>
                      <Bars amounts={row.amounts} />
                    </span>
                  )}
                </th>
                <td>{row.texts[0]}</td>
                <td>{row.texts[1]}</td>
                <td>{row.ratio}</td>
                <td className={styles.beside} aria-hidden>
                  {row.amounts && <Bars amounts={row.amounts} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={part.note}>
        {withTerms(text.help)} {accuracyNotes(pair).join(' ')}
      </p>
      <div className={part.tools}>
        <button
          type="button"
          onClick={() => saveFile(text.totalsFileOf(first.id, second.id), totalsCsv(pair), 'text/csv')}
        >
          {text.saveTotals}
        </button>
      </div>
    </>
  );
}

/** What was measured of accuracy, of those two. */
function accuracyNotes(pair: Props['pair']): readonly string[] {
  const isPublished = pair.some(({ id }) => architectureById(id));
  const isLive = pair.some(({ accuracy }) => accuracy.live);
  return [
    ...(isPublished ? [text.imageNetNote] : []),
    ...(isLive ? [text.liveNote] : []),
    ...(isPublished && isLive ? [text.apartNote] : []),
  ];
}

/** From one line, on the scale of their row: what is printed beside them has different units. */
function Bars({ amounts }: { readonly amounts: NonNullable<TotalRow['amounts']> }) {
  const most = Math.max(...amounts);
  return amounts.map((amount, index) => (
    <span
      // Two of them, always in this order.
      key={index === 0 ? 'first' : 'second'}
      className={styles.bar}
      data-place={index === 0 ? 'first' : 'second'}
      data-some={amount > 0}
      style={{ width: most === 0 ? 0 : `${(100 * amount) / most}%` }}
    />
  ));
}
