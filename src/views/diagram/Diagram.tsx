import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { LayerId } from '../../core/network/network.ts';
import { activationScales } from '../../draw/activation-scales.ts';
import { DIAGRAM_METRICS, LEGEND_BAR_PX } from '../../draw/diagram/diagram.ts';
import { layoutDiagram } from '../../draw/diagram/layout.ts';
import { type Direction, type Stop, stopsOf, stopTowards } from '../../draw/diagram/walk.ts';
import type { ColourScope, LoadedNetwork, Run, Selection } from '../../store/state.ts';
import { networkText } from '../messages/en/network.ts';
import { textWidthPx } from '../shared/text-width.ts';
import type { SizePx } from '../shared/use-size.ts';
import { bringIntoView } from './bring-into-view.ts';
import styles from './Diagram.module.css';
import { Highlights } from './Highlights.tsx';
import { LayerGroup } from './LayerGroup.tsx';

interface Props {
  readonly loaded: LoadedNetwork;
  readonly run: Run | undefined;
  readonly size: SizePx;
  readonly selection: Selection;
  /** Whether the selection has to stay as it is. */
  readonly locked: boolean;
  /** Layers whose values are kept back. */
  readonly hidden: readonly LayerId[];
  readonly colourScope: ColourScope;
  /** Of everything written, 1 to 2. */
  readonly textSize: number;
  readonly onSelect: (selection: Selection) => void;
}

/** Of titles, legends and labels, at text size 1; see `--size-small`. */
const textPx = 14;

/** As wide as the numbers below most layers. */
const usualLegend = '0–8.8';

/** Narrower than this, layers stand below each other. */
const columnsFromPx = 420;

/** Every layer with its feature maps, laid out from the graph; one focus that arrow keys move. */
export function Diagram(props: Props) {
  const { loaded, run, size, selection, locked, hidden, colourScope, textSize, onSelect } = props;
  const { network, description } = loaded;
  const [unfolded, setUnfolded] = useState<ReadonlySet<LayerId>>(new Set());
  const layout = useMemo(
    () =>
      layoutDiagram(description, {
        ...size,
        orientation: size.widthPx >= columnsFromPx ? 'columns' : 'rows',
        unfolded,
        ...writing(loaded, textSize, size),
      }),
    [description, loaded, size, textSize, unfolded],
  );
  const scales = useMemo(
    () => run && activationScales(network, run.activations, colourScope),
    [network, run, colourScope],
  );
  const walk = useWalk(layout);
  const toggleFold = useCallback((layer: LayerId) => {
    setUnfolded(
      (before) => new Set(before.has(layer) ? [...before].filter((id) => id !== layer) : [...before, layer]),
    );
  }, []);
  const help = useId();
  const selectedLayer = selection.level === 'network' ? undefined : selection.layer;
  const selectedMap = 'map' in selection ? selection.map : undefined;
  useSelectedInView(walk.container, size, selectedLayer, selectedMap);

  return (
    <div
      ref={walk.container}
      className={styles.diagram}
      role="group"
      aria-label={networkText.diagram}
      aria-describedby={help}
      style={{ width: layout.widthPx, height: layout.heightPx }}
      onKeyDown={walk.onKeyDown}
    >
      <p id={help} hidden>
        {networkText.help}
      </p>
      <svg className={styles.links} width={layout.widthPx} height={layout.heightPx} aria-hidden>
        {layout.links.map(({ from, to, path, kind }) => (
          <path key={`${from} ${to}`} d={path} data-kind={kind} />
        ))}
      </svg>
      {layout.layers.map((box, index) => {
        const described = description.layers[index];
        if (!described) return null;
        const isSelected = selectedLayer === box.id;
        const isHidden = hidden.includes(box.id);
        return (
          <LayerGroup
            key={box.id}
            box={box}
            described={described}
            unitNames={box.id === network.output ? network.classes : undefined}
            maps={isHidden ? undefined : run?.activations.get(box.id)}
            picture={box.picture ? run?.pixels : undefined}
            scales={isHidden ? undefined : scales}
            colourScope={colourScope}
            selectedMap={isSelected ? selectedMap : undefined}
            selected={isSelected}
            locked={locked}
            tabStop={walk.tabStop?.layer === box.id ? walk.tabStop : undefined}
            onFocusStop={walk.setTabStop}
            onSelect={onSelect}
            onToggleFold={toggleFold}
          />
        );
      })}
      {selection.level === 'cell' && (
        <Highlights layout={layout} description={description} selection={selection} />
      )}
    </div>
  );
}

/** In a course page's frame maps may be smaller, so that more of the network is in sight. */
const tightMetrics = { minMapPx: 18, minColumnPx: 20, innerGapPx: 3, outerGapPx: 8 };
const isTight = ({ widthPx, heightPx }: SizePx) => widthPx < 640 || heightPx < 420;

/** How much room the layout has to leave for words. */
function writing({ network, description }: LoadedNetwork, textSize: number, size: SizePx) {
  const sizePx = textPx * textSize;
  const widthPx = (text: string) => Math.ceil(textWidthPx(text, sizePx)) + 2;
  return {
    titleWidthsPx: new Map(description.layers.map(({ layer: { id } }) => [id, widthPx(id)])),
    legendWidthPx: widthPx(usualLegend),
    labelWidthsPx: new Map([[network.output, Math.max(...network.classes.map(widthPx))]]),
    metrics: {
      ...(isTight(size) ? tightMetrics : {}),
      titleHeightPx: DIAGRAM_METRICS.titleHeightPx * textSize,
      legendHeightPx: LEGEND_BAR_PX + (DIAGRAM_METRICS.legendHeightPx - LEGEND_BAR_PX) * textSize,
    },
  };
}

/** A link, back or forward, or a smaller frame may leave what is selected out of sight. */
function useSelectedInView(
  diagram: RefObject<HTMLElement | null>,
  size: SizePx,
  layer: LayerId | undefined,
  map: number | undefined,
) {
  useEffect(() => {
    if (layer === undefined || size.widthPx === 0) return;
    const stop = (name: string) =>
      diagram.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(name)}"]`);
    const selected = stop(`${layer} ${map ?? ''}`) ?? stop(`${layer} `);
    if (selected) bringIntoView(selected);
  }, [diagram, size, layer, map]);
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** One tab stop for the whole diagram; arrow keys move it from map to map. */
function useWalk(layout: ReturnType<typeof layoutDiagram>) {
  const container = useRef<HTMLDivElement>(null);
  const stops = useMemo(() => stopsOf(layout), [layout]);
  const [place, setPlace] = useState<Pick<Stop, 'layer' | 'map'>>();
  const tabStop = stops.find(({ layer, map }) => layer === place?.layer && map === place.map) ?? stops[0];
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions[event.key];
    if (!direction || !tabStop) return;
    event.preventDefault();
    const next = stopTowards(stops, tabStop, direction);
    if (!next) return;
    setPlace(next);
    const name = `${next.layer} ${next.map ?? ''}`;
    container.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(name)}"]`)?.focus();
  };
  return { container, tabStop, setTabStop: setPlace, onKeyDown };
}
