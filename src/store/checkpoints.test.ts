import { describe, expect, it, vi } from 'vitest';
import type { Checkpoint } from '../core/network/checkpoints.ts';
import type { TrainedNetwork, Weights } from '../core/network/network.ts';
import { deferred, settled } from '../dev/fixtures/services.ts';
import { problemsOf, started, toy } from '../dev/fixtures/started-store.ts';
import { checkpointsOf } from './checkpoint.ts';
import { networkOf, shownRun } from './selectors.ts';
import type { Services } from './services.ts';

vi.mock('../core/network/shipped-networks.ts', () => {
  const shippedNetworks = [
    { id: 'tiny-vgg', name: 'Toy', pictures: 'photos', hasCheckpoints: true },
    { id: 'other', name: 'Other', pictures: 'photos' },
  ];
  const shippedNetwork = (id: string) => shippedNetworks.find((shipped) => shipped.id === id);
  return { shippedNetworks, shippedNetwork };
});

const checkpointAt = (epoch: number): Checkpoint => ({
  file: `checkpoints/${epoch}.bin`,
  epoch,
  stage: 'toy',
  valAccuracy: epoch / 10,
  loss: 1,
  bits: 8,
  weights: [],
});

/** Weights that can be told from others; nothing computes with them here. */
const weightsOf = (name: string): Weights =>
  new Map([['out', { [name]: { shape: [0], values: new Float32Array() } }]]);
const namesOf = (weights: Weights | undefined) => Object.keys(weights?.get('out') ?? {});

/** A network with three checkpoints, and all the weights that the engine was given. */
async function startedWithCheckpoints(query = '', overrides: Partial<Services> = {}) {
  const loads: TrainedNetwork[] = [];
  const fetched: number[] = [];
  const world = await started(query, {
    loadNetwork: async () => ({ ...toy, weights: weightsOf('shipped') }),
    loadCheckpoints: async () => [checkpointAt(0), checkpointAt(1), checkpointAt(4)],
    loadCheckpointWeights: async (_, { epoch }) => {
      fetched.push(epoch);
      return weightsOf(`after ${epoch}`);
    },
    ...overrides,
  });
  world.services.engine.load = async (trained) => {
    loads.push(trained);
  };
  const shown = () => ({
    weights: namesOf(networkOf(world.store.getState())?.weights),
    moment: shownRun(world.store.getState())?.moment,
  });
  return { ...world, loads, fetched, shown };
}

describe('a moment of the training', () => {
  it('comes on screen together with the pass it made, and not before', async () => {
    const { store, runs, loads, shown } = await startedWithCheckpoints();
    runs.at(-1)?.answer([1, 0]);
    await settled();
    expect(shown()).toEqual({ weights: ['shipped'], moment: 'trained' });
    void store.actions.showMoment(1);
    await settled();
    expect(namesOf(loads.at(-1)?.weights)).toEqual(['after 1']);
    expect(shown()).toEqual({ weights: ['shipped'], moment: 'trained' });
    runs.at(-1)?.answer([0, 1]);
    await settled();
    expect(shown()).toEqual({ weights: ['after 1'], moment: 1 });
  });

  it('is left for the shipped weights at the end', async () => {
    const { store, runs, loads, shown } = await startedWithCheckpoints();
    for (const moment of [0, 'trained'] as const) {
      void store.actions.showMoment(moment);
      await settled();
      runs.at(-1)?.answer([0, 1]);
      await settled();
    }
    expect(namesOf(loads.at(-1)?.weights)).toEqual(['shipped']);
    expect(shown()).toEqual({ weights: ['shipped'], moment: 'trained' });
    expect(store.getState().checkpoint.status).toBe('held');
  });

  it('asked for last wins, whichever file comes last', async () => {
    const files = new Map([0, 1, 4].map((epoch) => [epoch, deferred<Weights>()]));
    const { store, runs, loads, shown } = await startedWithCheckpoints('', {
      loadCheckpointWeights: (_, { epoch }) =>
        files.get(epoch)?.promise ?? Promise.reject(new Error('There is no such file.')),
    });
    for (const moment of [0, 2, 1]) void store.actions.showMoment(moment);
    await settled();
    files.get(1)?.resolve(weightsOf('after 1'));
    await settled();
    files.get(4)?.resolve(weightsOf('after 4'));
    files.get(0)?.resolve(weightsOf('after 0'));
    await settled();
    runs.at(-1)?.answer([0, 1]);
    await settled();
    expect(loads.map(({ weights }) => namesOf(weights))).toEqual([['after 1']]);
    expect(shown()).toEqual({ weights: ['after 1'], moment: 1 });
  });

  it('whose pass is under way while the next is fetched still shows its own weights', async () => {
    const late = deferred<Weights>();
    const { store, runs, shown } = await startedWithCheckpoints('', {
      loadCheckpointWeights: (_, { epoch }) =>
        epoch === 4 ? late.promise : Promise.resolve(weightsOf(`after ${epoch}`)),
    });
    void store.actions.showMoment(0);
    await settled();
    void store.actions.showMoment(2);
    runs.at(-1)?.answer([0, 1]);
    await settled();
    expect(shown()).toEqual({ weights: ['after 0'], moment: 0 });
    expect(store.getState().checkpoint.status).toBe('fetching');
  });

  it('is fetched once, and the one after it ahead', async () => {
    const { store, fetched } = await startedWithCheckpoints();
    for (const moment of [0, 'trained', 0] as const) {
      await store.actions.showMoment(moment);
      await settled();
    }
    expect(fetched).toEqual([0, 1]);
  });

  it('that cannot be had is told, and what was shown stays', async () => {
    const { store, shown, runs } = await startedWithCheckpoints('', {
      loadCheckpointWeights: async () => {
        throw new Error('offline');
      },
    });
    runs.at(-1)?.answer([1, 0]);
    expect(await store.actions.showMoment(1)).toBe(false);
    await settled();
    expect(problemsOf(store)).toContain('checkpoint-failed');
    expect(store.getState().checkpoint).toEqual({ status: 'none' });
    expect(shown()).toEqual({ weights: ['shipped'], moment: 'trained' });
  });
});

describe('the list of checkpoints', () => {
  it('that comes while another network is on screen is there on the way back', async () => {
    const late = deferred<readonly Checkpoint[]>();
    const { store } = await startedWithCheckpoints('', { loadCheckpoints: () => late.promise });
    void store.actions.loadCheckpoints();
    void store.actions.setNetwork('other');
    await settled();
    late.resolve([checkpointAt(0), checkpointAt(1)]);
    await settled();
    expect(checkpointsOf(store.getState())).toEqual([]);
    void store.actions.setNetwork('tiny-vgg');
    await settled();
    await store.actions.loadCheckpoints();
    expect(checkpointsOf(store.getState()).map(({ epoch }) => epoch)).toEqual([0, 1]);
  });

  it('that fails while another network is on screen is fetched again on the way back', async () => {
    const failing = deferred<readonly Checkpoint[]>();
    const lists = [failing.promise, Promise.resolve([checkpointAt(4)])];
    const { store } = await startedWithCheckpoints('', {
      loadCheckpoints: () => lists.shift() ?? Promise.reject(new Error('It was asked for too often.')),
    });
    void store.actions.loadCheckpoints();
    void store.actions.setNetwork('other');
    await settled();
    failing.reject(new Error('offline'));
    await settled();
    void store.actions.setNetwork('tiny-vgg');
    await settled();
    await store.actions.loadCheckpoints();
    expect(checkpointsOf(store.getState()).map(({ epoch }) => epoch)).toEqual([4]);
  });
});

describe('links to a moment of the training', () => {
  it('open there and say so again', async () => {
    const { store, queryNow, shown, runs } = await startedWithCheckpoints('?network=tiny-vgg&checkpoint=3');
    runs.at(-1)?.answer([0, 1]);
    await settled();
    expect(shown()).toEqual({ weights: ['after 4'], moment: 2 });
    expect(queryNow()).toContain('checkpoint=3');
    await store.actions.showMoment('trained');
    await settled();
    expect(queryNow()).not.toContain('checkpoint');
  });

  it('to a moment that was not kept are told, and show the network as shipped', async () => {
    const { store, queryNow } = await startedWithCheckpoints('?checkpoint=9');
    expect(store.getState().notices.map(({ problem }) => problem)).toEqual([
      { code: 'link-unknown-checkpoint', value: '9', network: 'Toy', kept: 3 },
    ]);
    expect(store.getState().checkpoint).toEqual({ status: 'none' });
    expect(queryNow()).not.toContain('checkpoint');
  });

  it('to a moment that was not kept lead away from another moment, to the network as shipped', async () => {
    const { store, runs } = await startedWithCheckpoints('?checkpoint=2');
    runs.at(-1)?.answer([0, 1]);
    await settled();
    expect(await store.actions.showMoment(8)).toBe(false);
    await settled();
    expect(store.getState().checkpoint).toMatchObject({ status: 'held', held: { moment: 'trained' } });
  });

  it('of a network without any are told', async () => {
    const { store } = await startedWithCheckpoints('?network=other&checkpoint=1');
    expect(problemsOf(store)).toContain('link-no-checkpoints');
  });

  it('do not outlive the network', async () => {
    const { store, queryNow } = await startedWithCheckpoints('?checkpoint=2');
    void store.actions.setNetwork('other');
    await settled();
    expect(store.getState().checkpoint).toEqual({ status: 'none' });
    expect(queryNow()).not.toContain('checkpoint');
  });
});
