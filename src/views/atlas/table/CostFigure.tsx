import { memo, type PointerEvent, useId, useMemo, useRef } from 'react';
import type { CostSwitches } from '../../../core/costs/cost-switches.ts';
import type { CostTable } from '../../../core/costs/cost-table.ts';
import type { LayerId } from '../../../core/network/network.ts';
import { type CostChart, costChart, type OrderedShape } from '../../../draw/atlas/cost-chart.ts';
import { atlasTableText } from '../../messages/en/atlas-table.ts';
import { useSelector } from '../../shared/store-context.ts';
import { textWidthPx } from '../../shared/text-width.ts';
import { useSize } from '../../shared/use-size.ts';
import styles from './CostFigure.module.css';
import { costPanels, type MemoryTexts, mostClauses, readoutText } from './cost-words.ts';

const text = atlasTableText.chart;

interface Props {
  readonly table: CostTable;
  readonly memory: MemoryTexts;
  readonly switches: CostSwitches;
  /** Ids of rows. */
  readonly selected: LayerId | undefined;
  readonly pointed: LayerId | undefined;
  readonly onChoose: (row: LayerId) => void;
  readonly onPoint: (row: LayerId | undefined) => void;
}

const PLOT_PX = 56;
const MOST_WIDTH_PX = 1100;

/** Where memory, parameters and MACs are: the table at a glance. */
export function CostFigure(props: Props) {
  const { table, memory, switches, selected, pointed, onChoose, onPoint } = props;
  const figure = useRef<HTMLElement>(null);
  const size = useSize(figure);
  const scale = useSelector((state) => state.settings.textSize);
  const widthPx = Math.min(size?.widthPx ?? 0, MOST_WIDTH_PX * scale);
  const chart = useMemo(
    () =>
      costChart(
        table.entries.map(({ row }) => row.id),
        costPanels(table, memory, switches),
        {
          widthPx,
          rowPx: 19 * scale,
          plotPx: PLOT_PX * scale,
          hasStrips: false,
          textWidthPx: (words) => textWidthPx(words, 14 * scale),
        },
      ),
    [table, memory, switches, widthPx, scale],
  );
  const sentence = useMemo(() => text.sentence(mostClauses(table)), [table]);
  const indexOf = (row: LayerId | undefined) => table.entries.findIndex((entry) => entry.row.id === row);
  const rowAt = ({ clientX, currentTarget }: PointerEvent) => {
    const index = chart.indexAt(clientX - currentTarget.getBoundingClientRect().left);
    return index === undefined ? undefined : table.entries[index]?.row.id;
  };
  const read = indexOf(pointed ?? selected);
  const entry = table.entries[read];
  return (
    <figure ref={figure} className={styles.figure}>
      <figcaption>
        <strong>{sentence}</strong>
        <span className={styles.help}>{text.help}</span>
      </figcaption>
      {widthPx > 0 && (
        <svg
          className={styles.chart}
          width={widthPx}
          height={chart.heightPx}
          role="img"
          aria-label={`${text.name}. ${sentence}`}
          onPointerMove={(event) => {
            const row = rowAt(event);
            if (row !== pointed) onPoint(row);
          }}
          onPointerLeave={() => onPoint(undefined)}
          onPointerUp={(event) => {
            const row = rowAt(event);
            if (row !== undefined) onChoose(row);
          }}
        >
          <Mark chart={chart} index={indexOf(selected)} of="selected" />
          <Mark chart={chart} index={indexOf(pointed)} of="pointed" />
          <Shapes shapes={chart.shapes} />
        </svg>
      )}
      <p className={styles.readout}>
        {entry ? readoutText(entry, memory.rows[read] ?? '') : text.nothingPointed}
      </p>
    </figure>
  );
}

interface MarkProps {
  readonly chart: CostChart;
  /** −1: none. */
  readonly index: number;
  readonly of: 'selected' | 'pointed';
}

const LEAST_MARK_PX = 3;

/** A row's column through all panels. */
function Mark({ chart, index, of }: MarkProps) {
  if (index < 0) return null;
  const { xPx, widthPx } = chart.column(index);
  const markPx = Math.max(LEAST_MARK_PX, widthPx);
  return (
    <rect
      className={styles.mark}
      data-of={of}
      x={xPx - (markPx - widthPx) / 2}
      y={chart.barsTopPx - 4}
      width={markPx}
      height={chart.barsBottomPx - chart.barsTopPx + 8}
    />
  );
}

/** Everything that does not change while one points. */
const Shapes = memo(function Shapes({ shapes }: { readonly shapes: readonly OrderedShape[] }) {
  const hatch = useId();
  return (
    <g aria-hidden>
      <defs>
        <pattern
          id={hatch}
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
          className={styles.hatch}
        >
          <rect width={6} height={6} />
          <rect width={2} height={6} />
        </pattern>
      </defs>
      {shapes.map((shape) =>
        shape.kind === 'path' ? (
          <path
            key={shape.order}
            data-role={shape.role}
            d={shape.d}
            {...(shape.role === 'dense' && { fill: `url(#${hatch})` })}
          />
        ) : (
          <text
            key={shape.order}
            data-role={shape.role}
            x={shape.xPx}
            y={shape.yPx}
            textAnchor={shape.anchor}
          >
            {shape.text}
          </text>
        ),
      )}
    </g>
  );
});
