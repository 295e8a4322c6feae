import { describe, expect, it } from 'vitest';
import type { AttributionRequest } from '../core/attribution/method.ts';
import type { Ablation } from '../core/network/ablation.ts';
import type { TrainedNetwork } from '../core/network/network.ts';
import { fakeServices, settled } from '../dev/fixtures/services.ts';
import { problemsOf, started, toy } from '../dev/fixtures/started-store.ts';
import { isBusy, shownRun } from './selectors.ts';

/** The toy with a skip connection past a ReLU. */
const residual: TrainedNetwork = {
  ...toy,
  network: {
    ...toy.network,
    layers: [
      { id: 'picture', kind: 'input', inputs: [], shape: { height: 8, width: 8, channels: 3 } },
      { id: 'relu', kind: 'activation', inputs: ['picture'], function: 'relu', alpha: 0 },
      { id: 'sum', kind: 'add', inputs: ['relu', 'picture'] },
      { id: 'flat', kind: 'flatten', inputs: ['sum'] },
      { id: 'out', kind: 'dense', inputs: ['flat'], units: 2, bias: true },
    ],
  },
};
const map: Ablation = { kind: 'silence', layer: 'relu', map: 1 };
const skip: Ablation = { kind: 'cut', layer: 'sum', input: 'picture' };

const open = (query = '', overrides: Parameters<typeof started>[1] = {}) =>
  started(query, { loadNetwork: async () => residual, ...overrides });

/** A store whose first picture has been run through the whole network. */
async function ran() {
  const opened = await open();
  opened.runs[0]?.answer([2, 1]);
  await settled();
  return opened;
}

describe('switching a part off', () => {
  it('runs the same picture without it; maps and predictions follow', async () => {
    const { store, runs } = await ran();
    store.actions.toggleAblation(map);
    expect(isBusy(store.getState())).toBe(true);
    await settled();
    expect(runs.map(({ ablations }) => ablations)).toEqual([[], [map]]);
    expect(runs[1]?.input).toEqual(runs[0]?.input);
    expect(shownRun(store.getState())?.ablated).toBeUndefined();
    runs[1]?.answer([0, 1]);
    await settled();
    expect(isBusy(store.getState())).toBe(false);
    const run = shownRun(store.getState());
    expect(run?.ablated?.ablations).toEqual([map]);
    expect([...(run?.ablated?.wholeLogits ?? [])]).toEqual([2, 1]);
    expect(run?.key).not.toBe(runs[0]?.key);
  });

  it('and on again shows the whole network', async () => {
    const { store, runs } = await ran();
    store.actions.toggleAblation(map);
    store.actions.toggleAblation(skip);
    await settled();
    store.actions.toggleAblation(map);
    expect(store.getState().ablations).toEqual([skip]);
    store.actions.clearAblations();
    await settled();
    runs.at(-1)?.answer([5, 6]);
    await settled();
    expect(runs.at(-1)?.ablations).toEqual([]);
    expect(shownRun(store.getState())?.ablated).toBeUndefined();
  });

  it('keeps the latest, whatever order the answers come in', async () => {
    const { store, runs } = await ran();
    store.actions.toggleAblation(map);
    await settled();
    store.actions.toggleAblation(skip);
    await settled();
    runs[2]?.answer([3, 3]);
    runs[1]?.answer([9, 9]);
    await settled();
    const run = shownRun(store.getState());
    expect(run?.ablated?.ablations).toEqual([map, skip]);
    expect([...(run?.activations.get('out')?.values ?? [])]).toEqual([3, 3]);
  });

  it('for another picture asks the whole network first, and shows both answers at once', async () => {
    const { store, runs } = await ran();
    store.actions.toggleAblation(map);
    await settled();
    runs[1]?.answer([0, 1]);
    await settled();
    void store.actions.setSample('school-bus-2');
    await settled();
    expect(runs[2]?.ablations).toEqual([]);
    runs[2]?.answer([7, 8]);
    await settled();
    expect(isBusy(store.getState())).toBe(true);
    expect(runs[3]?.ablations).toEqual([map]);
    runs[3]?.answer([4, 4]);
    await settled();
    expect(isBusy(store.getState())).toBe(false);
    const run = shownRun(store.getState());
    expect([...(run?.activations.get('out')?.values ?? [])]).toEqual([4, 4]);
    expect([...(run?.ablated?.wholeLogits ?? [])]).toEqual([7, 8]);
  });

  it('that fails keeps the maps before, and says so', async () => {
    const { store, runs } = await ran();
    store.actions.toggleAblation(map);
    await settled();
    runs[1]?.fail('out of memory');
    await settled();
    expect(problemsOf(store)).toEqual(['run-failed']);
    expect(shownRun(store.getState())?.key).toBe(runs[0]?.key);
  });

  it('explains the network without it', async () => {
    const requests: AttributionRequest[] = [];
    const { engine } = fakeServices(residual).services;
    const runs: (readonly Ablation[])[] = [];
    const { store } = await open('?saliency=gradient', {
      engine: {
        ...engine,
        run: async (key, _input, ablations = []) => {
          runs.push(ablations);
          const shape = { height: 1, width: 1, channels: 2 };
          const activations = new Map([['out', { shape, values: Float32Array.of(1, 2) }]]);
          return { key, backend: 'cpu', elapsedMs: 1, activations };
        },
        attribute: async (key, _input, request) => {
          requests.push(request);
          return { key, superseded: true };
        },
      },
    });
    store.actions.toggleAblation(skip);
    await settled();
    expect(runs).toEqual([[], [skip]]);
    expect(requests.map(({ ablations }) => ablations)).toEqual([undefined, [skip]]);
  });

  it('is refused for what cannot be switched off, and where the link locks it', async () => {
    const { store } = await ran();
    const logit: Ablation = { kind: 'silence', layer: 'out', map: 0 };
    expect(() => store.actions.toggleAblation(logit)).toThrow("is the network's answer");
    const locked = await open('?off=relu.2&lock=parts');
    locked.store.actions.toggleAblation(map);
    locked.store.actions.clearAblations();
    expect(locked.store.getState().ablations).toEqual([map]);
  });
});

describe('what is switched off', () => {
  it('belongs to its network: another one is whole', async () => {
    const { store, runs } = await ran();
    store.actions.toggleAblation(map);
    void store.actions.setNetwork('tiny-vgg');
    await settled();
    expect(store.getState().ablations).toEqual([]);
    expect(runs.at(-1)?.ablations).toEqual([]);
  });

  it('is written into the link, and is a place to go back to', async () => {
    const { store, runs, queryNow, goBack, goForward } = await ran();
    store.actions.toggleAblation(map);
    store.actions.toggleAblation(skip);
    expect(queryNow()).toMatch(/&off=relu\.2,sum~picture$/);
    await settled();
    goBack();
    await settled();
    expect(store.getState().ablations).toEqual([map]);
    expect(runs.at(-1)?.ablations).toEqual([map]);
    goBack();
    expect(store.getState().ablations).toEqual([]);
    expect(queryNow()).not.toContain('off=');
    goForward();
    goForward();
    expect(store.getState().ablations).toEqual([map, skip]);
  });

  it('opens with the link: the whole network is asked too, to compare with', async () => {
    const { store, runs } = await open('?off=sum~picture');
    runs[0]?.answer([1, 0]);
    await settled();
    runs[1]?.answer([0, 1]);
    await settled();
    expect(runs.map(({ ablations }) => ablations)).toEqual([[], [skip]]);
    expect(shownRun(store.getState())?.ablated?.ablations).toEqual([skip]);
    expect(isBusy(store.getState())).toBe(false);
  });

  it('may be named wrongly in a link: the rest goes off, with one notice for all', async () => {
    const { store } = await open('?off=relu.2,relu.9,nowhere.1,out.1,sum~flat,flat~sum');
    expect(store.getState().ablations).toEqual([map]);
    expect(store.getState().notices.map(({ problem }) => problem)).toEqual([
      { code: 'link-unknown-part', value: 'relu.9, nowhere.1, out.1, sum~flat, flat~sum' },
    ]);
  });
});
