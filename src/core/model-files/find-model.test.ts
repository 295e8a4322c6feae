import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { kerasArchive } from '../../dev/fixtures/keras-archives.ts';
import { modelFolders } from '../../dev/fixtures/model-folder.ts';
import { ModelError } from '../network/model-error.ts';
import { inputLayer } from '../network/network.ts';
import { Executor } from '../run/executor.ts';
import { findModel } from './find-model.ts';
import { readHdf5 } from './hdf5.ts';
import { holdsLayers } from './keras-archive.ts';
import { ModelDraft } from './model-draft.ts';
import type { ModelFiles } from './model-files.ts';

const open = async (files: ModelFiles) => new ModelDraft(await findModel(files));

const json = (value: unknown) => strToU8(JSON.stringify(value));

/** A LayersModel as tfjs itself saves one: a grey input, a convolution, a pool, logits. */
async function savedByTfjs() {
  const judge = tf.sequential({
    layers: [
      tf.layers.conv2d({
        inputShape: [8, 8, 1],
        filters: 3,
        kernelSize: 3,
        activation: 'relu',
        name: 'conv',
      }),
      tf.layers.separableConv2d({ filters: 4, kernelSize: 3, activation: 'relu', name: 'sep' }),
      tf.layers.globalMaxPooling2d({ name: 'peaks' }),
      tf.layers.dense({ units: 3, name: 'logits' }),
    ],
  });
  let saved: tf.io.ModelArtifacts | undefined;
  await judge.save(
    tf.io.withSaveHandler(async (artifacts) => {
      saved = artifacts;
      return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } };
    }),
  );
  const bytes = new Uint8Array(tf.io.CompositeArrayBuffer.join(saved?.weightData));
  const cut = 100;
  const paths = ['group1-shard1of2.bin', 'group1-shard2of2.bin'];
  const model = {
    format: 'layers-model',
    modelTopology: saved?.modelTopology,
    weightsManifest: [{ paths, weights: saved?.weightSpecs }],
  };
  const files: Zippable = {
    'model.json': json(model),
    'group1-shard1of2.bin': bytes.slice(0, cut),
    'group1-shard2of2.bin': bytes.slice(cut),
  };
  return { judge, model, files: new Map(Object.entries(files)) as ModelFiles, zip: zipSync(files) };
}

describe('a LayersModel that tfjs saved', async () => {
  const { judge, model, files, zip } = await savedByTfjs();
  const input = Float32Array.from({ length: 64 }, (_, index) => Math.sin(index));
  const expected = [...(judge.predict(tf.tensor4d(input, [1, 8, 8, 1])) as tf.Tensor).dataSync()];

  const inFolder: ModelFiles = new Map([...files].map(([path, bytes]) => [`my net/${path}`, bytes]));
  test.each<[string, ModelFiles, string]>([
    ['as loose files', files, 'model'],
    ['in a folder', inFolder, 'my net'],
    ['in a zip', new Map([['net.zip', zip]]), 'net'],
    ['in a zip of a zip', new Map([['twice.zip', zipSync({ 'net.zip': zip })]]), 'twice'],
  ])('%s answers as tfjs does', async (_, given, name) => {
    const draft = await open(given);
    expect(draft.preview).toMatchObject({ name, format: 'layers-model', outputs: 3, answer: 'logits' });
    const executor = new Executor(draft.build('own-1', { name }));
    const got = [...(await executor.predict(input))];
    executor.dispose();
    expect(got).toEqual(expected.map((value) => expect.closeTo(value, 5)));
  });

  test('takes its class names from a file beside it, if they are as many as it has outputs', async () => {
    const named = async (text: string) =>
      (await open(new Map([...files, ['labels.txt', strToU8(text)]]))).preview.classes;
    expect(await named('0 ant\n1 bee\n2 cat\n')).toEqual(['ant', 'bee', 'cat']);
    expect(await named('ant\nbee')).toBeUndefined();
  });

  test('is found among JSON of other sorts, which may not even be JSON', async () => {
    const commented = strToU8('{ // for the editor\n}');
    const beside: ModelFiles = new Map([['tsconfig.json', commented], ...files]);
    expect((await open(beside)).preview.outputs).toBe(3);
    const broken: ModelFiles = new Map([...beside, ['model.json', strToU8('{"modelTopology": {')]]);
    await expect(open(broken)).rejects.toThrow('“model.json” is not JSON');
  });

  test('is refused without one of its weight files, by the name of that file', async () => {
    const without = new Map([...files].filter(([path]) => path !== 'group1-shard2of2.bin'));
    await expect(open(without)).rejects.toMatchObject({
      reason: 'missing-shard',
      message: expect.stringContaining('group1-shard2of2.bin'),
    });
  });

  const withInput = (shape: readonly (number | null)[]) => {
    const copy = JSON.parse(JSON.stringify(model));
    copy.modelTopology.config.layers[0].config.batch_input_shape = shape;
    return open(new Map([...files, ['model.json', json(copy)]]));
  };

  test('is refused with more than one input channel count or shape it cannot show', async () => {
    await expect(withInput([null, 8, 8, 2])).rejects.toMatchObject({ reason: 'unsupported-input' });
    await expect(withInput([null, 8, 8, 3])).rejects.toMatchObject({ reason: 'weight-shape', layer: 'conv' });
    await expect(withInput([null, 600, 600, 1])).rejects.toMatchObject({ reason: 'too-large' });
    await expect(withInput([null, 8, 12, 1])).rejects.toThrow('only square pictures');
    expect((await withInput([null, null, null, 1])).preview.input).toEqual({
      height: undefined,
      width: undefined,
      channels: 1,
    });
  });

  test('is taken for square where its file says only one side of its pictures', async () => {
    const halfOpen = await withInput([null, null, 12, 1]);
    expect(halfOpen.preview.input).toEqual({ height: 12, width: 12, channels: 1 });
    const { network } = halfOpen.build('own-1', { name: 'net' });
    expect(inputLayer(network).shape).toEqual({ height: 12, width: 12, channels: 1 });
  });
});

test.each(modelFolders())(
  'the shipped network $id says all that is to be known of it',
  async ({ id, file, bytes }) => {
    const shards = (file as { weightsManifest: { paths: string[] }[] }).weightsManifest.flatMap(
      ({ paths }) => paths,
    );
    const files = new Map<string, Uint8Array>([['model.json', json(file)]]);
    for (const path of shards) files.set(path, new Uint8Array(bytes(path) ?? new ArrayBuffer(0)));
    const { classes, normalisation } = (await open(files)).preview;
    expect(classes, id).toHaveLength(10);
    expect(normalisation).toMatchObject({ range: expect.any(Array) });
  },
);

/** Where the central directory of a zip of one file begins. */
function directoryOf(zip: Uint8Array): number {
  const view = new DataView(zip.buffer, zip.byteOffset);
  return zip.findLastIndex((byte, i) => byte === 0x50 && view.getUint32(i, true) === 0x02014b50);
}

/** A small zip whose directory says that its one file has so many bytes. */
function announcing(bytes: number): Uint8Array {
  const zip = zipSync({ 'w.bin': new Uint8Array(1000) });
  new DataView(zip.buffer, zip.byteOffset).setUint32(directoryOf(zip) + 24, bytes, true);
  return zip;
}

/** A zip of one stored file that its directory lists many times, each time as having 0 bytes unpacked. */
function overlapping(bytes: number, times: number): Uint8Array {
  const zip = zipSync({ '00000': new Uint8Array(bytes) }, { level: 0 });
  const start = directoryOf(zip);
  const endLength = 22;
  const entry = zip.slice(start, -endLength);
  new DataView(entry.buffer).setUint32(24, 0, true);
  const entries = Array.from({ length: times }, (_, index) => {
    const copy = entry.slice();
    copy.set(strToU8(`${index}`.padStart(5, '0')), 46);
    return copy;
  });
  const end = zip.slice(-endLength);
  const view = new DataView(end.buffer);
  view.setUint16(8, times, true);
  view.setUint16(10, times, true);
  view.setUint32(12, times * entry.length, true);
  const parts = [zip.slice(0, start), ...entries, end];
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

describe('what cannot be opened', () => {
  const archive = kerasArchive('digits');
  const entries = unzipSync(archive);
  const config = entries['config.json'] ?? new Uint8Array();
  const weights = entries['model.weights.h5'] ?? new Uint8Array();
  const repacked = (changes: Zippable) => new Map([['net.keras', zipSync({ ...entries, ...changes })]]);
  const changed = (from: string, to: string) =>
    repacked({ 'config.json': strToU8(strFromU8(config).replaceAll(from, to)) });
  /** The same file with NaN in place of the first weight of the first convolution. */
  async function withNaN(): Promise<Uint8Array> {
    const { arrays } = await readHdf5('weights', weights, holdsLayers);
    const first = arrays.get('layers/conv2d/vars/0')?.values[0] ?? Number.NaN;
    const view = new DataView(weights.slice().buffer);
    for (let at = 0; at + 4 <= view.byteLength; at++)
      if (view.getFloat32(at, true) === first) view.setFloat32(at, Number.NaN, true);
    return new Uint8Array(view.buffer);
  }

  test.each<[string, ModelFiles, Partial<ModelError>]>([
    ['no bytes', new Map([['net.keras', new Uint8Array()]]), { reason: 'empty' }],
    [
      'half an archive',
      new Map([['net.keras', archive.slice(0, archive.length / 2)]]),
      { reason: 'damaged' },
    ],
    ['text by the name of an archive', new Map([['net.keras', strToU8('hello')]]), { reason: 'damaged' }],
    ['JSON cut short', new Map([['model.json', strToU8('{"modelTopology": {')]]), { reason: 'damaged' }],
    ['JSON of something else', new Map([['model.json', json({ a: 1 })]]), { reason: 'unknown-file' }],
    ['weights alone', new Map([['w.bin', Uint8Array.of(1)]]), { reason: 'unknown-file' }],
    ['a SavedModel', new Map([['saved_model.pb', Uint8Array.of(1)]]), { reason: 'unknown-file' }],
    ['an ONNX file', new Map([['net.onnx', Uint8Array.of(1)]]), { reason: 'unknown-file' }],
    ['HDF5 without a description', new Map([['net.h5', weights]]), { reason: 'unknown-file' }],
    ['half the weights', repacked({ 'model.weights.h5': weights.slice(0, 4000) }), { reason: 'damaged' }],
    [
      'weights of nonsense',
      repacked({ 'model.weights.h5': strToU8('x'.repeat(9000)) }),
      { reason: 'damaged' },
    ],
    [
      'a class of its own',
      changed('"class_name": "Sequential"', '"class_name": "MyNet"'),
      { reason: 'not-a-model' },
    ],
    [
      'a layer of an unknown kind',
      changed('"class_name": "MaxPooling2D"', '"class_name": "Lambda"'),
      { reason: 'unknown-kind', layer: 'max_pooling2d', kind: 'Lambda' },
    ],
    [
      'shapes that disagree',
      changed('"units": 10', '"units": 11'),
      { reason: 'weight-shape', layer: 'dense' },
    ],
    [
      'a model within the model',
      changed('"class_name": "Flatten"', '"class_name": "Functional"'),
      { reason: 'unknown-kind', layer: 'flatten', kind: 'Functional' },
    ],
  ])('%s', async (_, files, expected) => {
    const failure = await open(files).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(ModelError);
    expect(failure).toMatchObject(expected);
  });

  test('weights that are not numbers, by the name of the layer', async () => {
    await expect(open(repacked({ 'model.weights.h5': await withNaN() }))).rejects.toMatchObject({
      reason: 'not-finite',
      layer: 'conv2d',
    });
  });

  test.each<[string, () => Uint8Array]>([
    ['a zip that would unpack to more than 400 MB', () => announcing(500e6)],
    [
      'a zip of zips that together would',
      () => zipSync({ 'a.zip': announcing(150e6), 'b.zip': announcing(150e6), 'c.zip': announcing(150e6) }),
    ],
    ['a zip whose entries lie one upon the other', () => overlapping(4e6, 101)],
  ])('%s', async (_, zip) => {
    await expect(open(new Map([['bomb.zip', zip()]]))).rejects.toMatchObject({ reason: 'too-large' });
  });
});
