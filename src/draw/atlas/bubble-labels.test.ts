import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alongLine, type Marker, overlap, placeLabels } from './bubble-labels.ts';

const ROW_PX = 17;
const frame = { leftPx: 40, topPx: 0, rightPx: 640, bottomPx: 400 };

const marker = fc.record({
  xPx: fc.double({ min: 40, max: 640, noNaN: true }),
  yPx: fc.double({ min: 0, max: 400, noNaN: true }),
  radiusPx: fc.double({ min: 1, max: 50, noNaN: true }),
  labelWidthPx: fc.double({ min: 10, max: 160, noNaN: true }),
});

describe('names beside their markers', () => {
  it('never overlap each other and never leave the frame', () => {
    fc.assert(
      fc.property(fc.array(marker, { maxLength: 25 }), (markers) => {
        const labels = placeLabels(markers, frame, ROW_PX).filter((label) => label !== undefined);
        for (const [index, label] of labels.entries()) {
          expect(label.leftPx).toBeGreaterThanOrEqual(frame.leftPx);
          expect(label.rightPx).toBeLessThanOrEqual(frame.rightPx);
          expect(label.topPx).toBeGreaterThanOrEqual(frame.topPx);
          expect(label.bottomPx).toBeLessThanOrEqual(frame.bottomPx);
          for (const other of labels.slice(index + 1)) expect(overlap(label, other)).toBe(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are as large as the text they hold', () => {
    const [label] = placeLabels([{ xPx: 300, yPx: 200, radiusPx: 10, labelWidthPx: 80 }], frame, ROW_PX);
    expect(label && label.rightPx - label.leftPx).toBeCloseTo(80, 9);
    expect(label && label.bottomPx - label.topPx).toBeCloseTo(ROW_PX, 9);
  });

  it('stand to the right of a marker that is alone, without a leader', () => {
    const [label] = placeLabels([{ xPx: 300, yPx: 200, radiusPx: 10, labelWidthPx: 80 }], frame, ROW_PX);
    expect(label).toEqual({ leftPx: 313, rightPx: 393, topPx: 191.5, bottomPx: 208.5 });
  });

  it('all find a place where a few markers stand close together', () => {
    const close: readonly Marker[] = Array.from({ length: 5 }, (_, index) => ({
      xPx: 300 + 8 * index,
      yPx: 200 + 6 * index,
      radiusPx: 5,
      labelWidthPx: 70,
    }));
    expect(placeLabels(close, frame, ROW_PX)).not.toContain(undefined);
  });

  it('keep off a line where there is room beside it', () => {
    const line = alongLine([
      { xPx: 300, yPx: 200 },
      { xPx: 600, yPx: 210 },
    ]);
    const [label] = placeLabels([{ xPx: 300, yPx: 200, radiusPx: 5, labelWidthPx: 80 }], frame, ROW_PX, line);
    expect(label).toBeDefined();
    for (const box of line) expect(label && overlap(label, box)).toBe(0);
  });

  it('touch nothing that is to stay free, and lead past it', () => {
    const wall = { leftPx: 306, topPx: 150, rightPx: 320, bottomPx: 250 };
    const floor = { leftPx: 280, topPx: 206, rightPx: 320, bottomPx: 250 };
    const markers = [{ xPx: 300, yPx: 200, radiusPx: 5, labelWidthPx: 80 }];
    const [label] = placeLabels(markers, frame, ROW_PX, [], [wall, floor]);
    expect(label).toBeDefined();
    expect(label?.rightPx).toBeLessThanOrEqual(wall.leftPx);
    expect(label?.bottomPx).toBeLessThanOrEqual(floor.topPx);
  });

  it('are left out where there is no room at all', () => {
    const narrow = { leftPx: 0, topPx: 0, rightPx: 30, bottomPx: 30 };
    const labels = placeLabels([{ xPx: 15, yPx: 15, radiusPx: 4, labelWidthPx: 80 }], narrow, ROW_PX);
    expect(labels).toEqual([undefined]);
  });
});
