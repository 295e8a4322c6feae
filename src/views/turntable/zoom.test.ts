import { describe, expect, it } from 'vitest';
import { toDial } from '../../core/scene/dials.ts';
import { pinchedDistance, type WheelZoom, wheeled } from './zoom.ts';

const turnedBy = (deltasPx: readonly number[], from: WheelZoom): WheelZoom => deltasPx.reduce(wheeled, from);

describe('pinching', () => {
  it('sets the distance by the spread since the fingers came down, however small each move', () => {
    const pinch = { distance: 1, spreadPx: 200 };
    const spreads = Array.from({ length: 101 }, (_, move) => 200 - move);
    const distances = spreads.map((nowPx) => toDial('distance', pinchedDistance(pinch, nowPx)));
    expect(distances[1]).toBe(1);
    expect(distances[20]).toBe(1.1);
    expect(distances.at(-1)).toBe(2);
    expect(pinchedDistance(pinch, 400)).toBe(0.5);
  });

  it('leaves the distance where two fingers are in one place', () => {
    expect(pinchedDistance({ distance: 1.3, spreadPx: 0 }, 80)).toBe(1.3);
    expect(pinchedDistance({ distance: 1.3, spreadPx: 80 }, 0)).toBe(1.3);
  });
});

describe('the wheel', () => {
  it('comes as far by many small turns as by a large one', () => {
    const atOnce = wheeled({ distance: 1, owedPx: 0 }, 400);
    const bitByBit = turnedBy(Array(100).fill(4), { distance: 1, owedPx: 0 });
    // e^(400 · 0.0015) = 1.822
    expect(atOnce.distance).toBe(1.8);
    expect(bitByBit.distance).toBe(1.8);
    expect(bitByBit.owedPx).toBeCloseTo(atOnce.owedPx, 9);
    expect(turnedBy(Array(100).fill(-4), bitByBit).distance).toBe(1);
  });

  it('turns back at once from the ends of the dial', () => {
    const far = wheeled({ distance: 3.9, owedPx: 0 }, 5000);
    expect(far).toEqual({ distance: 4, owedPx: 0 });
    // 4 · e^(−20 · 0.0015) = 3.88
    expect(wheeled(far, -20).distance).toBe(3.9);
    expect(wheeled({ distance: 0.6, owedPx: 0 }, -5000)).toEqual({ distance: 0.5, owedPx: 0 });
  });
});
