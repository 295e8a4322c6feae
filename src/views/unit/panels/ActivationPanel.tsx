import { useMemo } from 'react';
import { activate } from '../../../core/maths/activation-functions.ts';
import { extent } from '../../../core/maths/statistics.ts';
import type { ActivationLayer } from '../../../core/network/network.ts';
import { mapOf } from '../../../core/run/feature-maps.ts';
import { fixed } from '../../../draw/unit/printed-answer.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { PanelProps } from '../panel-props.ts';
import { FunctionGraph } from '../pieces/FunctionGraph.tsx';
import { PlaceLink } from '../pieces/PlaceLink.tsx';
import { Reckoning } from '../pieces/Reckoning.tsx';
import { mapsOf } from '../unit-data.ts';
import { useArithmetic } from '../use-arithmetic.ts';
import styles from './Panel.module.css';
import { PointwiseFigures } from './PointwiseFigures.tsx';

const text = unitText.activation;

/** The value before, the function with the point on it, the value after. */
export function ActivationPanel({
  layer,
  map,
  unit,
  cursor,
  widthPx,
  decimals,
  gate,
}: PanelProps<ActivationLayer>) {
  const { input, activation, alpha } = useArithmetic('activation', unit, layer.id, map, cursor.cell);
  const { name, formula } = text.functions[layer.function];
  const inputMaps = mapsOf(unit, input.layer);
  const domain = useMemo(() => extent(mapOf(inputMaps, map)), [inputMaps, map]);
  const [before, after] = [fixed(input.value, decimals), fixed(activation, decimals)];
  const shownAfter = gate.isShut ? '?' : after;
  return (
    <>
      <p className={styles.lead}>{text.lead(name)}</p>
      <PointwiseFigures
        unit={unit}
        layer={layer.id}
        map={map}
        cursor={cursor}
        widthPx={widthPx}
        sources={[{ layer: input.layer, map: input.map }]}
        value={shownAfter}
      >
        <FunctionGraph
          name={text.plot(name, before, shownAfter)}
          f={(x) => activate(layer.function, x, alpha)}
          domain={domain}
          x={input.value}
        />
        <Reckoning
          title={unitText.cellName(cursor.cell.y, cursor.cell.x)}
          gate={gate}
          lines={[
            {
              key: 'before',
              name: (
                <>
                  x,{' '}
                  <PlaceLink
                    place={{ layer: input.layer, map: input.map, cell: cursor.cell }}
                    onGo={unit.goTo}
                  >
                    {unitText.mapName(input.layer, input.map)}
                  </PlaceLink>
                </>
              ),
              value: before,
            },
            { key: 'after', name: formula, value: after, isResult: true, isSecret: true },
          ]}
          note={alpha === 0 ? undefined : text.alpha(`${alpha}`)}
        />
      </PointwiseFigures>
    </>
  );
}
