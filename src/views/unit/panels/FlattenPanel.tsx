import type { FlattenLayer } from '../../../core/network/network.ts';
import { numberText } from '../../../draw/format.ts';
import { regionOfCell } from '../../../draw/unit/cell-grid.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { PanelProps } from '../panel-props.ts';
import { figureSidePx } from '../pieces/figure-size.ts';
import { NeighbourMap } from '../pieces/NeighbourMap.tsx';
import { NumberGrid } from '../pieces/NumberGrid.tsx';
import { Reckoning } from '../pieces/Reckoning.tsx';
import { UnitFigures } from '../pieces/UnitFigures.tsx';
import { mapsOf } from '../unit-data.ts';
import { useArithmetic } from '../use-arithmetic.ts';
import styles from './Panel.module.css';

const text = unitText.flatten;
const NEIGHBOURS = 3;

/** Which cell of which map a value of the long row is, and what stands beside it. */
export function FlattenPanel({ layer, map, unit, cursor, widthPx, gate }: PanelProps<FlattenLayer>) {
  const { source, activation } = useArithmetic('flatten', unit, layer.id, map, cursor.cell);
  const { width, channels } = mapsOf(unit, source.layer).shape;
  const cell = { y: source.y, x: source.x };
  return (
    <>
      <p className={styles.lead}>{text.lead}</p>
      <UnitFigures fitPx={figureSidePx(widthPx)}>
        <NeighbourMap
          unit={unit}
          layer={source.layer}
          map={source.map}
          cell={cell}
          outline={regionOfCell(cell)}
          fitPx={figureSidePx(widthPx)}
          onPick={({ y, x }) => unit.goTo({ layer: layer.id, map: (y * width + x) * channels + source.map })}
        />
        <Reckoning
          title={unitText.placeName(source.layer, source.map, source.y, source.x)}
          gate={gate}
          lines={[
            {
              key: 'index',
              name: text.index(source.y, width, source.x, channels, source.map),
              value: map,
            },
            {
              key: 'value',
              name: unitText.unitName(layer.id, map),
              value: numberText(activation),
              isResult: true,
              isSecret: true,
            },
          ]}
          note={text.indexNote}
        />
        <NumberGrid
          name={text.neighbours}
          scale={unit.scaleOf(layer.id, map)}
          onGo={unit.goTo}
          rows={[
            neighboursOf(map, mapsOf(unit, layer.id).values).map(({ index, value }) => ({
              key: `${index}`,
              value,
              text: numberText(value),
              marked: index === map,
              place: { layer: layer.id, map: index },
            })),
          ]}
        />
      </UnitFigures>
    </>
  );
}

function neighboursOf(index: number, values: Float32Array) {
  const first = Math.max(0, index - NEIGHBOURS);
  return Array.from(values.subarray(first, index + NEIGHBOURS + 1), (value, offset) => ({
    index: first + offset,
    value,
  }));
}
