import { expect, describe as group, test } from 'vitest';
import { keras2Functional, type ModelFile } from '../../dev/fixtures/keras-files.ts';
import { flatten, inputOf } from '../../dev/fixtures/keras-layers.ts';
import type { JsonObject } from './json.ts';
import type { TrainedNetwork } from './network.ts';
import { readLayersModel } from './read-layers-model.ts';

const read = ({ file, shards }: ModelFile): TrainedNetwork => readLayersModel(file, shards);

group('what a model says of itself', () => {
  const model = keras2Functional([inputOf(2), flatten(['input'])]);
  const withMetadata = (userDefinedMetadata: JsonObject) =>
    readLayersModel({ ...model.file, userDefinedMetadata }, model.shards).network;
  const classes = Array.from({ length: 16 }, (_, index) => `c${index}`);

  test('is taken over', () => {
    const input = { range: [-1, 1], mean: [0.5], std: [2] };
    expect(withMetadata({ id: 'x', name: 'X', classes, input })).toMatchObject({
      id: 'x',
      name: 'X',
      classes,
      normalisation: input,
    });
  });

  test('is filled up from the defaults given', () => {
    const normalisation = { range: [0, 255], mean: [1], std: [3] } as const;
    const { network } = readLayersModel(model.file, model.shards, {
      id: 'own',
      name: 'Own',
      classes,
      normalisation,
    });
    expect(network).toMatchObject({ id: 'own', name: 'Own', classes, normalisation });
  });

  test('is filled up where nobody says anything', () => {
    const { network } = read(model);
    expect(network.classes[15]).toBe('class 16');
    expect(network.normalisation).toEqual({ range: [0, 1], mean: [0], std: [1] });
  });

  test.each([
    [{ classes: ['one'] }, 'classes'],
    [{ input: { mean: [0, 0, 0] } }, 'unsupported-input'],
    [{ input: { std: [0] } }, 'unsupported-input'],
  ])('must fit: %j', (metadata, reason) => {
    expect(() => withMetadata(metadata)).toThrow(expect.objectContaining({ reason }));
  });
});
