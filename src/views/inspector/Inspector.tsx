import { answerLayers, isAnswerHidden, isLocked, networkOf } from '../../store/selectors.ts';
import type { LoadedNetwork, Selection } from '../../store/state.ts';
import { inspectorText as text } from '../messages/en/inspector.ts';
import { usePart } from '../shared/lazy-part.ts';
import { PartMissing } from '../shared/PartMissing.tsx';
import { useActions, useSelector } from '../shared/store-context.ts';
import { Breadcrumb } from './Breadcrumb.tsx';
import { ColourScopeChoice } from './ColourScopeChoice.tsx';
import styles from './Inspector.module.css';
import { layerPanel } from './layer/lazy-layer-panel.ts';
import { openedMap } from './map/lazy-opened-map.ts';
import { NetworkCardPanel } from './network/NetworkCardPanel.tsx';
import { SaliencyPanel } from './saliency/SaliencyPanel.tsx';

/** What is selected, from the network down to a cell, with its numbers and its colours. */
export function Inspector() {
  const network = useSelector(networkOf);
  return (
    <section className={styles.inspector} aria-label={text.region}>
      {network ? <Inspected network={network} /> : <p className={styles.note}>{text.waiting}</p>}
    </section>
  );
}

function Inspected({ network }: { readonly network: LoadedNetwork }) {
  const selection = useSelector((state) => state.selection);
  const scope = useSelector((state) => state.colourScope);
  const locked = useSelector((state) => isLocked(state, 'selection'));
  const hidden = useSelector(isAnswerHidden);
  const { select, setColourScope } = useActions();
  const layer = selection.level === 'network' ? undefined : network.description.layer(selection.layer);
  const isVector = layer?.shape.height === 1 && layer.shape.width === 1;
  const isOpened = selection.level === 'map' || selection.level === 'cell';
  const opened = usePart(openedMap, isOpened);
  const panel = usePart(layerPanel, selection.level === 'layer');
  return (
    <>
      <Breadcrumb
        networkName={network.network.name}
        selection={selection}
        isVector={isVector}
        unitClass={unitClassOf(network, selection)}
        onSelect={locked ? undefined : select}
      />
      {hidden && layer && answerLayers(network).includes(layer.layer.id) ? (
        <p className={styles.note}>{text.hiddenByGuess}</p>
      ) : layer && isOpened ? (
        <>
          {opened.status === 'ready' && (
            <opened.Part network={network} description={layer} map={selection.map} />
          )}
          {opened.status === 'failed' && <PartMissing onRetry={openedMap.load} />}
          <ColourScopeChoice scope={scope} onChange={setColourScope} />
        </>
      ) : (
        <>
          {!hidden && <SaliencyPanel network={network} />}
          <ColourScopeChoice scope={scope} onChange={setColourScope} />
          {layer ? (
            <>
              {panel.status === 'ready' && (
                <panel.Part key={layer.layer.id} network={network} description={layer} />
              )}
              {panel.status === 'failed' && <PartMissing onRetry={layerPanel.load} />}
            </>
          ) : (
            <NetworkCardPanel network={network} />
          )}
        </>
      )}
    </>
  );
}

/** The class a selected unit of the logits or of the output stands for. */
function unitClassOf(loaded: LoadedNetwork, selection: Selection): string | undefined {
  if (selection.level !== 'map' && selection.level !== 'cell') return undefined;
  return answerLayers(loaded).includes(selection.layer) ? loaded.network.classes[selection.map] : undefined;
}
