import type { ChannelWindow } from '../../../core/explain/arithmetic.ts';
import { type PrintedSum, printedParts } from '../../../core/maths/printed-sum.ts';
import { type ColourScale, colourScale } from '../../../draw/colour.ts';
import { decimalsFor, fixed } from '../../../draw/unit/printed-answer.ts';
import { unitText } from '../../messages/en/unit.ts';
import { NumberGrid } from '../pieces/NumberGrid.tsx';
import { PlaceLink } from '../pieces/PlaceLink.tsx';
import type { GoTo } from '../unit-data.ts';
import styles from './Panel.module.css';

const text = unitText.convolution;

interface Props {
  readonly window: ChannelWindow;
  /** The sum over all input maps. */
  readonly sum: PrintedSum;
  /** Which of its terms this window is. */
  readonly term: number;
  /** For the values of the input map. */
  readonly valueDecimals: number;
  readonly inputScale: ColourScale;
  readonly weightScale: ColourScale;
  readonly onGo: GoTo;
}

/** The chosen input map under the window: its values times the kernel's weights; the products add up as printed. */
export function WindowProducts({ window, sum, term, valueDecimals, inputScale, weightScale, onGo }: Props) {
  const { inputLayer, channel, rows } = window;
  const cells = rows.flat();
  const parts = printedParts(
    cells.map(({ product }) => product),
    sum,
    term,
  );
  const largest = Math.max(...cells.map(({ product }) => Math.abs(product)));
  const weightDecimals = decimalsFor(cells.map(({ weight }) => weight));
  const columns = rows[0]?.length ?? 0;
  return (
    <section className={styles.products}>
      <NumberGrid
        name={
          <PlaceLink place={{ layer: inputLayer, map: channel, ...middleOf(window) }} onGo={onGo}>
            {unitText.mapName(inputLayer, channel)}
          </PlaceLink>
        }
        scale={inputScale}
        onGo={onGo}
        rows={rows.map((row) =>
          row.map(({ y, x, inside, value }) => ({
            key: `${y} ${x}`,
            value,
            text: inside ? fixed(value, valueDecimals) : '0',
            outside: !inside,
            place: { layer: inputLayer, map: channel, cell: { y, x } },
          })),
        )}
      />
      <span className={styles.operator}>×</span>
      <NumberGrid
        name={text.legendKernel}
        scale={weightScale}
        rows={rows.map((row) =>
          row.map(({ y, x, weight }) => ({
            key: `${y} ${x}`,
            value: weight,
            text: fixed(weight, weightDecimals),
          })),
        )}
      />
      <span className={styles.operator}>=</span>
      <NumberGrid
        name={text.productsSum(sum.terms[term] ?? '')}
        scale={colourScale('signed', { min: -largest, max: largest })}
        rows={rows.map((row, line) =>
          row.map(({ y, x, product }, column) => ({
            key: `${y} ${x}`,
            value: product,
            text: parts.terms[line * columns + column] ?? '',
          })),
        )}
      />
    </section>
  );
}

/** The middle of the window, where it lies on the map. */
function middleOf({ rows }: ChannelWindow) {
  const row = rows[Math.floor(rows.length / 2)];
  const cell = row?.[Math.floor(row.length / 2)];
  return cell?.inside ? { cell: { y: cell.y, x: cell.x } } : {};
}
