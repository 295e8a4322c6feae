import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measuredArchitectures } from '../../core/architectures/measured.ts';
import { architectures } from '../../core/architectures/registry.ts';
import { type Bubble, bubbleChart } from './bubble-chart.ts';
import { overlap } from './bubble-labels.ts';

const frame = {
  widthPx: 900,
  heightPx: 520,
  marginPx: { left: 50, right: 10, top: 10, bottom: 40 },
  rowPx: 17,
};

const measured: readonly Bubble[] = measuredArchitectures(architectures).map(
  ({ id, macs, accuracy, parameters, architecture }) => ({
    id,
    macs,
    accuracy: accuracy.top1,
    parameters,
    labelWidthPx: 7 * architecture.name.length,
  }),
);

describe('accuracy against operations', () => {
  it('has areas proportional to parameters', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 2, maxLength: 12 }), (counts) => {
        const bubbles = counts.map((parameters, index) => ({
          id: String(index),
          macs: 1 + index,
          accuracy: 50 + index,
          parameters,
          labelWidthPx: 20,
        }));
        const placed = bubbleChart(bubbles, frame, 40).bubbles;
        const most = Math.max(...counts);
        for (const [index, { radiusPx }] of placed.entries())
          expect(radiusPx ** 2 / 40 ** 2).toBeCloseTo((counts[index] ?? 0) / most, 9);
      }),
      { numRuns: 30 },
    );
  });

  it('draws the legend on the scale of the bubbles, with round numbers', () => {
    const { bubbles, legend } = bubbleChart(measured, frame, 40);
    const [bubble] = bubbles;
    const parameters = measured[0]?.parameters ?? 0;
    for (const entry of legend)
      expect(entry.radiusPx ** 2 / entry.parameters).toBeCloseTo(
        (bubble?.radiusPx ?? 0) ** 2 / parameters,
        12,
      );
    expect(legend.map((entry) => entry.parameters)).toEqual([1e8, 2.5e7, 5e6]);
  });

  it('puts more work to the right and more right answers up', () => {
    const { bubbles } = bubbleChart(measured, frame, 40);
    const of = (id: string) => bubbles.find((bubble) => bubble.id === id);
    const [small, large] = [of('vgg-a'), of('vgg-e-vgg19')];
    expect(small?.xPx).toBeLessThan(large?.xPx ?? 0);
    expect(small?.yPx).toBeGreaterThan(large?.yPx ?? 0);
  });

  it('begins its axis of work at 0 and keeps every bubble within the drawing', () => {
    const { macsTicks, plot, bubbles } = bubbleChart(measured, frame, 40);
    expect(macsTicks[0]).toEqual({ value: 0, atPx: plot.leftPx });
    for (const { xPx, radiusPx } of bubbles) expect(xPx + radiusPx).toBeLessThanOrEqual(plot.rightPx);
  });

  it.each([[900], [640]])('names every measured network at %i px, no two names overlapping', (widthPx) => {
    const { bubbles } = bubbleChart(measured, { ...frame, widthPx }, 36);
    const labels = bubbles.flatMap(({ label }) => (label ? [label] : []));
    expect(labels).toHaveLength(measured.length);
    for (const [index, label] of labels.entries())
      for (const other of labels.slice(index + 1)) expect(overlap(label, other)).toBe(0);
  });
});
