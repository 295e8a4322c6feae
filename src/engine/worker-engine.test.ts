import { expose } from 'comlink';
import { expect, test, vi } from 'vitest';
import type { TrainedNetwork } from '../core/network/network.ts';
import type { Activations } from '../core/run/feature-maps.ts';
import { EngineCrash } from './engine-crash.ts';
import type { Engine, EngineStatus } from './protocol.ts';
import { remoteEngine } from './remote-engine.ts';
import { WorkerEngine } from './worker-engine.ts';

const status: EngineStatus = { backend: 'cpu', choice: 'auto', webgl: { state: 'warming' }, passMs: {} };
const shape = { height: 1, width: 2, channels: 1 };

/** Answers with twice the input; under the key `hang` never. */
function doublingEngine(): Engine & { readonly loaded: TrainedNetwork[]; tell(next: EngineStatus): void } {
  const listeners = new Set<(next: EngineStatus) => void>();
  const loaded: TrainedNetwork[] = [];
  return {
    loaded,
    tell: (next) => {
      for (const listener of listeners) listener(next);
    },
    load: async (trained) => void loaded.push(trained),
    async run(key, input, ablations = []) {
      if (key === 'hang') return new Promise(() => {});
      if (key === 'old') return { key, superseded: true };
      if (input.length !== 2) throw new RangeError('Network toy expects 2 values.');
      const values = input.map((value) => (ablations.length > 0 ? 0 : 2 * value));
      const maps = { shape, values };
      const activations: Activations = new Map([
        ['conv', maps],
        ['dropout', { ...maps, values: values.subarray(0, 2) }],
      ]);
      return { key, backend: 'cpu', elapsedMs: 3, activations };
    },
    async attribute(key, input, request, onProgress) {
      const values = input.map((value) => value + request.classIndex);
      const map = { shape, values, sign: 'signed' as const, space: 'picture' as const };
      onProgress(0.5);
      onProgress(0.75, { ...map, values: values.map(() => 0) });
      return { key, backend: 'cpu', elapsedMs: 3, map };
    },
    study: async (key) => ({ key, superseded: true }),
    stop: async () => {},
    choose: async () => {},
    onStatus(listener) {
      listeners.add(listener);
      listener(status);
      return () => listeners.delete(listener);
    },
    liveTensors: async () => 7,
    close: () => {},
  };
}

/** A worker in the same thread: real messages, cloned and transferred. */
function inThread(engine = doublingEngine()) {
  const { port1, port2 } = new MessageChannel();
  const terminate = vi.fn(() => port1.close());
  const worker = Object.assign(port1, { terminate }) as unknown as Worker;
  expose(remoteEngine(engine), port2 as unknown as Parameters<typeof expose>[1]);
  port1.start();
  const crashes: EngineCrash[] = [];
  const client = new WorkerEngine(worker, (crash) => crashes.push(crash));
  const crash = (message: string) => worker.dispatchEvent(Object.assign(new Event('error'), { message }));
  return { client, engine, crash, crashes, terminate };
}

test('a run comes back as plain arrays, by layer, with its key', async () => {
  const { client } = inThread();
  const input = Float32Array.of(1, 2);
  const answer = await client.run('mine', input);
  if ('superseded' in answer) throw new Error('It was superseded.');
  expect(answer).toMatchObject({ key: 'mine', backend: 'cpu', elapsedMs: 3 });
  expect([...answer.activations.keys()]).toEqual(['conv', 'dropout']);
  for (const { values } of answer.activations.values()) expect([...values]).toEqual([2, 4]);
  expect([...input]).toEqual([1, 2]);
  client.close();
});

test('what is switched off comes across', async () => {
  const { client } = inThread();
  const ablations = [
    { kind: 'silence', layer: 'conv', map: 0 },
    { kind: 'cut', layer: 'add', input: 'conv' },
  ] as const;
  const answer = await client.run('off', Float32Array.of(1, 2), ablations);
  expect('activations' in answer && [...(answer.activations.get('conv')?.values ?? [])]).toEqual([0, 0]);
  client.close();
});

test('an answer waits until the last of its progress has arrived', async () => {
  const remote = remoteEngine({
    ...doublingEngine(),
    async study(key, _order, onProgress) {
      onProgress(1);
      return { key, superseded: true };
    },
  });
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const order: string[] = [];
  remote.watch(({ type }) => (type === 'progress' ? arrived.then(() => order.push('progress')) : undefined));
  const request = { input: new Float32Array(), classIndex: 0, seed: 1, methods: [], fill: 'mean' } as const;
  const answered = remote
    .study(0, 'late', { study: 'faithfulness', request })
    .then(() => order.push('answer'));
  await new Promise((resolve) => setTimeout(resolve, 0));
  arrive();
  await answered;
  expect(order).toEqual(['progress', 'answer']);
});

test('a superseded run and the message of an error come across', async () => {
  const { client } = inThread();
  expect(await client.run('old', Float32Array.of(1, 2))).toEqual({ key: 'old', superseded: true });
  const failing = client.run('k', Float32Array.of(1));
  await expect(failing).rejects.toBeInstanceOf(Error);
  await expect(failing).rejects.toThrow('Network toy expects 2 values.');
  client.close();
});

test('progress, and what there is so far, reach the request they belong to', async () => {
  const { client } = inThread();
  const heard: (readonly [share: number, values: readonly number[] | undefined])[][] = [[], []];
  const answers = await Promise.all(
    heard.map((told, classIndex) =>
      client.attribute(
        's',
        Float32Array.of(1, 2),
        { method: 'gradient', classIndex, options: {} },
        (share, partial) => told.push([share, partial && [...partial.values]]),
      ),
    ),
  );
  expect(answers.map((answer) => 'map' in answer && [...answer.map.values])).toEqual([
    [1, 2],
    [2, 3],
  ]);
  const each = [
    [0.5, undefined],
    [0.75, [0, 0]],
  ];
  expect(heard).toEqual([each, each]);
  client.close();
});

test('a network arrives with its weights', async () => {
  const { client, engine } = inThread();
  const network = {
    id: 'toy',
    name: 'Toy',
    classes: [],
    layers: [],
    output: 'x',
    normalisation: { range: [0, 1], mean: [0], std: [1] },
  } as const;
  await client.load({
    network,
    weights: new Map([['x', { kernel: { shape: [2], values: Float32Array.of(3, 4) } }]]),
  });
  expect([...(engine.loaded[0]?.weights.get('x')?.['kernel']?.values ?? [])]).toEqual([3, 4]);
  expect(await client.liveTensors()).toBe(7);
  client.close();
});

test('the status is told as soon as it is known, then on every change', async () => {
  const { client, engine } = inThread();
  await client.liveTensors();
  const told: EngineStatus[] = [];
  const stop = client.onStatus((next) => told.push(next));
  engine.tell({ ...status, backend: 'webgl' });
  await vi.waitFor(() => expect(told).toHaveLength(2));
  stop();
  engine.tell(status);
  await client.liveTensors();
  expect(told.map(({ backend }) => backend)).toEqual(['cpu', 'webgl']);
  client.close();
});

test('a crash is told first, then ends what is pending, and the worker', async () => {
  const { client, crash, crashes, terminate } = inThread();
  const pending = client.run('hang', Float32Array.of(1, 2));
  crash('Out of memory');
  expect(crashes).toHaveLength(1);
  await expect(pending).rejects.toBeInstanceOf(EngineCrash);
  await expect(pending).rejects.toThrow('Out of memory');
  expect(terminate).toHaveBeenCalled();
});

test('closing ends what is pending', async () => {
  const { client, terminate } = inThread();
  const pending = client.run('hang', Float32Array.of(1, 2));
  client.close();
  await expect(pending).rejects.toThrow('closed');
  expect(terminate).toHaveBeenCalled();
});
