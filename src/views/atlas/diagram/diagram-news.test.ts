import { expect, describe as group, test } from 'vitest';
import { architectureById } from '../../../core/architectures/registry.ts';
import { describe } from '../../../core/network/describe.ts';
import { type DiagramState, newsOf } from './diagram-news.ts';

const blueprint = architectureById('vgg-d-vgg16')?.build(new Set());
if (!blueprint) throw new Error('no VGG-16');
const description = describe(blueprint.network);
const state = (opened: readonly string[], selected?: string): DiagramState => ({
  opened: new Set(opened),
  selected,
});
const news = (before: DiagramState, after: DiagramState) => newsOf(blueprint, description, before, after);

group('what is said of a drawing that changes', () => {
  test('a layer that is picked out: its shape and parameters', () => {
    expect(news(state([]), state([], 'conv2_1'))).toBe('conv2_1: 112 × 112 × 128, 73,856 parameters');
  });

  test('a block: unfolded or folded, and how much it holds', () => {
    expect(news(state([]), state(['conv2_x']))).toBe('conv2_x unfolded, 5 layers');
    expect(news(state(['conv2_x']), state([]))).toBe('conv2_x folded, 5 layers');
    expect(news(state(['conv1_x', 'conv2_x']), state([]))).toBe('2 blocks folded');
  });

  test('nothing where nothing is new', () => {
    expect(news(state(['conv2_x'], 'conv2_1'), state(['conv2_x'], 'conv2_1'))).toBe('');
    expect(news(state([], 'conv2_1'), state([]))).toBe('');
  });
});
