import { useMemo } from 'react';
import type { Layer, Network } from '../../../core/network/network.ts';
import type { Activations, FeatureMaps } from '../../../core/run/feature-maps.ts';
import { activationScales } from '../../../draw/activation-scales.ts';
import { countText, numberText, percentText } from '../../../draw/format.ts';
import type { ColourScope } from '../../../store/state.ts';
import { inspectorText as text } from '../../messages/en/inspector.ts';
import { Facts } from '../parts/Facts.tsx';
import styles from './LayerValues.module.css';
import { ValuesFigure } from './ValuesFigure.tsx';
import { summaryOf, type ValueSummary } from './value-summary.ts';

interface Props {
  readonly network: Network;
  readonly layer: Layer;
  readonly maps: FeatureMaps;
  readonly activations: Activations;
  readonly scope: ColourScope;
}

/** How the layer's values are spread for the picture on screen. */
export function LayerValues({ network, layer, maps, activations, scope }: Props) {
  const summary = useMemo(() => summaryOf(maps), [maps]);
  const scale = useMemo(
    () => (scope === 'map' ? undefined : activationScales(network, activations, scope)(layer.id, 0)),
    [network, activations, layer.id, scope],
  );
  if (!summary) return <p className={styles.alarm}>{text.noNumbers}</p>;
  return (
    <>
      <ValuesFigure id={layer.id} maps={maps} summary={summary} scale={scale} />
      {summary.notFinite > 0 && (
        <p className={styles.alarm}>
          {text.notFinite(countText(summary.notFinite), countText(summary.values))}
        </p>
      )}
      <Facts facts={valueFacts(layer, summary)} />
    </>
  );
}

function valueFacts(layer: Layer, summary: ValueSummary) {
  const { min, max, mean, zeros, values, maps, deadMaps } = summary;
  const isRelu = layer.kind === 'activation' && layer.function.startsWith('relu');
  const isVector = values === maps;
  const facts = [
    { name: text.facts.range, value: text.range(numberText(min), numberText(max)) },
    { name: text.facts.mean, value: numberText(mean) },
    {
      name: isRelu ? text.facts.switchedOff : text.facts.zeros,
      value: percentText(zeros / values),
      note: text.zerosOf(countText(zeros), countText(values)),
    },
  ];
  if (isVector) return facts;
  return [...facts, { name: text.facts.deadMaps, value: text.deadMapsOf(deadMaps, maps) }];
}
