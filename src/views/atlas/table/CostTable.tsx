import { useCallback, useMemo, useRef } from 'react';
import type { Blueprint } from '../../../core/architectures/architecture.ts';
import { networkOrder } from '../../../core/costs/cost-columns.ts';
import { costRows, rowIds } from '../../../core/costs/cost-rows.ts';
import { costTable } from '../../../core/costs/cost-table.ts';
import { costsOf } from '../../../core/costs/layer-costs.ts';
import type { NetworkDescription } from '../../../core/network/describe.ts';
import type { LayerId } from '../../../core/network/network.ts';
import { byteTexts } from '../../../draw/atlas/cost-bytes.ts';
import { switchesParameter } from '../../../store/atlas/place-parameters.ts';
import { atlasTableText as text } from '../../messages/en/atlas-table.ts';
import { useAtlas } from '../use-atlas.ts';
import { CostFigure } from './CostFigure.tsx';
import { CostNotes } from './CostNotes.tsx';
import { CostRows } from './CostRows.tsx';
import { CostSaves } from './CostSaves.tsx';
import { CostSwitches } from './CostSwitches.tsx';
import styles from './CostTable.module.css';
import { numberColumns } from './cost-cells.ts';
import { fileStem } from './file-stem.ts';
import { MemorySum } from './MemorySum.tsx';
import { GroupLegend, ShareStrips } from './ShareStrips.tsx';
import { usePickInSight } from './use-pick-in-sight.ts';
import { useTableChoice } from './use-table-choice.ts';

interface Props {
  readonly blueprint: Blueprint;
  /** Of the blueprint's network. */
  readonly description: NetworkDescription;
  /** Any layer; one that is done in place lights the row it stands in. */
  readonly selected: LayerId | undefined;
  readonly pointed: LayerId | undefined;
  /** Their rows are lit too: what a block holds, for one. */
  readonly alsoPointed?: ReadonlySet<LayerId>;
  /** Undefined: the selected row is chosen once more. */
  readonly onSelect: (layer: LayerId | undefined) => void;
  readonly onPoint: (layer: LayerId | undefined) => void;
}

/** What an architecture costs, as the lecture lists it, with the switches that change the count. */
export function CostTable(props: Props) {
  const { blueprint, description, selected, pointed, alsoPointed, onSelect, onPoint } = props;
  const choice = useTableChoice();
  const { switches, unit } = choice;
  const rows = useMemo(() => costRows(costsOf(blueprint, description)), [blueprint, description]);
  const rowOf = useMemo(() => rowIds(rows), [rows]);
  const { columns, order, table } = useMemo(() => {
    const plain = costTable(rows, switches, networkOrder);
    const shown = numberColumns(plain.totals, switches, unit);
    const isShown = ['layer', 'kind', 'output', ...shown.map(({ id }) => id)].includes(choice.order.by);
    const sorting = isShown ? choice.order : networkOrder;
    return { columns: shown, order: sorting, table: costTable(rows, switches, sorting) };
  }, [rows, switches, unit, choice.order]);
  const { memory, memoryWithUnit } = useMemo(() => {
    const printed = byteTexts(
      table.entries.map(({ amounts }) => amounts.memory),
      unit,
    );
    const withUnit = (amount: string) => `${amount} ${unit}`;
    return {
      memory: printed,
      memoryWithUnit: { rows: printed.parts.map(withUnit), total: withUnit(printed.total) },
    };
  }, [table, unit]);
  const marks = {
    selected: selected === undefined ? undefined : rowOf.get(selected),
    pointed: pointed === undefined ? undefined : rowOf.get(pointed),
  };
  const alsoLit = useMemo(
    () => new Set([...(alsoPointed ?? [])].flatMap((layer) => rowOf.get(layer) ?? [])),
    [alsoPointed, rowOf],
  );
  const costs = useRef<HTMLElement>(null);
  const chosenHere = usePickInSight(costs, marks.selected);
  const choose = useCallback(
    (row: LayerId) => {
      chosenHere.current = row;
      onSelect(row === selected ? undefined : row);
    },
    [chosenHere, onSelect, selected],
  );
  const { network } = description;
  const [on] = useAtlas(switchesParameter);
  const stem = useMemo(() => fileStem(network.id, on, switches), [network.id, on, switches]);
  return (
    <section ref={costs} className={styles.costs} aria-label={text.title}>
      <div className={styles.head}>
        <h3>{text.title}</h3>
        <GroupLegend />
      </div>
      <ShareStrips table={table} memory={memoryWithUnit} switches={switches} />
      <CostSwitches choice={choice} hasBatchNorm={table.totals.batchNorm > 0} />
      <CostRows
        caption={text.table.caption(network.name, switches, unit)}
        table={table}
        columns={columns}
        memory={memory}
        order={order}
        onOrder={choice.setOrder}
        {...marks}
        alsoPointed={alsoLit}
        onChoose={choose}
        onPoint={onPoint}
      />
      <CostNotes rows={rows} memory={switches.memory} hasBatchNorm={table.totals.batchNorm > 0} />
      <CostFigure
        table={table}
        memory={memoryWithUnit}
        switches={switches}
        {...marks}
        onChoose={choose}
        onPoint={onPoint}
      />
      <MemorySum rows={rows} switches={switches} unit={unit} />
      <CostSaves
        name={network.name}
        stem={stem}
        table={table}
        switches={switches}
        order={order}
        memory={memoryWithUnit}
      />
    </section>
  );
}
