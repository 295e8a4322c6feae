import type { ConcatenateLayer, LayerId } from '../../../core/network/network.ts';
import { numberText } from '../../../draw/format.ts';
import { ablationText } from '../../messages/en/ablation.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { PanelProps } from '../panel-props.ts';
import { mapsOf } from '../unit-data.ts';
import { useArithmetic } from '../use-arithmetic.ts';
import { CopiedCell } from './CopiedCell.tsx';
import styles from './Panel.module.css';
import { PointwiseFigures } from './PointwiseFigures.tsx';

const text = unitText.concatenate;

/** Which input and which of its maps this one is. */
export function ConcatenatePanel(props: PanelProps<ConcatenateLayer>) {
  const { layer, map, unit, cursor, widthPx } = props;
  const { source, activation, isCut } = useArithmetic('concatenate', unit, layer.id, map, cursor.cell);
  const parts = partsOf(layer.inputs, (id) => mapsOf(unit, id).shape.channels);
  return (
    <>
      <p className={styles.lead}>
        {text.lead} {text.from(unitText.mapName(source.layer, source.map))}
      </p>
      <ol className={styles.parts} aria-label={text.order}>
        {parts.map(({ id, first, count }) => (
          <li key={id} style={{ flexGrow: count }} aria-current={map >= first && map < first + count}>
            {text.range(id, first, first + count - 1)}
          </li>
        ))}
      </ol>
      <PointwiseFigures
        unit={unit}
        layer={layer.id}
        map={map}
        cursor={cursor}
        widthPx={widthPx}
        sources={[{ ...source, isCut }]}
        arrow="="
        value={numberText(activation)}
      >
        <CopiedCell
          {...props}
          source={source}
          value={activation}
          isCut={isCut}
          note={isCut ? ablationText.unit.cutNote(source.layer, layer.id) : undefined}
        />
      </PointwiseFigures>
    </>
  );
}

interface Part {
  readonly id: LayerId;
  /** Its first map, among those of the whole. */
  readonly first: number;
  readonly count: number;
}

function partsOf(inputs: readonly LayerId[], countOf: (id: LayerId) => number): Part[] {
  let first = 0;
  return inputs.map((id) => {
    const part = { id, first, count: countOf(id) };
    first += part.count;
    return part;
  });
}
