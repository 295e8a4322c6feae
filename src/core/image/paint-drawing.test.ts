import { describe, expect, it } from 'vitest';
import { type Drawing, type PadPoint, type PenStroke, padSide } from './drawing.ts';
import { type Ink, inkBounds } from './ink.ts';
import { drawingPainter, tipRadius } from './paint-drawing.ts';

const stroke = (tool: PenStroke['tool'], ...points: readonly (readonly [number, number])[]): PenStroke => ({
  tool,
  points: points.map(([x, y]): PadPoint => ({ x, y })),
});
const paint = (drawing: Drawing) => drawingPainter()(drawing);
const total = (drawing: Drawing) => paint(drawing).values.reduce((sum, value) => sum + value, 0);

/** How many cells differ. Comparing them one by one in `toEqual` takes seconds. */
const differences = (a: Ink, b: Ink) => a.values.filter((value, i) => value !== b.values[i]).length;

describe('drawingPainter', () => {
  it('has no ink for an empty drawing', () => {
    expect(total([])).toBe(0);
  });

  it('makes a dot a disc as wide as the pen', () => {
    const dot = [stroke('pen', [128, 100])];
    const area = Math.PI * tipRadius.pen ** 2;
    expect(Math.abs(total(dot) / area - 1)).toBeLessThan(0.01);
    expect(inkBounds(paint(dot))).toEqual({ left: 117, top: 89, width: 22, height: 22 });
  });

  it('makes a line a bar with round ends', () => {
    const line = [stroke('pen', [60, 128], [160, 128])];
    const area = Math.PI * tipRadius.pen ** 2 + 100 * 2 * tipRadius.pen;
    expect(Math.abs(total(line) / area - 1)).toBeLessThan(0.01);
  });

  it('does not darken where lines cross', () => {
    const cross = paint([stroke('pen', [60, 128], [200, 128]), stroke('pen', [128, 60], [128, 200])]);
    expect(Math.max(...cross.values)).toBe(1);
  });

  it('really takes away what the eraser goes over', () => {
    const line = stroke('pen', [60, 128], [200, 128]);
    const ink = paint([line, stroke('eraser', [128, 90], [128, 170])]);
    expect(ink.values[128 * padSide + 128]).toBe(0);
    expect(ink.values[128 * padSide + 70]).toBe(1);
    expect(total([line, stroke('eraser', [40, 128], [220, 128])])).toBe(0);
  });

  it('lets the pen draw again where was erased', () => {
    const dot = stroke('pen', [128, 128]);
    expect(total([dot, stroke('eraser', [128, 128]), dot])).toBeCloseTo(total([dot]), 5);
  });

  it('paints a growing drawing as it would paint it at once', () => {
    const points: readonly (readonly [number, number])[] = [
      [40, 40],
      [90, 60],
      [120, 130],
      [200, 210],
    ];
    const shared = points.map(([x, y]) => ({ x, y }));
    const first: PenStroke = { tool: 'pen', points: shared };
    const eraser = { tool: 'eraser', points: [{ x: 100, y: 90 }] } as const;
    const painter = drawingPainter();
    for (let n = 1; n <= shared.length; n++) painter([{ tool: 'pen', points: shared.slice(0, n) }]);
    painter([first, eraser]);
    const grown = painter([first, eraser, stroke('pen', [20, 200], [60, 200])]);
    expect(differences(grown, paint([first, eraser, stroke('pen', [20, 200], [60, 200])]))).toBe(0);
  });

  it('starts afresh where something was taken back', () => {
    const [a, b] = [stroke('pen', [60, 60], [90, 90]), stroke('pen', [150, 60], [150, 200])];
    const painter = drawingPainter();
    painter([a, b]);
    for (const drawing of [[a], [stroke('pen', [150, 60])], []])
      expect(differences(painter(drawing), paint(drawing))).toBe(0);
  });
});
