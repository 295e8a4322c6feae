import type { Size } from '../../../core/network/network.ts';
import type { LabPlace } from '../../../store/lab/lab-place.ts';
import { labFieldsText } from '../../messages/en/lab-fields.ts';
import { useActions } from '../../shared/store-context.ts';

const text = labFieldsText.field;

interface Props {
  readonly place: LabPlace;
  /** Of the map. */
  readonly size: Size;
}

/** Row and column in numbers. */
export function CellChoice({ place, size }: Props) {
  const { select } = useActions();
  const { layer, map, cell } = place;
  const go = (y: number, x: number) => {
    const isOnMap =
      Number.isInteger(y) && Number.isInteger(x) && y >= 0 && x >= 0 && y < size.height && x < size.width;
    if (isOnMap) select({ level: 'cell', layer, map, cell: { y, x } });
  };
  return (
    <>
      <label>
        {text.row}
        <input
          type="number"
          min={0}
          max={size.height - 1}
          value={cell.y}
          onChange={(event) => go(event.target.valueAsNumber, cell.x)}
        />
      </label>
      <label>
        {text.column}
        <input
          type="number"
          min={0}
          max={size.width - 1}
          value={cell.x}
          onChange={(event) => go(cell.y, event.target.valueAsNumber)}
        />
      </label>
    </>
  );
}
