import { expect, it } from 'vitest';
import type { Ablation } from '../../core/network/ablation.ts';
import { measuredName } from './measured-name.ts';

const silenced = (map: number): Ablation => ({ kind: 'silence', layer: 'conv1', map });
const toy = { networkName: 'Toy', moment: 'trained', ablations: [] } as const;

it('a curve’s caption says how far trained the network was, and what of it was switched off', () => {
  expect(measuredName(toy)).toBe('Toy');
  expect(measuredName({ ...toy, moment: 2 })).toBe('Toy at checkpoint 3');
  expect(measuredName({ ...toy, ablations: [silenced(3)] })).toBe('Toy without map 4 of conv1');
  const skip: Ablation = { kind: 'cut', layer: 'add1', input: 'relu1' };
  expect(measuredName({ ...toy, moment: 0, ablations: [silenced(0), skip] })).toBe(
    'Toy at checkpoint 1 without map 1 of conv1 and what add1 gets from relu1',
  );
  expect(measuredName({ ...toy, ablations: [0, 1, 2, 3].map(silenced) })).toBe('Toy without 4 parts');
});
