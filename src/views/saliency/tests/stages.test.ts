import { expect, it } from 'vitest';
import { similarityRange, stageWords, topOf } from './stages.ts';

it('a stage is named by its layers', () => {
  const stages = 4;
  expect(stageWords({ randomised: [], stages }, 'cascading')).toBe('All layers as trained');
  expect(stageWords({ randomised: ['dense', 'conv2'], stages }, 'cascading')).toBe(
    'Untrained from the answer down to conv2: 2 of 3 layers',
  );
  expect(stageWords({ randomised: ['conv2'], stages }, 'independent')).toBe('Untrained: conv2 alone');
});

it('what the network says is its most probable class', () => {
  expect(topOf(Float64Array.of(0.1, 0.7, 0.2))).toEqual({ classIndex: 1, probability: 0.7 });
});

it('an axis of similarities ends at 1 and reaches below 0 only where a value does', () => {
  expect(similarityRange([0.2, undefined, 1])).toEqual([0, 1]);
  expect(similarityRange([])).toEqual([0, 1]);
  expect(similarityRange([-0.3])).toEqual([-0.5, 1]);
});
