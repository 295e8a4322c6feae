import { useMemo } from 'react';
import { extent, mean, shareOfZeros } from '../../../core/maths/statistics.ts';
import type { LayerDescription } from '../../../core/network/describe.ts';
import { type FeatureMaps, mapOf } from '../../../core/run/feature-maps.ts';
import { activationScales } from '../../../draw/activation-scales.ts';
import { numberText, percentText, sizeText } from '../../../draw/format.ts';
import { shownRun } from '../../../store/selectors.ts';
import type { LoadedNetwork } from '../../../store/state.ts';
import { SilenceMap } from '../../ablation/SilenceMap.tsx';
import { inspectorText as text } from '../../messages/en/inspector.ts';
import { useSelector } from '../../shared/store-context.ts';
import { ValueLegend } from '../parts/ValueLegend.tsx';
import styles from './MapPanel.module.css';

interface Props {
  readonly network: LoadedNetwork;
  readonly description: LayerDescription;
  /** Counts from 0. */
  readonly map: number;
}

/** One map in a line of numbers, with the scale its colours are on. */
export function MapPanel({ network, description, map }: Props) {
  const run = useSelector(shownRun);
  const scope = useSelector((state) => state.colourScope);
  const { id } = description.layer;
  const maps = run?.activations.get(id);
  const scale = useMemo(
    () => run && activationScales(network.network, run.activations, scope)(id, map),
    [network.network, run, scope, id, map],
  );
  const isSpatial = description.shape.height * description.shape.width > 1;
  return (
    <div className={styles.panel}>
      <SilenceMap network={network.network} description={description} map={map} />
      {maps && isSpatial && <MapNumbers maps={maps} map={map} />}
      {scale && <ValueLegend scale={scale} name={text.legendOf.activations} />}
    </div>
  );
}

function MapNumbers({ maps, map }: { readonly maps: FeatureMaps; readonly map: number }) {
  const values = useMemo(() => mapOf(maps, map), [maps, map]);
  const { min, max } = extent(values);
  const numbers = [
    [text.facts.cells, sizeText(maps.shape)],
    [text.facts.range, text.range(numberText(min), numberText(max))],
    [text.facts.mean, numberText(mean(values))],
    [text.facts.zeros, percentText(shareOfZeros(values))],
  ] as const;
  return (
    <dl className={styles.numbers}>
      {numbers.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
