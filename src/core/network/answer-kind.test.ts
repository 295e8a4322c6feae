import { expect, test } from 'vitest';
import { toyInput, toyNetwork } from '../../dev/fixtures/toy-networks.ts';
import { answerKind, classProbabilities } from './answer-kind.ts';
import { logitsLayer } from './logits-layer.ts';
import type { Layer, Network } from './network.ts';

const dense: Layer = { id: 'dense', kind: 'dense', inputs: ['input'], units: 3, bias: false };
const softmax: Layer = { id: 'last', kind: 'softmax', inputs: ['dense'] };
const sigmoid: Layer = { id: 'last', kind: 'activation', inputs: ['dense'], function: 'sigmoid', alpha: 0 };
const ending = (...layers: readonly Layer[]): Network => toyNetwork([toyInput(1, 1, 1), dense, ...layers]);

test('a softmax gives shares of a whole', () => {
  expect(answerKind(ending(softmax))).toBe('shares');
  expect([...classProbabilities(ending(softmax), [0, Math.log(2), 0])]).toEqual([0.25, 0.5, 0.25]);
});

test('sigmoids give each class a probability of its own, from its own logit', () => {
  expect(answerKind(ending(sigmoid))).toBe('independent');
  expect(logitsLayer(ending(sigmoid)).id).toBe('dense');
  const [half, three, quarter] = classProbabilities(ending(sigmoid), [0, Math.log(3), -Math.log(3)]);
  expect(half).toBe(0.5);
  expect(three).toBeCloseTo(0.75, 12);
  expect(quarter).toBeCloseTo(0.25, 12);
});

test('without either, several values are logits and one is a score', () => {
  expect(answerKind(ending())).toBe('logits');
  expect([...classProbabilities(ending(), [1, 1])]).toEqual([0.5, 0.5]);
  expect(answerKind({ ...ending(), classes: ['warmth'] })).toBe('score');
});
