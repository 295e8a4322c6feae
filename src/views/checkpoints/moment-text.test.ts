import { describe, expect, test } from 'vitest';
import type { Checkpoint } from '../../core/network/checkpoints.ts';
import { momentWords } from './moment-text.ts';

const at = (epoch: number, stage = 'last'): Checkpoint => ({
  file: `${epoch}.bin`,
  epoch,
  stage,
  valAccuracy: 0.512,
  loss: 1,
  bits: 8,
  weights: [],
});

describe('a moment in words', () => {
  test('says when it was, how good the network was, and how its weights are stored', () => {
    expect(momentWords(1, [at(0), at(3)], undefined)).toEqual({
      when: 'after epoch 3',
      accuracy: '51.2 % of val',
      weights: '8-bit weights',
    });
  });

  test('before the first epoch is before training', () => {
    expect(momentWords(0, [at(0), at(3)], undefined).when).toBe('before training');
  });

  test('of several stages names its own', () => {
    expect(momentWords(1, [at(0, 'first'), at(3)], undefined).when).toBe('after epoch 3 of last');
  });

  test('at the end is the network as shipped, with the accuracy its card tells', () => {
    const accuracy = { correct: 213, total: 250, measuredOn: 'val' };
    expect(momentWords('trained', [at(0)], accuracy)).toEqual({
      when: 'fully trained',
      accuracy: '85.2 % of val',
      weights: 'weights as shipped',
    });
    expect(momentWords('trained', [at(0)], undefined).accuracy).toBe('accuracy not measured');
  });
});
