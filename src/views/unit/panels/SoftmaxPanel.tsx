import type { ReadValue, SoftmaxArithmetic } from '../../../core/explain/arithmetic.ts';
import { formatUnits, printedSum } from '../../../core/maths/printed-sum.ts';
import type { SoftmaxLayer } from '../../../core/network/network.ts';
import { percentTexts } from '../../../draw/format.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { PanelProps } from '../panel-props.ts';
import { CellFigures } from '../pieces/CellFigures.tsx';
import { PlaceLink } from '../pieces/PlaceLink.tsx';
import { useArithmetic } from '../use-arithmetic.ts';
import styles from './Panel.module.css';
import { unitName } from './unit-name.ts';

const text = unitText.softmax;

/** All logits on their way to probabilities; the printed probabilities add up to 100 %. */
export function SoftmaxPanel(props: PanelProps<SoftmaxLayer>) {
  const { layer, map, unit, cursor, gate } = props;
  const arithmetic = useArithmetic('softmax', unit, layer.id, map, cursor.cell);
  const { rows, largest, denominator } = printedSteps(arithmetic);
  return (
    <>
      <p className={styles.lead}>
        {text.lead} {text.shiftNote(largest)}
      </p>
      <CellFigures
        {...props}
        value={gate.isShut ? '?' : (rows.find(({ source }) => source.map === map)?.share ?? '')}
      />
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text.columns.class}</th>
              <th scope="col">{text.columns.logit}</th>
              <th scope="col">{text.columns.shifted}</th>
              <th scope="col">{text.columns.exponential}</th>
              <th scope="col">{text.columns.share}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ source, logit, shifted, exponential, share }) => (
              <tr key={source.map} data-present={source.map === map}>
                <th scope="row">{unitName(unit, layer.id, source.map)}</th>
                <td>
                  <PlaceLink place={placeOf(source)} onGo={unit.goTo}>
                    {logit}
                  </PlaceLink>
                </td>
                <td>{shifted}</td>
                <td>{exponential}</td>
                <td>{gate.isShut && source.map === map ? '?' : share}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {text.sum}
              </th>
              <td>{denominator}</td>
              <td>{text.whole}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      {gate.isShut && (
        <p>
          <button type="button" className={styles.textButton} onClick={gate.open}>
            {unitText.showResult}
          </button>
        </p>
      )}
    </>
  );
}

const LOGIT_DECIMALS = 3;
const EXPONENTIAL_DECIMALS = 4;

/** Largest logit first. The printed exponentials add up to the printed denominator, the shares to 100.0 %. */
function printedSteps({ logits, exponentials, probabilities }: SoftmaxArithmetic) {
  const order = logits.map((_, index) => index).sort((a, b) => valueAt(logits, b) - valueAt(logits, a));
  const sum = printedSum(
    order.map((index) => exponentials[index] ?? 0),
    { decimals: EXPONENTIAL_DECIMALS },
  );
  const shares = percentTexts(order.map((index) => probabilities[index] ?? 0));
  const units = logits.map(({ value }) => Math.round(value * 10 ** LOGIT_DECIMALS));
  const largest = Math.max(...units);
  return {
    largest: formatUnits(largest, LOGIT_DECIMALS),
    denominator: sum.total,
    rows: order.flatMap((index, rank) => {
      const source = logits[index];
      const logit = units[index];
      if (!source || logit === undefined) return [];
      return {
        source,
        logit: formatUnits(logit, LOGIT_DECIMALS),
        shifted: formatUnits(logit - largest, LOGIT_DECIMALS),
        exponential: sum.terms[rank],
        share: shares[rank],
      };
    }),
  };
}

const valueAt = (logits: readonly ReadValue[], index: number) => logits[index]?.value ?? 0;

const placeOf = ({ layer, map, y, x }: ReadValue) => ({ layer, map, cell: { y, x } });
