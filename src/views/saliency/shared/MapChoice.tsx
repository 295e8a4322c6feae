import { type LabPlace, mapLayers } from '../../../store/lab/lab-place.ts';
import { isLocked } from '../../../store/selectors.ts';
import type { LoadedNetwork } from '../../../store/state.ts';
import { labFieldsText as text } from '../../messages/en/lab-fields.ts';
import { useActions, useSelector } from '../../shared/store-context.ts';
import { Select } from './Select.tsx';

interface Props {
  readonly network: LoadedNetwork;
  readonly place: Pick<LabPlace, 'layer' | 'map'>;
}

/** Which map: what is chosen here is selected everywhere, and is in the link. */
export function MapChoice({ network: { description }, place: { layer, map } }: Props) {
  const locked = useSelector((state) => isLocked(state, 'selection'));
  const { select } = useActions();
  const maps = Array.from({ length: description.layer(layer).shape.channels }, (_, index) => index);
  return (
    <>
      <Select
        label={text.layer}
        value={layer}
        options={mapLayers(description).map((id) => [id, id])}
        isLocked={locked}
        onChange={(id) => select({ level: 'layer', layer: id })}
      />
      <Select
        label={text.map}
        value={String(map)}
        options={maps.map((index) => [String(index), text.mapOption(index)])}
        isLocked={locked}
        onChange={(index) => select({ level: 'map', layer, map: Number(index) })}
      />
    </>
  );
}
