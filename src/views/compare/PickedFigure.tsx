import { useMemo } from 'react';
import { extent } from '../../core/maths/statistics.ts';
import type { LayerDescription } from '../../core/network/describe.ts';
import type { Network } from '../../core/network/network.ts';
import { type FeatureMaps, mapOf } from '../../core/run/feature-maps.ts';
import { activationScales } from '../../draw/activation-scales.ts';
import { numberText, shapeText } from '../../draw/format.ts';
import { paintFeatureMap, paintSheet } from '../../draw/paint.ts';
import type { ColourScope, Run } from '../../store/state.ts';
import { ValueLegend } from '../inspector/parts/ValueLegend.tsx';
import { compareText as text } from '../messages/en/compare.ts';
import { inspectorText } from '../messages/en/inspector.ts';
import { PixelCanvas } from '../shared/PixelCanvas.tsx';
import styles from './Picked.module.css';

interface Props {
  readonly network: Network;
  readonly described: LayerDescription;
  /** Counts from 0; absent: all maps of the layer. */
  readonly map: number | undefined;
  readonly run: Run | undefined;
  readonly scope: ColourScope;
}

/** A map enlarged, or all maps of a layer, with the scale and the numbers that belong to it. */
export function PickedFigure({ network, described, map, run, scope }: Props) {
  const { id } = described.layer;
  const maps = run?.activations.get(id);
  const scales = useMemo(
    () => run && activationScales(network, run.activations, scope),
    [network, run, scope],
  );
  const pixels = useMemo(() => {
    if (!maps || !scales) return undefined;
    if (map !== undefined) return paintFeatureMap(maps, map, scales(id, map));
    return paintSheet(maps, (index) => scales(id, index), sheetColumns(maps)).pixels;
  }, [maps, scales, id, map]);
  if (!maps || !scales || !pixels) return <p className={styles.note}>{inspectorText.noRun}</p>;
  const { size } = described.receptiveField;
  return (
    <>
      <PixelCanvas
        pixels={pixels}
        className={styles.map}
        label={map === undefined ? text.layerOf(id) : text.mapOf(id, map + 1)}
      />
      {(map !== undefined || scope !== 'map') && (
        <ValueLegend scale={scales(id, map ?? 0)} name={inspectorText.legendOf.activations} />
      )}
      <dl className={styles.numbers}>
        <dt>{described.label}</dt>
        <dd>{shapeText(described.shape)}</dd>
        <dt>{inspectorText.facts.range}</dt>
        <dd>{rangeText(maps, map)}</dd>
        <dt>{inspectorText.facts.receptiveField}</dt>
        <dd>{text.field(size.height, size.width)}</dd>
      </dl>
    </>
  );
}

/** About as wide as high. */
function sheetColumns({ shape: { height, width, channels } }: FeatureMaps): number {
  return Math.max(1, Math.min(channels, Math.ceil(Math.sqrt((channels * height) / width))));
}

function rangeText(maps: FeatureMaps, map: number | undefined): string {
  const { min, max } = extent(map === undefined ? maps.values : mapOf(maps, map));
  return inspectorText.range(numberText(min), numberText(max));
}
