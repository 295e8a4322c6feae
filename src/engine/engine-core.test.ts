import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu/dist/backend_cpu';
import { copyRegisteredKernels, memory, registerBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TrainedNetwork } from '../core/network/network.ts';
import { registerCpuKernels } from './cpu-kernels.ts';
import { EngineCore } from './engine-core.ts';
import { createMachine } from './executor-machine.ts';
import type { Machine, Surroundings, WebglBackend } from './machine.ts';
import type { BackendName, EngineStatus } from './protocol.ts';

/** y = softmax(x · w), on a picture of 2 × 1 × 1, so that answers are worked out by hand. */
function toy(id: string, ...values: readonly [number, number, number, number]): TrainedNetwork {
  return {
    network: {
      id,
      name: id,
      classes: ['a', 'b'],
      normalisation: { range: [0, 1], mean: [0], std: [1] },
      layers: [
        { id: 'input', kind: 'input', inputs: [], shape: { height: 2, width: 1, channels: 1 } },
        { id: 'flatten', kind: 'flatten', inputs: ['input'] },
        { id: 'logits', kind: 'dense', inputs: ['flatten'], units: 2, bias: false },
        { id: 'softmax', kind: 'softmax', inputs: ['logits'] },
      ],
      output: 'softmax',
    },
    weights: new Map([['logits', { kernel: { shape: [2, 2], values: Float32Array.from(values) } }]]),
  };
}

const input = Float32Array.of(1, 2);
const first = toy('first', 1, 2, 3, 4);
const second = toy('second', 0, 0, 0, 1);
const logitsOf = { first: [7, 10], second: [0, 2] };

beforeAll(() => {
  registerCpuKernels();
  copyRegisteredKernels('cpu', 'webgl');
  for (const backend of ['cpu', 'webgl']) registerBackend(backend, () => new MathBackendCPU());
});

interface World {
  readonly surroundings: Surroundings;
  /** The time that each pass takes. */
  readonly passMs: Record<BackendName, number>;
  /** How often WebGL was started. */
  starts: number;
  float32: boolean;
  /** Why WebGL does not start. */
  refusal: string | undefined;
  /** Done before each pass on WebGL. */
  onWebglPass: () => void;
  loseContext(): void;
}

/** The real executor, twice on the CPU's kernels; the clock stands still but for passes. */
function createWorld(): World {
  let nowMs = 0;
  let lost = false;
  let tellLost = () => {};
  const breathing = { now: () => nowMs, delay: () => new Promise<void>((resolve) => setTimeout(resolve)) };
  const timed = (machine: Machine, backend: BackendName): Machine => ({
    ...machine,
    async run(pixels) {
      if (backend === 'webgl') world.onWebglPass();
      nowMs += world.passMs[backend];
      return machine.run(pixels);
    },
  });
  const startWebgl = async (): Promise<WebglBackend> => {
    world.starts++;
    if (world.refusal) throw new Error(world.refusal);
    lost = false;
    return {
      float32: world.float32,
      isLost: () => lost,
      onLost: (listener) => {
        tellLost = listener;
      },
      createMachine: (trained) => timed(createMachine(trained, 'webgl', breathing), 'webgl'),
      compile: (machine, pixels) => machine.rehearse(pixels),
      close: () => {},
    };
  };
  const world: World = {
    surroundings: {
      createCpuMachine: (trained) => timed(createMachine(trained, 'cpu', breathing), 'cpu'),
      startWebgl,
      ...breathing,
      liveTensors: () => memory().numTensors,
    },
    passMs: { cpu: 20, webgl: 5 },
    starts: 0,
    float32: true,
    refusal: undefined,
    onWebglPass: () => {},
    loseContext() {
      lost = true;
      tellLost();
    },
  };
  return world;
}

function open(world = createWorld()) {
  const engine = new EngineCore(world.surroundings);
  const statuses: EngineStatus[] = [];
  engine.onStatus((status) => statuses.push(status));
  /** Resolves with the first status, from now on, that is as wanted. */
  const until = (wanted: (status: EngineStatus) => boolean) =>
    new Promise<EngineStatus>((resolve) => {
      const stop = engine.onStatus((status) => {
        if (!wanted(status)) return;
        resolve(status);
        queueMicrotask(() => stop());
      });
    });
  const settled = () => until(({ webgl }) => webgl.state !== 'warming');
  return { engine, world, statuses, until, settled };
}

async function logits(engine: EngineCore, key = 'k'): Promise<{ backend: BackendName; values: number[] }> {
  const answer = await engine.run(key, input);
  if ('superseded' in answer) throw new Error(`Request ${key} was superseded.`);
  return { backend: answer.backend, values: [...(answer.activations.get('logits')?.values ?? [])] };
}

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

describe('the backend', () => {
  test('is the CPU at first, then WebGL once it is measured to be faster', async () => {
    const { engine, world, settled } = open();
    await engine.load(first);
    expect((await logits(engine)).backend).toBe('cpu');
    expect(world.starts).toBe(0);
    const status = await settled();
    expect(status).toMatchObject({
      backend: 'webgl',
      webgl: { state: 'ready', float32: true },
      passMs: { cpu: 20, webgl: 5 },
    });
    expect(await logits(engine)).toEqual({ backend: 'webgl', values: logitsOf.first });
  });

  test('stays the CPU where WebGL is slower', async () => {
    const { engine, world, settled } = open();
    world.passMs.webgl = 60;
    await engine.load(first);
    await logits(engine);
    expect(await settled()).toMatchObject({ backend: 'cpu', passMs: { cpu: 20, webgl: 60 } });
  });

  test('stays the CPU where the card has half precision, unless it is asked for', async () => {
    const { engine, world, settled } = open();
    world.float32 = false;
    await engine.load(first);
    await logits(engine);
    expect(await settled()).toMatchObject({ backend: 'cpu', webgl: { state: 'ready', float32: false } });
    await engine.choose('webgl');
    expect((await logits(engine)).backend).toBe('webgl');
  });

  test('is the one chosen, whatever was measured', async () => {
    const { engine, settled, statuses } = open();
    await engine.load(first);
    await logits(engine);
    await settled();
    await engine.choose('cpu');
    expect(statuses.at(-1)).toMatchObject({ backend: 'cpu', choice: 'cpu' });
    expect((await logits(engine)).backend).toBe('cpu');
    await engine.choose('auto');
    expect((await logits(engine)).backend).toBe('webgl');
  });

  test('is measured anew for another network', async () => {
    const { engine, settled, statuses } = open();
    await engine.load(first);
    await logits(engine);
    await settled();
    await engine.load(second);
    expect(statuses.at(-1)).toMatchObject({ backend: 'cpu', webgl: { state: 'warming' }, passMs: {} });
    expect(await logits(engine)).toEqual({ backend: 'cpu', values: logitsOf.second });
    expect((await settled()).backend).toBe('webgl');
    expect(await logits(engine)).toEqual({ backend: 'webgl', values: logitsOf.second });
  });

  test('is the CPU where there is no WebGL, and the reason is told', async () => {
    const { engine, world, settled } = open();
    world.refusal = 'This browser has no canvas outside the page.';
    await engine.load(first);
    await logits(engine);
    expect(await settled()).toMatchObject({
      backend: 'cpu',
      webgl: { state: 'unavailable', reason: 'This browser has no canvas outside the page.' },
    });
    expect((await logits(engine)).values).toEqual(logitsOf.first);
    world.refusal = undefined;
    await engine.choose('webgl');
    expect((await settled()).backend).toBe('webgl');
  });

  test('that fails a request is given up, and the CPU answers it', async () => {
    const { engine, world, settled, statuses } = open();
    await engine.load(first);
    await logits(engine);
    await settled();
    world.onWebglPass = () => {
      throw new Error('Unable to create a texture.');
    };
    expect(await logits(engine)).toEqual({ backend: 'cpu', values: logitsOf.first });
    expect(statuses.at(-1)?.webgl).toEqual({ state: 'unavailable', reason: 'Unable to create a texture.' });
  });

  test('is not blamed for a request that fails everywhere', async () => {
    const { engine, settled, statuses } = open();
    await engine.load(first);
    await logits(engine);
    await settled();
    await expect(engine.run('k', new Float32Array(5))).rejects.toThrow('expects');
    expect(statuses.at(-1)?.webgl.state).toBe('ready');
  });

  test('that is lost during a request is replaced by the CPU, and comes back later', async () => {
    const { engine, world, settled, until, statuses } = open();
    await engine.load(first);
    await logits(engine);
    await settled();
    world.onWebglPass = () => world.loseContext();
    const wasLost = until(({ webgl }) => webgl.state === 'lost');
    expect(await logits(engine)).toEqual({ backend: 'cpu', values: logitsOf.first });
    expect((await wasLost).backend).toBe('cpu');
    world.onWebglPass = () => {};
    await until(({ webgl }) => webgl.state === 'ready');
    expect(world.starts).toBe(2);
    expect(statuses.at(-1)?.backend).toBe('webgl');
    expect(await logits(engine)).toEqual({ backend: 'webgl', values: logitsOf.first });
  });

  test('that is lost again and again stays lost until it is asked for', async () => {
    const { engine, world, settled, until, statuses } = open();
    await engine.load(first);
    await logits(engine);
    await settled();
    world.onWebglPass = () => world.loseContext();
    await logits(engine);
    await until(() => world.starts === 3);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(world.starts).toBe(3);
    expect(statuses.at(-1)?.webgl.state).toBe('lost');
    world.onWebglPass = () => {};
    await engine.choose('auto');
    await until(({ webgl }) => webgl.state === 'ready');
    expect(await logits(engine)).toEqual({ backend: 'webgl', values: logitsOf.first });
  });
});

describe('a lost context', () => {
  test('that is asked for at once comes back, however often', async () => {
    const { engine, world, settled, until } = open();
    await engine.load(first);
    await logits(engine);
    await settled();
    for (let round = 0; round < 4; round++) {
      world.loseContext();
      await engine.choose('webgl');
      expect((await logits(engine)).values).toEqual(logitsOf.first);
      await until(({ webgl }) => webgl.state === 'ready');
      expect(await logits(engine)).toEqual({ backend: 'webgl', values: logitsOf.first });
    }
    expect(world.starts).toBe(5);
  });

  test('while it is being warmed up comes back', async () => {
    const { engine, world, until } = open();
    world.onWebglPass = () => {
      world.onWebglPass = () => {};
      world.loseContext();
    };
    await engine.load(first);
    await logits(engine);
    await until(({ webgl }) => webgl.state === 'lost');
    await until(({ webgl }) => webgl.state === 'ready');
    expect(await logits(engine)).toEqual({ backend: 'webgl', values: logitsOf.first });
  });

  test('when another network is about to use it comes back for that one', async () => {
    const { engine, world, settled, until } = open();
    await engine.load(first);
    await logits(engine);
    await settled();
    const before = await engine.liveTensors();
    await engine.load(second);
    await logits(engine);
    world.loseContext();
    await until(({ webgl }) => webgl.state === 'ready');
    expect(await logits(engine)).toEqual({ backend: 'webgl', values: logitsOf.second });
    expect(await engine.liveTensors()).toBe(before);
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
