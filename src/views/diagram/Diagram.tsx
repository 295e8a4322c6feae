import { type KeyboardEvent, type RefObject, useCallback, useEffect, useId, useMemo, useState } from 'react';
import { type Ablation, canCut, isCut, silencedMaps } from '../../core/network/ablation.ts';
import { type LayerId, layerById } from '../../core/network/network.ts';
import { activationScales } from '../../draw/activation-scales.ts';
import { layoutDiagram } from '../../draw/diagram/layout.ts';
import type { ColourScope, LoadedNetwork, Run, Selection } from '../../store/state.ts';
import { networkText } from '../messages/en/network.ts';
import { usePixelRatio } from '../shared/use-pixel-ratio.ts';
import type { SizePx } from '../shared/use-size.ts';
import { bringIntoView } from './bring-into-view.ts';
import styles from './Diagram.module.css';
import { Highlights } from './Highlights.tsx';
import { LayerGroup } from './LayerGroup.tsx';
import { LinkHandles } from './LinkHandles.tsx';
import { layoutOptions } from './layout-options.ts';
import { SilencedMarks } from './SilencedMarks.tsx';
import { isSwitchKey, partAt } from './switch-parts.ts';
import { useLayersInSight } from './use-layers-in-sight.ts';
import { useWalk } from './use-walk.ts';

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
  /** Parts of the network that are switched off. */
  readonly ablations?: readonly Ablation[];
  /** Switches a part off or on again; absent where that is not to be done here. */
  readonly onTogglePart?: ((part: Ablation) => void) | undefined;
}

const nothing: readonly Ablation[] = [];

/** Every layer with its feature maps, laid out from the graph; one focus that arrow keys move. */
export function Diagram(props: Props) {
  const { loaded, run, size, selection, locked, hidden, colourScope, textSize, onSelect } = props;
  const { ablations = nothing, onTogglePart } = props;
  const { network, description } = loaded;
  const [unfolded, setUnfolded] = useState<ReadonlySet<LayerId>>(new Set());
  const layout = useMemo(
    () => layoutDiagram(description, { ...layoutOptions(loaded, size, textSize), unfolded }),
    [description, loaded, size, textSize, unfolded],
  );
  const scales = useMemo(
    () => run && activationScales(network, run.activations, colourScope),
    [network, run, colourScope],
  );
  const cuttable = useMemo(
    () => (onTogglePart ? layout.links.filter(({ to }) => canCut(layerById(network, to))) : []),
    [layout, network, onTogglePart],
  );
  const silenced = useMemo(() => silencedMaps(ablations), [ablations]);
  const walk = useWalk(layout, cuttable);
  const inSight = useLayersInSight(walk.container, layout);
  const onKeyDown = (event: KeyboardEvent) => {
    const part = isSwitchKey(event) && walk.tabStop && partAt(network, walk.tabStop);
    if (part) onTogglePart?.(part);
    else walk.onKeyDown(event);
  };
  const toggleFold = useCallback((layer: LayerId) => {
    setUnfolded(
      (before) => new Set(before.has(layer) ? [...before].filter((id) => id !== layer) : [...before, layer]),
    );
  }, []);
  const pixelRatio = usePixelRatio();
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
      onKeyDown={onKeyDown}
    >
      <p id={help} hidden>
        {networkText.help} {onTogglePart && networkText.switchHelp}
      </p>
      <svg className={styles.links} width={layout.widthPx} height={layout.heightPx} aria-hidden>
        {layout.links.map(({ from, to, path, kind }) => (
          <path key={`${from} ${to}`} d={path} data-kind={kind} data-cut={isCut(ablations, to, from)} />
        ))}
      </svg>
      {layout.layers.map((box, index) => {
        const described = description.layers[index];
        if (!described) return null;
        const isSelected = selectedLayer === box.id;
        const isDrawn = inSight.has(box.id) && !hidden.includes(box.id);
        return (
          <LayerGroup
            key={box.id}
            box={box}
            described={described}
            unitNames={box.id === network.output ? network.classes : undefined}
            maps={isDrawn ? run?.activations.get(box.id) : undefined}
            picture={box.picture ? run?.pixels : undefined}
            scales={isDrawn ? scales : undefined}
            colourScope={colourScope}
            pixelRatio={pixelRatio}
            selectedMap={isSelected ? selectedMap : undefined}
            silenced={silenced.get(box.id)}
            selected={isSelected}
            locked={locked}
            tabStop={walk.tabStop?.layer === box.id && !walk.tabStop.input ? walk.tabStop : undefined}
            onFocusStop={walk.setTabStop}
            onSelect={onSelect}
            onToggleFold={toggleFold}
          />
        );
      })}
      {ablations.length > 0 && <SilencedMarks layout={layout} ablations={ablations} />}
      {onTogglePart && (
        <LinkHandles
          links={cuttable}
          ablations={ablations}
          tabStop={walk.tabStop}
          onFocusStop={walk.setTabStop}
          onToggle={onTogglePart}
        />
      )}
      {selection.level === 'cell' && (
        <Highlights layout={layout} description={description} selection={selection} />
      )}
    </div>
  );
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
