import { type ComponentType, useCallback, useMemo, useRef, useState } from 'react';
import { type Ablation, isSilenced } from '../../core/network/ablation.ts';
import type { Layer } from '../../core/network/network.ts';
import { cellOf } from '../../core/run/feature-maps.ts';
import { activationScales } from '../../draw/activation-scales.ts';
import { numberText } from '../../draw/format.ts';
import type { GridCell } from '../../draw/unit/cell-grid.ts';
import { layerDecimals } from '../../draw/unit/printed-answer.ts';
import { startCell } from '../../draw/unit/start-cell.ts';
import { networkOf, shownRun } from '../../store/selectors.ts';
import type { Selection } from '../../store/state.ts';
import { unitText } from '../messages/en/unit.ts';
import { useActions, useSelector } from '../shared/store-context.ts';
import { useSize } from '../shared/use-size.ts';
import { useGate } from './gate.ts';
import type { PanelProps } from './panel-props.ts';
import { SilencedPanel } from './panels/SilencedPanel.tsx';
import { unitName } from './panels/unit-name.ts';
import { Announcer } from './pieces/Announcer.tsx';
import { Transport } from './pieces/Transport.tsx';
import styles from './UnitView.module.css';
import { type GoTo, mapsOf, type UnitData } from './unit-data.ts';
import { unitPanels } from './unit-panels.ts';
import { useCellCursor, useSteadyCell } from './use-cell-cursor.ts';

const nothing: readonly Ablation[] = [];

type MapSelection = Extract<Selection, { level: 'map' | 'cell' }>;

/** One map of the selected layer, explained cell by cell; empty unless a map or cell is selected. */
export function UnitView() {
  const selection = useSelector((state) => state.selection);
  const unit = useUnitData();
  const [predicting, setPredicting] = useState(false);
  if (selection.level !== 'map' && selection.level !== 'cell') return null;
  const described = unit?.loaded.description.layers.find(({ layer }) => layer.id === selection.layer);
  if (!unit || !described) return <p className={styles.waiting}>{unitText.waiting}</p>;
  return (
    <Unit
      key={`${unit.loaded.network.id} ${selection.layer} ${selection.map}`}
      unit={unit}
      layer={described.layer}
      selection={selection}
      predicting={predicting}
      onPredicting={setPredicting}
    />
  );
}

interface UnitProps {
  readonly unit: UnitData;
  readonly layer: Layer;
  readonly selection: MapSelection;
  readonly predicting: boolean;
  readonly onPredicting: (predicting: boolean) => void;
}

function Unit({ unit, layer, selection, predicting, onPredicting }: UnitProps) {
  const { map } = selection;
  const maps = mapsOf(unit, layer.id);
  const { height, width } = maps.shape;
  const isVector = height * width === 1;
  const cells = useMemo(() => ({ height, width }), [height, width]);
  const [start] = useState(() => startCell(maps, map));
  const picked = useSteadyCell(selection.level === 'cell' ? selection.cell : undefined);
  const { goTo } = unit;
  const onPick = useCallback((cell: GridCell) => goTo({ layer: layer.id, map, cell }), [goTo, layer, map]);
  const cursor = useCellCursor(cells, start, picked, onPick);
  const gate = useGate(predicting, `${cursor.cell.y} ${cursor.cell.x}`);
  const value = gate.isShut ? '?' : numberText(cellOf(maps, cursor.cell.y, cursor.cell.x, map));
  const decimals = useMemo(() => layerDecimals(maps), [maps]);
  const body = useRef<HTMLDivElement>(null);
  const widthPx = useSize(body)?.widthPx;
  // The compiler cannot see that the entry found under a layer's kind takes that kind of layer.
  const ownPanel = unitPanels[layer.kind] as ComponentType<PanelProps<Layer>>;
  const Panel = isSilenced(unit.ablations, layer.id, map) ? SilencedPanel : ownPanel;
  return (
    <div className={styles.view} ref={body}>
      <div className={styles.toolbar}>
        {!isVector && <Transport cursor={cursor} />}
        <label className={styles.predict}>
          <input
            type="checkbox"
            checked={predicting}
            onChange={(event) => onPredicting(event.currentTarget.checked)}
          />
          {unitText.predict}
        </label>
      </div>
      {widthPx !== undefined && (
        <Panel
          layer={layer}
          map={map}
          unit={unit}
          cursor={cursor}
          widthPx={widthPx}
          decimals={decimals}
          gate={gate}
        />
      )}
      <Announcer
        cursor={cursor}
        place={isVector ? unitName(unit, layer.id, map) : unitText.cellName(cursor.cell.y, cursor.cell.x)}
        value={value}
      />
    </div>
  );
}

/** The network and its present run, as the panels need them. */
function useUnitData(): UnitData | undefined {
  const loaded = useSelector(networkOf);
  const run = useSelector(shownRun);
  const colourScope = useSelector((state) => state.colourScope);
  const { select } = useActions();
  const goTo: GoTo = useCallback(
    ({ layer, map, cell }) =>
      select(cell ? { level: 'cell', layer, map, cell } : { level: 'map', layer, map }),
    [select],
  );
  return useMemo(() => {
    if (!loaded || !run) return undefined;
    const { activations, ablated, pixels: picture } = run;
    const ablations = ablated?.ablations ?? nothing;
    const scaleOf = activationScales(loaded.network, activations, colourScope);
    return { loaded, activations, ablations, picture, scaleOf, goTo };
  }, [loaded, run, colourScope, goTo]);
}
