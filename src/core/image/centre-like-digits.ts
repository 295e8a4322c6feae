import { resampleRows } from '../maths/resampling.ts';
import type { Size } from '../network/network.ts';
import { type CellRectangle, type Ink, inkBounds, massCentre, noInk } from './ink.ts';

/** In the collection a digit's longer side measures 20 of the field's 28 cells. */
const shareOfField = 20 / 28;

/** How many cells a digit's longer side gets in a field. */
export const digitSide = (field: Size): number =>
  Math.round(Math.min(field.height, field.width) * shareOfField);

/**
 * Ink prepared as the digits of MNIST are (LeCun et al. 1998, § III.A): its
 * bounding box scaled, aspect kept, to fit a box of 20 × 20 cells, anti-aliased;
 * that placed in a field of 28 × 28 so that the centre of mass falls on cell
 * (14, 14). Whole cells are moved, so it may be off by up to half a cell, and by
 * more only where ink would leave the field. Fields of other sizes in proportion.
 *
 * @returns ink of the field's size; none if there was none
 */
export function centreLikeDigits(ink: Ink, field: Size): Ink {
  const bounds = inkBounds(ink);
  if (!bounds) return noInk(field.width, field.height);
  const digit = scaled(ink, bounds, digitSide(field));
  const centre = massCentre(digit);
  const top = placed(field.height / 2 - centre.y, field.height - digit.height);
  const left = placed(field.width / 2 - centre.x, field.width - digit.width);
  return onField(digit, top, left, field);
}

/** The part inside the bounds, its longer side made this many cells. */
function scaled(ink: Ink, bounds: CellRectangle, longerSide: number): Ink {
  const scale = longerSide / Math.max(bounds.height, bounds.width);
  const height = Math.max(1, Math.round(bounds.height * scale));
  const width = Math.max(1, Math.round(bounds.width * scale));
  const values = resampleRows({ ...bounds, channels: 1 }, { height, width }, (y, row) => {
    const start = (bounds.top + y) * ink.width + bounds.left;
    row.set(ink.values.subarray(start, start + bounds.width));
  });
  return { height, width, values };
}

/** The nearest whole number of cells to move by that keeps all ink on the field. */
const placed = (wish: number, room: number) => Math.min(Math.max(Math.round(wish), 0), room);

function onField(digit: Ink, top: number, left: number, field: Size): Ink {
  const result = noInk(field.width, field.height);
  for (let y = 0; y < digit.height; y++)
    result.values.set(
      digit.values.subarray(y * digit.width, (y + 1) * digit.width),
      (top + y) * field.width + left,
    );
  return result;
}
