import { useEffect, useMemo, useRef } from 'react';
import type { CostColumn, CostOrder } from '../../../core/costs/cost-columns.ts';
import { costColumns } from '../../../core/costs/cost-columns.ts';
import type { CostTable } from '../../../core/costs/cost-table.ts';
import type { LayerId } from '../../../core/network/network.ts';
import type { ByteTexts } from '../../../draw/atlas/cost-bytes.ts';
import { bringIntoView } from '../../diagram/bring-into-view.ts';
import { atlasTableText } from '../../messages/en/atlas-table.ts';
import hidden from '../../shared/Hidden.module.css';
import { CostRow } from './CostRow.tsx';
import styles from './CostRows.module.css';
import { type NumberColumn, totalText } from './cost-cells.ts';
import { nextOrder } from './next-order.ts';
import { layerAt, useRowWalk } from './use-row-walk.ts';
import { useSideways } from './use-sideways.ts';

const text = atlasTableText.table;

interface Props {
  readonly caption: string;
  readonly table: CostTable;
  readonly columns: readonly NumberColumn[];
  /** Of the entries, in their order. */
  readonly memory: ByteTexts;
  readonly order: CostOrder;
  readonly onOrder: (order: CostOrder) => void;
  /** Ids of rows. */
  readonly selected: LayerId | undefined;
  readonly pointed: LayerId | undefined;
  readonly alsoPointed: ReadonlySet<LayerId>;
  /** A click or Enter on a row. */
  readonly onChoose: (row: LayerId) => void;
  /** The row under the pointer or with the focus; undefined when both have left. */
  readonly onPoint: (row: LayerId | undefined) => void;
}

/** The table itself; where it is wider than its place, in a frame of its own that scrolls. */
export function CostRows(props: Props) {
  const { caption, table, columns, memory, order, onOrder, selected, pointed, onChoose, onPoint } = props;
  const { alsoPointed } = props;
  const frame = useRef<HTMLElement>(null);
  const { isWide, hidden: out } = useSideways(frame);
  const body = useRef<HTMLTableSectionElement>(null);
  const ids = useMemo(() => table.entries.map(({ row }) => row.id), [table]);
  const walk = useRowWalk(ids, selected, body);
  const pointsHere = useRef(false);
  const point = (row: LayerId | undefined) => {
    pointsHere.current = row !== undefined;
    if (row !== pointed) onPoint(row);
  };
  useEffect(() => {
    const [alsoLit] = alsoPointed;
    const lit = pointsHere.current ? undefined : (pointed ?? alsoLit ?? selected);
    const head = lit && body.current?.querySelector<HTMLElement>(`[data-layer="${CSS.escape(lit)}"] th`);
    if (head && isWide) bringIntoView(head);
  }, [pointed, alsoPointed, selected, isWide]);
  return (
    <section
      ref={frame}
      className={styles.frame}
      data-wide={isWide || undefined}
      data-hidden={out}
      aria-label={text.name}
      tabIndex={isWide ? 0 : undefined}
    >
      <table className={styles.table}>
        <caption className={styles.caption}>
          <span>
            {caption}
            {isWide && text.moreColumns}
          </span>
        </caption>
        <CostHead columns={columns} order={order} onOrder={onOrder} />
        <tbody
          ref={body}
          onKeyDown={walk.onKeyDown}
          onFocus={(event) => point(walk.onFocus(event))}
          onBlur={() => point(undefined)}
          onPointerOver={(event) => point(layerAt(event.target))}
          onPointerLeave={() => point(undefined)}
          onClick={(event) => {
            const row = layerAt(event.target);
            if (row !== undefined) onChoose(row);
          }}
        >
          {table.entries.map((entry, index) => (
            <CostRow
              key={entry.row.id}
              entry={entry}
              columns={columns}
              memory={memory.parts[index] ?? ''}
              isSelected={entry.row.id === selected}
              isPointed={entry.row.id === pointed || alsoPointed.has(entry.row.id)}
              isTabStop={entry.row.id === walk.tabStop}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {text.total} <span className={styles.soft}>({text.rounded})</span>
            </th>
            {columns.flatMap((column) => [
              <td key={column.id}>{totalText(column, table.totals, memory.total)}</td>,
              ...(column.measure ? [<td key={`${column.id} so far`} />] : []),
            ])}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

interface HeadProps {
  readonly columns: readonly NumberColumn[];
  readonly order: CostOrder;
  readonly onOrder: (order: CostOrder) => void;
}

function CostHead({ columns, order, onOrder }: HeadProps) {
  const names: readonly CostColumn[] = costColumns.slice(0, 3);
  const { layer, kind, output } = atlasTableText.columns;
  const heading = (id: CostColumn, name: string) => (
    <SortHeading key={id} id={id} name={name} order={order} onOrder={onOrder} />
  );
  return (
    <thead>
      <tr>
        {names.map((id, index) => heading(id, [layer, kind, output][index] ?? id))}
        {columns.flatMap(({ id, heading: name, measure }) => [
          heading(id, name),
          ...(measure
            ? [
                <th key={`${id} so far`} scope="col" className={styles.soft}>
                  <span className={hidden.hidden}>{atlasTableText.measures[measure]} </span>
                  {text.running}
                </th>,
              ]
            : []),
        ])}
      </tr>
    </thead>
  );
}

const SORTABLE = '↕';
const sortMarks: Readonly<Record<CostOrder['direction'], string>> = { ascending: '↑', descending: '↓' };

interface HeadingProps {
  readonly id: CostColumn;
  readonly name: string;
  readonly order: CostOrder;
  readonly onOrder: (order: CostOrder) => void;
}

function SortHeading({ id, name, order, onOrder }: HeadingProps) {
  const direction = order.by === id ? order.direction : undefined;
  return (
    <th scope="col" aria-sort={direction ?? 'none'}>
      <button
        type="button"
        className={styles.sorting}
        title={text.sortBy(name)}
        onClick={() => onOrder(nextOrder(order, id))}
      >
        {name}{' '}
        <span className={styles.mark} aria-hidden>
          {direction ? sortMarks[direction] : SORTABLE}
        </span>
      </button>
    </th>
  );
}
