import { describe as describeTests, expect, it } from 'vitest';
import { canCut } from '../../core/network/ablation.ts';
import { describe } from '../../core/network/describe.ts';
import { layerById } from '../../core/network/network.ts';
import { toyNetworks } from '../../dev/fixtures/networks.ts';
import type { Rect } from './diagram.ts';
import { layoutDiagram } from './layout.ts';
import { type Direction, type Stop, stopName, stopsOf, stopTowards } from './walk.ts';

const rect = (xPx: number, yPx: number): Rect => ({ xPx, yPx, widthPx: 10, heightPx: 10 });
const stop = (layer: string, map: number | undefined, xPx: number, yPx: number): Stop => ({
  layer,
  map,
  rect: rect(xPx, yPx),
});

describeTests('an arrow key', () => {
  // Two columns: a title and three maps, then a title and two maps that stand lower.
  const first = [stop('a', undefined, 0, 0), stop('a', 0, 0, 20), stop('a', 1, 0, 40), stop('a', 2, 0, 60)];
  const second = [stop('b', undefined, 30, 0), stop('b', 0, 30, 25), stop('b', 1, 30, 65)];
  const stops = [...first, ...second];
  const from = (index: number, direction: Direction) => {
    const start = stops[index];
    if (!start) throw new RangeError(`There is no stop ${index}.`);
    const reached = stopTowards(stops, start, direction);
    return reached && `${reached.layer} ${reached.map ?? 'title'}`;
  };

  it('goes to the nearest stop in its direction', () => {
    expect(from(1, 'down')).toBe('a 1');
    expect(from(2, 'up')).toBe('a 0');
    expect(from(1, 'up')).toBe('a title');
    expect(from(1, 'right')).toBe('b 0');
    expect(from(3, 'right')).toBe('b 1');
    expect(from(6, 'left')).toBe('a 2');
    expect(from(0, 'right')).toBe('b title');
  });

  it('goes nowhere at the edge', () => {
    expect(from(0, 'left')).toBeUndefined();
    expect(from(0, 'up')).toBeUndefined();
    expect(from(3, 'down')).toBeUndefined();
    expect(from(5, 'right')).toBeUndefined();
  });
});

describeTests.each(toyNetworks().map((network) => [network.id, network] as const))('%s', (_, network) => {
  it.each([360, 1060])('every stop can be reached by arrow keys, %d px wide', (widthPx) => {
    const layout = layoutDiagram(describe(network), { widthPx, heightPx: 600 });
    const joins = layout.links.filter(({ to }) => canCut(layerById(network, to)));
    const stops = stopsOf(layout, joins);
    const reached = new Set<Stop>();
    const waiting = stops.slice(0, 1);
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (reached.has(next)) continue;
      reached.add(next);
      for (const direction of ['left', 'right', 'up', 'down'] as const) {
        const neighbour = stopTowards(stops, next, direction);
        if (neighbour) waiting.push(neighbour);
      }
    }
    expect(stops.filter((each) => !reached.has(each)).map(stopName)).toEqual([]);
  });
});
