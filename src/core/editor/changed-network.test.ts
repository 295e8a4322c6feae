import { expect, test } from 'vitest';
import { architectureById } from '../architectures/registry.ts';
import { applyEdits, type Editable } from './apply-edits.ts';
import { readArchitectureJson, writeArchitectureJson } from './architecture-json.ts';
import { underOwnName } from './changed-network.ts';
import { writeKeras } from './code/keras.ts';
import { writePyTorch } from './code/pytorch.ts';

const resnet = architectureById('resnet-18')?.build(new Set()) as Editable;
const bias = { does: 'set', layer: 'conv1', field: 'bias', value: 'yes' } as const;

test('a changed network is not written under the name of the one it was made of', () => {
  const edited = applyEdits(resnet, [bias]);
  expect(edited.made).toEqual([bias]);
  const network = underOwnName(edited);
  expect([network.id, network.name]).toEqual(['resnet-18-changed', 'ResNet-18, changed']);
  for (const text of [writePyTorch(network), writeKeras(network)])
    expect(text).toMatch(/^"""ResNet-18, changed: 11,689,576 parameters/);
  expect(readArchitectureJson(writeArchitectureJson(network))).toMatchObject({
    id: 'resnet-18-changed',
    name: 'ResNet-18, changed',
  });
});

test('one that was changed before keeps its name, and so does one that was not changed', () => {
  const again = applyEdits({ ...resnet, network: underOwnName(applyEdits(resnet, [bias])) }, [bias]);
  expect(underOwnName(again).id).toBe('resnet-18-changed');
  expect(underOwnName(applyEdits(resnet, []))).toBe(resnet.network);
});
