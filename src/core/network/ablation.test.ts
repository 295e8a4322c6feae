import { expect, it } from 'vitest';
import { residualNetwork } from '../../dev/fixtures/networks.ts';
import { everyKind } from '../../dev/fixtures/toy-networks.ts';
import { type Ablation, ablationKey, canCut, canSilence, toggled } from './ablation.ts';

const map: Ablation = { kind: 'silence', layer: 'a', map: 0 };
const otherMap: Ablation = { kind: 'silence', layer: 'a', map: 1 };
const skip: Ablation = { kind: 'cut', layer: 'a', input: '0' };

it('a part is switched off, and on again', () => {
  expect(toggled([], map)).toEqual([map]);
  expect(toggled([map, skip], otherMap)).toEqual([map, skip, otherMap]);
  expect(toggled([map, skip], { ...map })).toEqual([skip]);
  expect(toggled([map, skip], { ...skip })).toEqual([map]);
});

it('the key tells which parts are off, in whatever order they went', () => {
  expect(ablationKey([])).toBe('');
  expect(ablationKey([map, skip])).toBe(ablationKey([skip, map, map]));
  const keys = [[map], [otherMap], [skip], [map, skip], [map, otherMap]].map(ablationKey);
  expect(new Set(keys).size).toBe(keys.length);
});

it('every map can be silenced but those of the answer and of layers that only hand maps on', () => {
  const not = everyKind.layers.filter((layer) => !canSilence(everyKind, layer)).map(({ id }) => id);
  expect(not).toEqual(['drop', 'flat', 'logits', 'softmax']);
});

it('inputs can be cut where several are joined', () => {
  const joining = [...everyKind.layers, ...residualNetwork().layers].filter(canCut).map(({ id }) => id);
  expect(joining).toEqual(['sum', 'both', 'add1', 'add2']);
});
