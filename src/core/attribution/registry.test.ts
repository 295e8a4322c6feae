import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomInput, withRandomWeights } from '../../dev/fixtures/random-weights.ts';
import { everyKind } from '../../dev/fixtures/toy-networks.ts';
import { seededRandom } from '../maths/random.ts';
import { Executor } from '../run/executor.ts';
import { hasFeatureMaps } from './feature-layers.ts';
import type { AttributionMethod } from './method.ts';
import { isMethodId, methodEntry } from './method-list.ts';
import { methodById, methods } from './registry.ts';

const entries: readonly (readonly [string, AttributionMethod])[] = Object.entries(methods);

describe.each(entries)('attribution method %s', (id, method) => {
  const input = randomInput(everyKind, 41);
  const { over } = methodEntry(id);
  const layers = over === 'layer' ? everyKind.layers.filter((layer) => hasFeatureMaps(everyKind, layer)) : [];
  let executor: Executor;

  beforeAll(async () => {
    await setBackend('cpu');
    executor = new Executor(withRandomWeights(everyKind, 42));
  });
  afterAll(() => executor.dispose());

  const explain = (layer = layers[0]?.id) => {
    const setting = method.slow ? 'min' : 'default';
    const options = Object.fromEntries(method.options.map((option) => [option.id, option[setting]]));
    const request = { method: id, classIndex: 1, options, ...(layer === undefined ? {} : { layer }) };
    const context = { onProgress: () => {}, signal: { aborted: false }, random: seededRandom(1) };
    return method.explain(executor, input, request, context);
  };

  it('is described under its own id, with options that hold their defaults', () => {
    expect(method.id).toBe(id);
    for (const { min, max, step, default: start } of method.options) {
      expect(start).toBeGreaterThanOrEqual(min);
      expect(start).toBeLessThanOrEqual(max);
      expect(step).toBeGreaterThan(0);
    }
  });

  it('gives the map its description promises, at every layer it accepts', async () => {
    for (const layer of layers.length > 0 ? layers.map((l) => l.id) : [undefined]) {
      const map = await explain(layer);
      const { height, width, channels } = map.shape;
      expect(map.values).toHaveLength(height * width * channels);
      expect(map.values.every(Number.isFinite)).toBe(true);
      expect(map.sign).toBe(method.sign);
      if (map.sign === 'non-negative') expect(Math.min(...map.values)).toBeGreaterThanOrEqual(0);
      expect(map.space).toEqual(over === 'picture' ? 'picture' : { layer });
    }
  });

  it('gives the same map again, and leaves no tensor behind in 50 runs', async () => {
    const first = await explain();
    const before = memory().numTensors;
    for (let run = 0; run < 50; run++) await explain();
    expect(memory().numTensors).toBe(before);
    expect((await explain()).values).toEqual(first.values);
  });

  it('refuses a class the network does not have, and leaves no tensor behind', async () => {
    const before = memory().numTensors;
    const request = { method: id, classIndex: 3, options: {}, layer: layers[0]?.id ?? 'input' };
    const context = { onProgress: () => {}, signal: { aborted: false }, random: seededRandom(1) };
    await expect(method.explain(executor, input, request, context)).rejects.toThrow(RangeError);
    expect(memory().numTensors).toBe(before);
  });
});

it('a thousand maps of all the quick methods in turn leave no tensor behind', async () => {
  await setBackend('cpu');
  const executor = new Executor(withRandomWeights(everyKind, 42));
  const quick = entries.filter(([, { slow }]) => !slow);
  const layer = everyKind.layers.find((each) => hasFeatureMaps(everyKind, each))?.id ?? '';
  const input = randomInput(everyKind, 43);
  const context = { onProgress: () => {}, signal: { aborted: false }, random: seededRandom(1) };
  const ask = ([id, method]: (typeof entries)[number]) =>
    method.explain(executor, input, { method: id, classIndex: 1, options: {}, layer }, context);
  for (const entry of quick) await ask(entry);
  const before = memory().numTensors;
  for (let run = 0; run < 1000; run++) await ask(quick[run % quick.length] as (typeof entries)[number]);
  expect(memory().numTensors).toBe(before);
  executor.dispose();
});

describe('the registry', () => {
  it('finds methods by id, and nothing else', () => {
    expect(methodById('gradient').id).toBe('gradient');
    expect(isMethodId('toString')).toBe(false);
    expect(() => methodById('lime')).toThrow('no attribution method "lime"; there are gradient, ');
  });
});
