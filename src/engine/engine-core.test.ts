import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { first, input, logits, logitsOf, open, registerBackends, second } from './engine-world.fixture.ts';

beforeAll(registerBackends);

describe('requests', () => {
  test('before a network is loaded are refused', async () => {
    await expect(open().engine.run('k', input)).rejects.toThrow('No network has been loaded');
  });

  test('are answered with their key, their time and every layer', async () => {
    const { engine } = open();
    await engine.load(first);
    expect(await engine.run('mine', input)).toMatchObject({ key: 'mine', backend: 'cpu', elapsedMs: 20 });
    expect((await logits(engine)).values).toEqual(logitsOf.first);
  });

  test('of wrong length are refused, and the engine goes on', async () => {
    const { engine } = open();
    await engine.load(first);
    await expect(engine.run('k', new Float32Array(5))).rejects.toThrow('expects');
    expect((await logits(engine)).values).toEqual(logitsOf.first);
  });

  test('in a burst: only the running and the latest are carried out', async () => {
    const { engine } = open();
    await engine.load(first);
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((key) => engine.run(key, input)));
    expect(answers.map((answer) => 'superseded' in answer)).toEqual([false, true, true, false]);
    expect(answers.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('of the network before are superseded by a load', async () => {
    const { engine } = open();
    await engine.load(first);
    const old = engine.run('old', input);
    await engine.load(second);
    expect(await old).toEqual({ key: 'old', superseded: true });
    expect((await logits(engine)).values).toEqual(logitsOf.second);
  });

  test('for saliency answer with the gradient of the logit', async () => {
    const { engine } = open();
    await engine.load(first);
    const answer = await engine.attribute(
      's',
      input,
      { method: 'gradient', classIndex: 1, options: {} },
      () => {},
    );
    expect(answer).toMatchObject({ key: 's', backend: 'cpu' });
    expect('map' in answer && [...answer.map.values]).toEqual([2, 4]);
  });

  test('with parts of the network switched off are answered so, and only they', async () => {
    const { engine } = open();
    await engine.load(first);
    const ablations = [{ kind: 'silence', layer: 'input', map: 0 }] as const;
    const answer = await engine.run('blind', input, ablations);
    expect('activations' in answer && [...(answer.activations.get('logits')?.values ?? [])]).toEqual([0, 0]);
    const request = { method: 'gradient', classIndex: 1, options: {}, ablations };
    const saliency = await engine.attribute('s', input, request, () => {});
    expect('map' in saliency && [...saliency.map.values]).toEqual([0, 0]);
    expect((await logits(engine)).values).toEqual(logitsOf.first);
  });

  test('to switch off what is not there are refused, and the engine goes on', async () => {
    const { engine } = open();
    await engine.load(first);
    await expect(engine.run('k', input, [{ kind: 'silence', layer: 'conv', map: 0 }])).rejects.toThrow(
      'has no layer "conv"',
    );
    expect((await logits(engine)).values).toEqual(logitsOf.first);
  });

  test('with parts switched off do not count in the time a pass takes', async () => {
    const { engine, statuses } = open();
    await engine.load(first);
    const ablations = [{ kind: 'silence', layer: 'input', map: 0 }] as const;
    for (let pass = 0; pass < 6; pass++) await engine.run('k', input, ablations);
    expect(statuses.at(-1)?.passMs.cpu).toBeUndefined();
    for (let pass = 0; pass < 6; pass++) await engine.run('k', input);
    expect(statuses.at(-1)?.passMs.cpu).toBe(20);
  });

  test('for an unknown method are refused with its name', async () => {
    const { engine } = open();
    await engine.load(first);
    const request = { method: 'tea-leaves', classIndex: 0, options: {} };
    await expect(engine.attribute('s', input, request, () => {})).rejects.toThrow('tea-leaves');
  });

  test('a network that cannot be set up leaves the one before in use', async () => {
    const { engine } = open();
    await engine.load(first);
    await expect(engine.load({ ...first, weights: new Map() })).rejects.toThrow('kernel');
    expect((await logits(engine)).values).toEqual(logitsOf.first);
  });
});

describe('tensors', () => {
  test('are as many after any number of runs, gradients, loads and switches', async () => {
    const { engine, settled } = open();
    await engine.load(first);
    await logits(engine);
    await settled();
    const before = await engine.liveTensors();
    for (let round = 0; round < 5; round++) {
      for (const choice of ['cpu', 'webgl', 'auto'] as const) {
        await engine.choose(choice);
        await Promise.all(['a', 'b', 'c'].map((key) => engine.run(key, input)));
        await engine.attribute('s', input, { method: 'gradient', classIndex: 0, options: {} }, () => {});
        await engine.run('k', new Float32Array(5)).catch(() => {});
      }
      await engine.load(round % 2 === 0 ? second : first);
      await logits(engine);
      await settled();
      expect(await engine.liveTensors()).toBe(before);
    }
  });

  test('are as many after the weights have been exchanged fifty times, passes under way included', async () => {
    const { engine, settled } = open();
    await engine.load(first);
    await logits(engine);
    await settled();
    const before = await engine.liveTensors();
    for (let round = 0; round < 50; round++) {
      const late = engine.run('late', input);
      await engine.load({ ...first, weights: (round % 2 === 0 ? second : first).weights });
      await late;
      await logits(engine);
    }
    expect(await engine.liveTensors()).toBe(before);
  });

  test('are all gone when the engine is closed', async () => {
    const before = memory().numTensors;
    const { engine, settled } = open();
    await engine.load(first);
    await logits(engine);
    await settled();
    engine.close();
    await new Promise((resolve) => setTimeout(resolve));
    expect(memory().numTensors).toBe(before);
  });

  test('are not left over when a network is replaced while WebGL warms up', async () => {
    const before = memory().numTensors;
    const { engine } = open();
    for (const trained of [first, second, first, second]) {
      await engine.load(trained);
      await logits(engine);
      await new Promise((resolve) => setTimeout(resolve));
    }
    engine.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(memory().numTensors).toBe(before);
  });
});
