import { describe, expect, it } from 'vitest';
import { boxOf, layout } from '../../dev/fixtures/drawings.ts';
import { inceptionNetwork, manyMapsNetwork, residualNetwork } from '../../dev/fixtures/networks.ts';
import { silencedMarks } from './silenced-marks.ts';

const size = { widthPx: 1060, heightPx: 600 };

/** Left, top, right and bottom of a path's points. */
function boundsOf(path: string) {
  const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

describe('a silenced map', () => {
  it('is crossed out from corner to corner', () => {
    const drawing = layout(inceptionNetwork(), size);
    const [mark] = silencedMarks(drawing, [{ kind: 'silence', layer: 'b', map: 3 }]);
    const box = boxOf(drawing, 'b').maps[3];
    if (!mark || !box) throw new Error('There is no mark, or no map.');
    const { xPx, yPx, widthPx, heightPx } = box;
    expect(boundsOf(mark.path)).toEqual([xPx, yPx, xPx + widthPx, yPx + heightPx]);
    expect(mark.path.match(/M/g)).toHaveLength(2);
  });

  it('of a folded layer has its cross on its tile: in its row and column, inside the body', () => {
    const drawing = layout(manyMapsNetwork(), size);
    const folded = drawing.layers.find((box) => box.folded && box.form === 'maps');
    if (!folded) throw new Error('No layer is folded.');
    const { columns, mapWidthPx, mapHeightPx } = folded.grid;
    const map = columns + 2;
    const [mark] = silencedMarks(drawing, [{ kind: 'silence', layer: folded.id, map }]);
    const [left, top, right, bottom] = boundsOf(mark?.path ?? '');
    expect(left).toBe(folded.body.xPx + 2 * mapWidthPx);
    expect(top).toBe(folded.body.yPx + mapHeightPx);
    expect(right).toBeLessThanOrEqual(folded.body.xPx + folded.body.widthPx);
    expect(bottom).toBeLessThanOrEqual(folded.body.yPx + folded.body.heightPx);
  });

  it('is all that is marked: cuts have their links', () => {
    const drawing = layout(residualNetwork(), size);
    expect(silencedMarks(drawing, [{ kind: 'cut', layer: 'add1', input: 'stem_relu' }])).toEqual([]);
  });
});
