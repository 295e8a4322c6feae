import { expect, it } from 'vitest';
import { describe } from '../../core/network/describe.ts';
import type { Layer, Network } from '../../core/network/network.ts';
import { toyInput, toyNetwork } from '../../dev/fixtures/toy-networks.ts';
import type { Run } from '../../store/state.ts';
import { answerOf } from './answer.ts';

const dense = (units: number): Layer => ({
  id: 'dense',
  kind: 'dense',
  inputs: ['input'],
  units,
  bias: false,
});
const sigmoid: Layer = { id: 'last', kind: 'activation', inputs: ['dense'], function: 'sigmoid', alpha: 0 };

/** What is printed for a network with these last layers that puts out these logits. */
function printed(layers: readonly Layer[], classes: readonly string[], logits: readonly number[]) {
  const network: Network = { ...toyNetwork([toyInput(1, 1, 1), ...layers]), classes };
  const shape = { height: 1, width: 1, channels: logits.length };
  const run: Run = {
    key: '1',
    networkId: network.id,
    pictureKey: '1',
    pixels: { width: 1, height: 1, data: new Uint8ClampedArray(4) },
    backend: 'cpu',
    elapsedMs: 0,
    moment: 'trained',
    activations: new Map([['dense', { shape, values: Float32Array.from(logits) }]]),
  };
  const answer = answerOf({ network, weights: new Map(), description: describe(network) }, run);
  if (answer.kind !== 'ranked') throw new Error(answer.kind);
  return [answer.meaning, ...answer.predictions.map(({ name, percent }) => `${name} ${percent}`)];
}

it('of one sigmoid is the probability of that class, not the whole', () => {
  expect(printed([dense(1), sigmoid], ['koala'], [Math.log(3)])).toEqual(['independent', 'koala 75.0 %']);
});

it('of several sigmoids need not add up to 100 %', () => {
  expect(printed([dense(2), sigmoid], ['a', 'b'], [0, Math.log(9)])).toEqual([
    'independent',
    'b 90.0 %',
    'a 50.0 %',
  ]);
});

it('of one plain number is that number', () => {
  expect(printed([dense(1)], ['warmth'], [-12.5])).toEqual(['score', 'warmth −12.5']);
});
