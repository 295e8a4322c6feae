import { describe, expect, it } from 'vitest';
import { boxOf, layout, pairs } from '../../dev/fixtures/drawings.ts';
import { inceptionNetwork } from '../../dev/fixtures/networks.ts';

describe('rows', () => {
  const drawing = layout(inceptionNetwork(), { widthPx: 360, labelWidthsPx: new Map([['softmax', 80]]) });

  it('stack the layers within the width of a phone', () => {
    expect(drawing.orientation).toBe('rows');
    expect(drawing.widthPx).toBe(360);
    for (const [above, below] of pairs(drawing.layers))
      expect(above.yPx + above.heightPx).toBeLessThanOrEqual(below.yPx);
  });

  it('keep detours out of the layers', () => {
    const left = Math.min(...drawing.layers.map(({ xPx }) => xPx));
    const indexOf = new Map(drawing.layers.map(({ id }, index) => [id, index]));
    for (const { from, to, path } of drawing.links) {
      if ((indexOf.get(to) ?? 0) - (indexOf.get(from) ?? 0) === 1) continue;
      const xs = (path.match(/[ML](-?[\d.]+),/g) ?? []).map((x) => Number(x.slice(1, -1)));
      expect(Math.max(...xs)).toBeLessThanOrEqual(left);
      expect(Math.min(...xs)).toBeGreaterThan(0);
    }
  });

  it('list labelled units one below the other, as wide as the labels leave', () => {
    const { maps, labels } = boxOf(drawing, 'softmax');
    expect(new Set(maps.map(({ xPx }) => xPx)).size).toBe(1);
    expect(labels.widthPx).toBe(80);
    expect(labels.xPx + labels.widthPx).toBe(360);
  });
});
