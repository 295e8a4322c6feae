import { expect, describe as group, it } from 'vitest';
import { chainNetwork, residualNetwork } from '../../dev/fixtures/networks.ts';
import { withRandomWeights } from '../../dev/fixtures/random-weights.ts';
import { everyKind } from '../../dev/fixtures/toy-networks.ts';
import { mean, standardDeviation } from '../maths/statistics.ts';
import { learntLayers, withRandomisedLayers } from './randomise-weights.ts';

const trained = withRandomWeights(everyKind, 1);

group('learntLayers', () => {
  it('names those that learnt something, from the answer down', () => {
    expect(learntLayers(everyKind)).toEqual(['logits', 'depthwise', 'dilated', 'norm', 'grouped']);
  });

  it('names every layer before all those it reads, branches included', () => {
    const network = residualNetwork();
    const order = learntLayers(network);
    expect(order).toHaveLength(7);
    expect(order.indexOf('conv2_2')).toBeLessThan(order.indexOf('conv2_1'));
    expect(order.indexOf('project2')).toBeLessThan(order.indexOf('conv1_2'));
    expect(order[0]).toBe('logits');
    expect(order.at(-1)).toBe('stem');
  });
});

group('withRandomisedLayers', () => {
  it('of no layers leaves the very same arrays', () => {
    const same = withRandomisedLayers(trained, [], 5);
    expect([...same.weights.keys()]).toEqual([...trained.weights.keys()]);
    for (const [id, weights] of trained.weights) expect(same.weights.get(id)).toBe(weights);
  });

  it('replaces only the layers asked for, and leaves the original untouched', () => {
    const before = structuredClone(trained.weights);
    const { weights } = withRandomisedLayers(trained, ['logits', 'norm'], 5);
    for (const id of ['depthwise', 'dilated', 'grouped'])
      expect(weights.get(id)).toBe(trained.weights.get(id));
    expect(weights.get('logits')).not.toEqual(trained.weights.get('logits'));
    expect(trained.weights).toEqual(before);
  });

  it('sets batch normalisation to γ 1 and β 0 and keeps its stored mean and variance', () => {
    const { weights } = withRandomisedLayers(trained, ['norm'], 5);
    const { gamma, beta, mean: stored, variance } = weights.get('norm') ?? {};
    expect([...(gamma?.values ?? [])]).toEqual(new Array(6).fill(1));
    expect([...(beta?.values ?? [])]).toEqual(new Array(6).fill(0));
    expect(stored).toBe(trained.weights.get('norm')?.['mean']);
    expect(variance).toBe(trained.weights.get('norm')?.['variance']);
  });

  it('draws kernels with variance 2 / inputs per unit around 0, and sets biases to 0', () => {
    const network = chainNetwork();
    const { weights } = withRandomisedLayers(withRandomWeights(network, 2), learntLayers(network), 3);
    const { kernel, bias } = weights.get('conv3_1') ?? {};
    // 3 × 3 × 16 inputs a unit, 2304 weights: the sample deviation is within 5 %, the mean within 4 of its errors.
    const deviation = Math.sqrt(2 / 144);
    expect(standardDeviation(kernel?.values ?? []) / deviation).toBeCloseTo(1, 1);
    expect(Math.abs(mean(kernel?.values ?? []))).toBeLessThan((4 * deviation) / Math.sqrt(2304));
    expect(kernel?.shape).toEqual([3, 3, 16, 16]);
    expect([...(bias?.values ?? [])]).toEqual(new Array(16).fill(0));
  });

  it('counts a depthwise kernel’s own window as its inputs', () => {
    const draws = Array.from({ length: 40 }, (_, seed) => {
      const { weights } = withRandomisedLayers(trained, ['depthwise'], seed);
      return [...(weights.get('depthwise')?.['kernel']?.values ?? [])];
    });
    expect(standardDeviation(draws.flat()) / Math.sqrt(2 / 9)).toBeCloseTo(1, 1);
  });

  it('gives a layer the same new weights with the same seed, whichever others are replaced', () => {
    const alone = withRandomisedLayers(trained, ['dilated'], 7).weights;
    const among = withRandomisedLayers(trained, ['logits', 'depthwise', 'dilated'], 7).weights;
    expect(among.get('dilated')).toEqual(alone.get('dilated'));
    expect(withRandomisedLayers(trained, ['dilated'], 8).weights.get('dilated')).not.toEqual(
      alone.get('dilated'),
    );
  });

  it('refuses layers that learnt nothing', () => {
    expect(() => withRandomisedLayers(trained, ['relu'], 1)).toThrow('no layer "relu" that learnt anything');
  });
});
