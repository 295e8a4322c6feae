import { expect, describe as group, test } from 'vitest';
import { architectureById } from '../../../core/architectures/registry.ts';
import { describe } from '../../../core/network/describe.ts';
import { type DiagramWords, layoutOf } from './layout.ts';
import type { Flow } from './metrics.ts';
import { blockKey } from './visible-graph.ts';
import { placeTowards } from './walk.ts';

const words: DiagramWords = {
  label: (node) => ({ title: node.key, kind: node.output.label, shape: 'shape' }),
  title: ({ block }) => block.id,
};

function layout(id: string, open: readonly string[], flow: Flow = 'right') {
  const blueprint = architectureById(id)?.build(new Set());
  if (!blueprint) throw new Error('no such architecture');
  return layoutOf(blueprint, describe(blueprint.network), new Set(open), { flow, widthPx: 900, words });
}

group('arrow keys', () => {
  test('walk from the input to the end and back along the lines, whatever is folded', () => {
    for (const [flow, on, back] of [
      ['right', 'right', 'left'],
      ['down', 'down', 'up'],
    ] as const) {
      const vgg = layout('vgg-d-vgg16', ['conv2_x'], flow);
      const keys = vgg.nodes.map(({ node }) => node.key);
      keys.forEach((key, index) => {
        expect(placeTowards(vgg, key, on)).toBe(keys[index + 1]);
        expect(placeTowards(vgg, key, back)).toBe(keys[index - 1]);
      });
    }
  });

  test('change lanes across the flow', () => {
    const module = layout('googlenet-paper', ['inception_3', 'inception_3a']);
    expect(placeTowards(module, 'inc3a_1x1', 'down')).toBe('inc3a_3x3_reduce');
    expect(placeTowards(module, 'inc3a_3x3_reduce', 'up')).toBe('inc3a_1x1');
    expect(placeTowards(module, 'inc3a_1x1_relu', 'right')).toBe('inc3a_concat');
  });

  test('enter an unfolded block from its name', () => {
    const module = layout('googlenet-paper', ['inception_3']);
    expect(placeTowards(module, blockKey('inception_3'), 'right')).toBe(blockKey('inception_3a'));
    expect(placeTowards(module, blockKey('inception_3a'), 'up')).toBe(blockKey('inception_3'));
  });

  test('lead nowhere from an end', () => {
    const vgg = layout('vgg-d-vgg16', []);
    expect(placeTowards(vgg, 'input', 'left')).toBeUndefined();
    expect(placeTowards(vgg, blockKey('classifier'), 'right')).toBeUndefined();
  });
});
