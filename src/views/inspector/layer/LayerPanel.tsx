import { useCallback, useMemo } from 'react';
import type { LayerDescription } from '../../../core/network/describe.ts';
import { inputLayer } from '../../../core/network/network.ts';
import { isLocked, shownRun } from '../../../store/selectors.ts';
import type { LoadedNetwork } from '../../../store/state.ts';
import { JoinedInputs } from '../../ablation/JoinedInputs.tsx';
import { inspectorText as text } from '../../messages/en/inspector.ts';
import { layerSentence } from '../../messages/en/layer-sentences.ts';
import { useActions, useSelector } from '../../shared/store-context.ts';
import { Section } from '../parts/Section.tsx';
import { Filters } from './Filters.tsx';
import { filterBank } from './filter-bank.ts';
import { LayerFacts } from './LayerFacts.tsx';
import styles from './LayerPanel.module.css';
import { LayerValues } from './LayerValues.tsx';

interface Props {
  readonly network: LoadedNetwork;
  readonly description: LayerDescription;
}

/** One layer: what it does, what it costs, its values for this picture, its filters. */
export function LayerPanel({ network, description }: Props) {
  const run = useSelector(shownRun);
  const scope = useSelector((state) => state.colourScope);
  const locked = useSelector((state) => isLocked(state, 'selection'));
  const { select } = useActions();
  const { layer, label, inputShapes, shape } = description;
  const maps = run?.activations.get(layer.id);
  const bank = useMemo(
    () => filterBank(description, network.description, network.weights),
    [description, network],
  );
  const openMap = useCallback(
    (map: number) => select({ level: 'map', layer: layer.id, map }),
    [select, layer.id],
  );
  return (
    <>
      <p>
        <b className={styles.kind}>{label}.</b> {layerSentence(layer, inputShapes, shape)}
      </p>
      <JoinedInputs layer={layer} />
      <LayerFacts description={description} picture={inputLayer(network.network).shape} />
      <Section title={text.values}>
        {maps && run ? (
          <LayerValues
            network={network.network}
            layer={layer}
            maps={maps}
            activations={run.activations}
            scope={scope}
          />
        ) : (
          <p className={styles.note}>{text.noRun}</p>
        )}
      </Section>
      {bank && (
        <Section title={layer.kind === 'dense' ? text.units : text.filters}>
          <Filters
            layer={layer}
            bank={bank}
            weights={network.weights}
            scope={scope}
            onSelect={locked ? undefined : openMap}
          />
        </Section>
      )}
    </>
  );
}
