import type { ReadValue } from '../../../core/explain/arithmetic.ts';
import type { Layer } from '../../../core/network/network.ts';
import { numberText } from '../../../draw/format.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { PanelProps } from '../panel-props.ts';
import { CutTerm } from '../pieces/CutTerm.tsx';
import { PlaceLink } from '../pieces/PlaceLink.tsx';
import { Reckoning } from '../pieces/Reckoning.tsx';

interface Props extends Pick<PanelProps<Layer>, 'layer' | 'map' | 'unit' | 'cursor' | 'gate'> {
  /** Where the number comes from; none where it is a padded zero. */
  readonly source: ReadValue | undefined;
  readonly value: number;
  /** The source does not count: what stands here is 0. */
  readonly isCut?: boolean;
  readonly note?: string | undefined;
}

/** A number that is moved, not computed: where it stood, and where it stands now. */
export function CopiedCell({ layer, map, unit, cursor, gate, source, value, isCut = false, note }: Props) {
  const from = source && {
    key: 'from',
    name: (
      <PlaceLink
        place={{ layer: source.layer, map: source.map, cell: { y: source.y, x: source.x } }}
        onGo={unit.goTo}
      >
        {unitText.placeName(source.layer, source.map, source.y, source.x)}
      </PlaceLink>
    ),
    value: isCut ? <CutTerm was={numberText(source.value)} is={numberText(0)} /> : numberText(source.value),
  };
  const to = {
    key: 'to',
    name: unitText.mapName(layer.id, map),
    value: numberText(value),
    isResult: true,
    isSecret: true,
  };
  return (
    <Reckoning
      title={unitText.cellName(cursor.cell.y, cursor.cell.x)}
      gate={gate}
      lines={from ? [from, to] : [to]}
      note={note}
    />
  );
}
