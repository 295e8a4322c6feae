import { describe, expect, it } from 'vitest';
import { descriptionOf } from '../../dev/fixtures/described-architectures.ts';
import { layersNear } from './in-sight.ts';
import { layoutDiagram } from './layout.ts';

const { layers, widthPx, heightPx } = layoutDiagram(descriptionOf('resnet-18'), {
  widthPx: 1000,
  heightPx: 600,
});

describe('the layers near a part of the diagram', () => {
  it('are all of them, in order, where all of it is in sight', () => {
    const all = layersNear(layers, { xPx: 0, yPx: 0, widthPx, heightPx });
    expect(all).toEqual(layers.map(({ id }) => id));
  });

  it('are those in it and those a little outside', () => {
    const part = { xPx: 1000, yPx: 0, widthPx: 500, heightPx };
    const near = new Set(layersNear(layers, part));
    for (const { id, xPx, widthPx: ownPx } of layers) {
      const inside = xPx < 1500 && xPx + ownPx > 1000;
      const farAway = xPx > 1800 || xPx + ownPx < 700;
      if (inside) expect(near, id).toContain(id);
      if (farAway) expect(near, id).not.toContain(id);
    }
    expect(near.size).toBeGreaterThan(0);
    expect(near.size).toBeLessThan(layers.length);
  });

  it('are none where the diagram is far out of sight', () => {
    expect(layersNear(layers, { xPx: 0, yPx: -5000, widthPx: 1000, heightPx: 800 })).toEqual([]);
  });
});
