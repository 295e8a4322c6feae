import { expect, describe as group, test } from 'vitest';
import { architectureById } from '../../../core/architectures/registry.ts';
import { describe } from '../../../core/network/describe.ts';
import { shapeText } from '../../format.ts';
import { fitOf, SMALLEST_FIT } from './fit.ts';
import { layoutOf } from './layout.ts';
import { allBlocks } from './visible-graph.ts';

/** As many rows as they are short: always the same area. */
const poured = (roomPx: number) => ({ widthPx: roomPx, heightPx: 1_000_000 / roomPx });

group('a drawing that is to be seen whole', () => {
  test('stays as it is where it fits', () => {
    expect(fitOf(() => ({ widthPx: 700, heightPx: 80 }), { widthPx: 900, heightPx: 300 })).toEqual({
      roomPx: 900,
      zoom: 1,
      isWhole: true,
    });
  });

  test('gets longer rows where it is tall', () => {
    const frame = { widthPx: 500, heightPx: 500 };
    const { roomPx, zoom, isWhole } = fitOf(poured, frame);
    expect(zoom).toBeGreaterThan(frame.heightPx / poured(frame.widthPx).heightPx);
    expect(isWhole).toBe(true);
    const { widthPx, heightPx } = poured(roomPx);
    expect(widthPx * zoom).toBeLessThanOrEqual(frame.widthPx + 1e-6);
    expect(heightPx * zoom).toBeLessThanOrEqual(frame.heightPx + 1e-6);
  });

  test('scrolls rather than get smaller than its colours can be told apart', () => {
    const { roomPx, zoom, isWhole } = fitOf(poured, { widthPx: 500, heightPx: 20 });
    expect(zoom).toBe(SMALLEST_FIT);
    expect(isWhole).toBe(false);
    expect(roomPx * zoom).toBeLessThanOrEqual(500);
  });

  test('ResNet-152 with every layer fills the width', () => {
    const blueprint = architectureById('resnet-152')?.build(new Set());
    if (!blueprint) throw new Error('no ResNet-152');
    const description = describe(blueprint.network);
    const open = new Set(allBlocks(blueprint.blocks).map(({ id }) => id));
    const layAt = (widthPx: number) =>
      layoutOf(blueprint, description, open, {
        flow: 'right',
        widthPx,
        words: {
          label: ({ output }) => ({
            title: output.layer.id,
            kind: output.label,
            shape: shapeText(output.shape),
          }),
          title: ({ block }) => block.id,
        },
      });
    const { roomPx, zoom } = fitOf(layAt, { widthPx: 920, heightPx: 290 });
    expect(zoom).toBe(SMALLEST_FIT);
    const { widthPx } = layAt(roomPx);
    expect(widthPx * zoom).toBeGreaterThan(0.7 * 920);
    expect(widthPx * zoom).toBeLessThanOrEqual(920);
  });
});
