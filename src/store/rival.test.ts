import { describe, expect, it, vi } from 'vitest';
import { stroke } from '../core/image/brush.ts';
import type { Pixels } from '../core/image/pixels.ts';
import type { TrainedNetwork } from '../core/network/network.ts';
import { deferred, fakeServices, plainPixels, settled } from '../dev/fixtures/services.ts';
import { problemsOf, started, toy } from '../dev/fixtures/started-store.ts';
import { isBusy, shownRun } from './selectors.ts';
import type { Services } from './services.ts';
import type { State } from './state.ts';

/** A network for larger pictures than the toy's: 16 × 16. */
const larger: TrainedNetwork = {
  ...toy,
  network: {
    ...toy.network,
    name: 'Larger toy',
    layers: toy.network.layers.map((layer) =>
      layer.kind === 'input' ? { ...layer, shape: { height: 16, width: 16, channels: 3 } } : layer,
    ),
  },
};

/** A store that compares the toy with another network; each engine's passes are answered by the test. */
async function comparing(query = '', other: TrainedNetwork = toy, overrides: Partial<Services> = {}) {
  const { services, runs: rivalRuns } = fakeServices(other);
  const close = vi.fn();
  const openEngine = vi.fn(() => ({ ...services.engine, close }));
  const loads = [toy, other];
  const opened = await started(`?view=compare&network=tiny-vgg&against=tiny-vgg${query}`, {
    loadNetwork: async () => loads.shift() ?? toy,
    openEngine,
    ...overrides,
  });
  return { ...opened, rivalRuns, openEngine, close };
}

const rivalOf = ({ rival }: State) => {
  if (!rival) throw new Error('there is no second network');
  return rival;
};

describe('a second network', () => {
  it('sees the same picture, each at its own size', async () => {
    const { runs, rivalRuns } = await comparing('', larger, {
      loadPixels: async (url) => (url.endsWith('.png') ? plainPixels(8, 51) : plainPixels(40, 204)),
    });
    expect(runs).toHaveLength(1);
    expect(rivalRuns).toHaveLength(1);
    expect(runs[0]?.input).toHaveLength(8 * 8 * 3);
    expect(rivalRuns[0]?.input).toHaveLength(16 * 16 * 3);
    // The small file fits the first network exactly; the second one's picture is made from the large file.
    expect(runs[0]?.input[0]).toBeCloseTo(0.2, 6);
    expect(rivalRuns[0]?.input[0]).toBeCloseTo(0.8, 6);
  });

  it('keeps the page busy until both have answered', async () => {
    const { store, runs, rivalRuns } = await comparing();
    runs[0]?.answer([2, 1]);
    await settled();
    expect(isBusy(store.getState())).toBe(true);
    rivalRuns[0]?.answer([1, 2]);
    await settled();
    expect(isBusy(store.getState())).toBe(false);
  });

  it('follows every new picture, and drops what was asked before', async () => {
    const { store, runs, rivalRuns } = await comparing();
    void store.actions.setSample('school-bus-2');
    await settled();
    expect([runs.length, rivalRuns.length]).toEqual([2, 2]);
    rivalRuns[1]?.answer([0, 5]);
    rivalRuns[0]?.answer([5, 0]);
    await settled();
    expect(shownRun(rivalOf(store.getState()))?.key).toBe(rivalRuns[1]?.key);
  });

  it('sees the paint too', async () => {
    const { store, rivalRuns } = await comparing('', larger);
    const brush = { kind: 'colour', colour: [255, 0, 0], radiusPx: 8, hardness: 1 } as const;
    store.actions.paint(({ pixels, clean }) => stroke(pixels, clean, { x: 4, y: 4 }, { x: 4, y: 4 }, brush));
    await settled();
    const middle = (8 * 16 + 8) * 3;
    const [red, green, blue] = rivalRuns[1]?.input.slice(middle, middle + 3) ?? [];
    expect([red, green, blue]).toEqual([1, 0, 0]);
  });

  it('drops a picture that comes after another was chosen', async () => {
    const slow = deferred<Pixels>();
    const { store, rivalRuns } = await comparing('', larger, {
      loadPixels: (url) => (url === 'pizza-1.webp' ? slow.promise : Promise.resolve(plainPixels(8))),
    });
    void store.actions.setSample('school-bus-2');
    await settled();
    slow.resolve(plainPixels(40));
    await settled();
    expect(rivalRuns).toHaveLength(1);
  });

  it('is closed with its engine when the view is left, and comes back', async () => {
    const { store, runs, rivalRuns, openEngine, close } = await comparing();
    runs[0]?.answer([2, 1]);
    store.actions.setView('explore');
    expect(close).toHaveBeenCalledOnce();
    expect(store.getState().rival).toBeUndefined();
    rivalRuns[0]?.answer([1, 2]);
    await settled();
    expect(store.getState().rival).toBeUndefined();
    expect(isBusy(store.getState())).toBe(false);
    store.actions.setView('compare');
    await settled();
    expect(openEngine).toHaveBeenCalledTimes(2);
    expect(rivalOf(store.getState()).network.status).toBe('ready');
    expect(rivalRuns).toHaveLength(2);
  });

  it('may be left before its engine has taken the choice of backend', async () => {
    const { services } = fakeServices(toy);
    const { promise, reject } = deferred<void>();
    const { store } = await comparing('', toy, {
      openEngine: () => ({
        ...services.engine,
        choose: () => promise,
        close: () => reject(new Error('The engine has been closed.')),
      }),
    });
    void store.actions.setBackend('cpu');
    // An answer that nobody waits for would fail the whole run of the tests.
    store.actions.setView('explore');
    await settled();
    expect(problemsOf(store)).toEqual([]);
  });

  it('whose engine refuses the choice of backend says so', async () => {
    const { services } = fakeServices(toy);
    const choose = () => Promise.reject(new Error('no such backend'));
    const { store } = await comparing('', toy, { openEngine: () => ({ ...services.engine, choose }) });
    expect(problemsOf(store)).toEqual(['rival-run-failed']);
  });

  it('opens no engine in the explorer', async () => {
    const openEngine = vi.fn();
    const { store } = await started('?against=tiny-vgg', { openEngine });
    expect(openEngine).not.toHaveBeenCalled();
    expect(store.getState().rival).toBeUndefined();
  });
});

describe('a failure', () => {
  it('of the second network leaves the first one working', async () => {
    const answers = [Promise.resolve(toy), Promise.reject(new Error('offline'))];
    const { store, runs } = await comparing('', toy, {
      loadNetwork: () => answers.shift() ?? Promise.resolve(toy),
    });
    runs[0]?.answer([2, 1]);
    await settled();
    expect(problemsOf(store)).toEqual(['rival-failed']);
    expect(isBusy(store.getState())).toBe(false);
    const [notice] = store.getState().notices;
    if (notice) store.actions.retry(notice);
    await settled();
    expect(rivalOf(store.getState()).network.status).toBe('ready');
  });

  it('of the second network is no longer told once the view is left, nor tried again', async () => {
    const openEngine = vi.fn(() => fakeServices(toy).services.engine);
    const answers = [Promise.resolve(toy), Promise.reject(new Error('offline'))];
    const { store } = await comparing('', toy, {
      loadNetwork: () => answers.shift() ?? Promise.resolve(toy),
      openEngine,
    });
    const [notice] = store.getState().notices;
    expect(notice?.problem.code).toBe('rival-failed');
    store.actions.setView('explore');
    await settled();
    expect(problemsOf(store)).toEqual([]);
    if (notice) store.actions.retry(notice);
    await settled();
    expect(store.getState().rival).toBeUndefined();
    expect(openEngine).not.toHaveBeenCalled();
  });

  it('of the first network leaves the second one working', async () => {
    const answers = [Promise.reject(new Error('offline')), Promise.resolve(larger)];
    const { store, rivalRuns } = await comparing('', larger, {
      loadNetwork: () => answers.shift() ?? Promise.resolve(larger),
    });
    rivalRuns[0]?.answer([2, 1]);
    await settled();
    expect(problemsOf(store)).toEqual(['network-failed']);
    expect(shownRun(rivalOf(store.getState()))?.key).toBe(rivalRuns[0]?.key);
    expect(isBusy(store.getState())).toBe(false);
  });

  it('of one pass says whose it was', async () => {
    const { store, runs, rivalRuns } = await comparing();
    runs[0]?.answer([2, 1]);
    rivalRuns[0]?.fail('out of memory');
    await settled();
    expect(problemsOf(store)).toEqual(['rival-run-failed']);
    expect(shownRun(store.getState())?.key).toBe(runs[0]?.key);
  });
});

describe('links', () => {
  it('carry what is picked out and switched off in either network', async () => {
    const query = '&sample=pizza-1&layer=flat&against-layer=picture&against-map=2&against-off=picture.1';
    const { store, queryNow } = await comparing(query);
    expect(problemsOf(store)).toEqual([]);
    expect(rivalOf(store.getState()).selection).toEqual({ level: 'map', layer: 'picture', map: 1 });
    expect(queryNow()).toBe(`?v=1&view=compare&network=tiny-vgg&against=tiny-vgg${query}`);
  });

  it.each([
    ['&against-layer=nothing', 'link-unknown-layer'],
    ['&against-layer=picture&against-map=4', 'link-map-out-of-range'],
    ['&against-map=4', 'link-part-alone'],
  ])('tell what the second network does not have: %s', async (query, code) => {
    const { store } = await comparing(query);
    expect(problemsOf(store)).toEqual([code]);
  });

  it('that do not name the second network pick nothing out in it, and switch nothing off', async () => {
    const { store } = await started(
      '?view=compare&network=tiny-vgg&against-layer=picture&against-off=picture.1',
    );
    expect(problemsOf(store)).toEqual(['link-part-alone']);
    expect(rivalOf(store.getState())).toMatchObject({ selection: { level: 'network' }, ablations: [] });
  });

  it('to an unknown second network show another one', async () => {
    const { store } = await started('?view=compare&network=tiny-vgg&against=nothing&against-layer=picture');
    const [notice] = store.getState().notices;
    expect(notice?.problem).toEqual({
      code: 'link-unknown-network',
      value: 'nothing',
      shown: 'Mini AlexNet',
    });
    expect(rivalOf(store.getState())).toMatchObject({
      networkId: 'mini-alexnet',
      network: { status: 'ready' },
      selection: { level: 'network' },
    });
  });

  it.each([
    ['network=own-1&against=tiny-vgg', 'mini-alexnet', 'link-own-network'],
    ['network=nothing&against=tiny-vgg', 'mini-alexnet', 'link-unknown-network'],
    ['network=own-1&against=mini-vgg', 'mini-vgg', 'link-own-network'],
  ])(
    'whose first network is not to be had are not about one network twice: %s',
    async (query, rival, code) => {
      const { store } = await started(`?view=compare&${query}&against-layer=picture`);
      expect(problemsOf(store)).toEqual([code]);
      expect(store.getState().networkId).toBe('tiny-vgg');
      expect(rivalOf(store.getState()).networkId).toBe(rival);
      const level = rival === 'mini-vgg' ? 'layer' : 'network';
      expect(rivalOf(store.getState()).selection.level).toBe(level);
    },
  );

  it('may name one network twice', async () => {
    const { store } = await started('?view=compare&network=tiny-vgg&against=tiny-vgg');
    expect(rivalOf(store.getState()).networkId).toBe('tiny-vgg');
  });

  it('go back to the view before, and forward again', async () => {
    const { store, goBack, goForward } = await started('?sample=pizza-1');
    store.actions.setView('compare');
    await settled();
    store.actions.selectInRival({ level: 'layer', layer: 'flat' });
    goBack();
    expect(rivalOf(store.getState()).selection).toEqual({ level: 'network' });
    goBack();
    expect(store.getState().view).toBe('explore');
    expect(store.getState().rival).toBeUndefined();
    goForward();
    goForward();
    await settled();
    expect(rivalOf(store.getState()).selection).toEqual({ level: 'layer', layer: 'flat' });
  });
});

describe('swapping', () => {
  it('exchanges the networks with what is picked out in them', async () => {
    const { store, runs, rivalRuns } = await comparing('&layer=flat&against-layer=picture', larger);
    runs[0]?.answer([2, 1]);
    rivalRuns[0]?.answer([1, 2]);
    await settled();
    void store.actions.swap();
    await settled();
    const state = store.getState();
    expect(state.network.status === 'ready' && state.network.value.network.name).toBe('Larger toy');
    expect(state.selection).toEqual({ level: 'layer', layer: 'picture' });
    expect(rivalOf(state).selection).toEqual({ level: 'layer', layer: 'flat' });
    expect(runs[1]?.input).toHaveLength(16 * 16 * 3);
    expect(rivalRuns[1]?.input).toHaveLength(8 * 8 * 3);
  });

  it('opens the second network in the explorer', async () => {
    const { store, close } = await comparing('&against-layer=picture', larger);
    store.actions.exploreRival();
    await settled();
    expect(store.getState().view).toBe('explore');
    expect(store.getState().selection).toEqual({ level: 'layer', layer: 'picture' });
    expect(close).toHaveBeenCalledOnce();
  });
});

it('Escape goes back in the first network, then in the second', async () => {
  const { store } = await comparing('&layer=flat&against-layer=picture&against-map=2');
  const levels = [];
  while (store.actions.back())
    levels.push([store.getState().selection.level, rivalOf(store.getState()).selection.level]);
  expect(levels).toEqual([
    ['network', 'map'],
    ['network', 'layer'],
    ['network', 'network'],
  ]);
});
