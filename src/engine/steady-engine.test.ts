import { expect, test } from 'vitest';
import type { TrainedNetwork } from '../core/network/network.ts';
import { EngineCrash } from './engine-crash.ts';
import type { Engine, EngineStatus } from './protocol.ts';
import { SteadyEngine } from './steady-engine.ts';

const status: EngineStatus = { backend: 'cpu', choice: 'auto', webgl: { state: 'warming' }, passMs: {} };
const trained = { network: { id: 'toy' }, weights: new Map() } as unknown as TrainedNetwork;
const input = Float32Array.of(1);

/** Notes what it is asked; `answer` decides how runs end. */
function recordingEngine(name: string, answer: (key: string) => Promise<void> = async () => {}) {
  const asked: string[] = [];
  const note = async (what: string) => void asked.push(what);
  const engine: Engine = {
    load: ({ network }) => note(`load ${network.id}`),
    async run(key) {
      await note(`run ${key}`);
      await answer(key);
      return { key: `${key} by ${name}`, superseded: true };
    },
    attribute: async (key) => ({ key, superseded: true }),
    study: async (key) => ({ key, superseded: true }),
    stop: async () => {},
    choose: (backend) => note(`choose ${backend}`),
    onStatus(listener) {
      listener({ ...status, passMs: { cpu: name.length } });
      return () => {};
    },
    liveTensors: async () => 0,
    close: () => void asked.push('close'),
  };
  return { engine, asked };
}

test('all is asked of the first engine while it works', async () => {
  const first = recordingEngine('first');
  const steady = new SteadyEngine(
    () => first.engine,
    () => Promise.reject(new Error('not needed')),
  );
  await steady.load(trained);
  expect(await steady.run('a', input)).toEqual({ key: 'a by first', superseded: true });
  steady.close();
  await Promise.resolve();
  expect(first.asked).toEqual(['load toy', 'run a', 'close']);
});

test('where there is no first engine, the second is there from the start', async () => {
  const second = recordingEngine('second');
  const steady = new SteadyEngine(
    () => {
      throw new Error('Worker is not defined');
    },
    async () => second.engine,
  );
  await steady.load(trained);
  expect(await steady.run('a', input)).toEqual({ key: 'a by second', superseded: true });
});

test('after a crash the second gets the choice and the network, then what was pending', async () => {
  let crash = () => {};
  const first = recordingEngine('first', async (key) => {
    if (key !== 'b') return;
    crash();
    throw new EngineCrash('Out of memory');
  });
  const second = recordingEngine('second');
  const steady = new SteadyEngine(
    (onCrash) => {
      crash = onCrash;
      return first.engine;
    },
    async () => second.engine,
  );
  await steady.choose('webgl');
  await steady.load(trained);
  await steady.run('a', input);
  expect(await steady.run('b', input)).toEqual({ key: 'b by second', superseded: true });
  expect(second.asked).toEqual(['choose webgl', 'load toy', 'run b']);
  expect(await steady.run('c', input)).toEqual({ key: 'c by second', superseded: true });
});

test('an error of a request is the caller’s, and moves nothing', async () => {
  const first = recordingEngine('first', () => Promise.reject(new RangeError('2 values expected')));
  const steady = new SteadyEngine(
    () => first.engine,
    () => Promise.reject(new Error('not needed')),
  );
  await expect(steady.run('a', input)).rejects.toThrow('2 values expected');
  expect(first.asked).toEqual(['run a']);
});

test('where the second engine cannot be had either, requests say why', async () => {
  const steady = new SteadyEngine(
    () => {
      throw new Error('no workers');
    },
    () => Promise.reject(new Error('The engine’s code could not be loaded.')),
  );
  await expect(steady.run('a', input)).rejects.toThrow('could not be loaded');
});

test('listeners hear a status at once and each engine’s after that', async () => {
  let crash = () => {};
  const first = recordingEngine('first');
  const second = recordingEngine('second');
  const steady = new SteadyEngine(
    (onCrash) => {
      crash = onCrash;
      return first.engine;
    },
    async () => second.engine,
  );
  const heard: (number | undefined)[] = [];
  steady.onStatus(({ passMs }) => heard.push(passMs.cpu));
  crash();
  await steady.run('a', input);
  expect(heard).toEqual(['first'.length, 'second'.length]);
});
