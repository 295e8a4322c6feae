import { describe, expect, it, vi } from 'vitest';
import type { Pixels } from '../core/image/pixels.ts';
import type { TrainedNetwork } from '../core/network/network.ts';
import { deferred, fakeServices, plainPixels, settled } from '../dev/fixtures/services.ts';
import { isBusy, predictionsOf, shownRun } from './selectors.ts';
import type { Services } from './services.ts';
import { createStore } from './store.ts';

const toy: TrainedNetwork = {
  network: {
    id: 'tiny-vgg',
    name: 'Toy',
    classes: ['pizza', 'school bus'],
    normalisation: { range: [0, 1], mean: [0, 0, 0], std: [1, 1, 1] },
    layers: [
      { id: 'picture', kind: 'input', inputs: [], shape: { height: 8, width: 8, channels: 3 } },
      { id: 'flat', kind: 'flatten', inputs: ['picture'] },
      { id: 'out', kind: 'dense', inputs: ['flat'], units: 2, bias: true },
    ],
    output: 'out',
  },
  weights: new Map(),
};

async function started(query = '', overrides: Partial<Services> = {}) {
  const fake = fakeServices(toy, overrides);
  fake.goTo(query);
  const store = createStore(fake.services);
  store.actions.start();
  await settled();
  return { ...fake, store };
}

const problemsOf = (store: Awaited<ReturnType<typeof started>>['store']) =>
  store.getState().notices.map(({ problem }) => problem.code);

describe('the life of a picture', () => {
  it('starts with the first sample and is busy until its pass is answered', async () => {
    const { store, runs } = await started();
    expect(runs).toHaveLength(1);
    expect(isBusy(store.getState())).toBe(true);
    runs[0]?.answer([2, 1]);
    await settled();
    expect(isBusy(store.getState())).toBe(false);
    const run = shownRun(store.getState());
    const { network } = store.getState();
    if (!run || network.status !== 'ready') throw new Error('no run was shown');
    const [first, second] = predictionsOf(network.value, run);
    expect(first?.name).toBe('pizza');
    expect(first?.probability).toBeCloseTo(1 / (1 + Math.exp(-1)), 6);
    expect((first?.probability ?? 0) + (second?.probability ?? 0)).toBeCloseTo(1, 9);
  });

  it('feeds the network pixels divided by 255', async () => {
    const { runs } = await started();
    expect(runs[0]?.input).toHaveLength(8 * 8 * 3);
    expect(runs[0]?.input[0]).toBeCloseTo(128 / 255, 6);
  });

  it('keeps the last request, whatever order the answers come in', async () => {
    const { store, runs } = await started();
    void store.actions.setSample('school-bus-2');
    await settled();
    runs[1]?.answer([0, 5]);
    runs[0]?.answer([5, 0]);
    await settled();
    const { run } = store.getState();
    expect(run.status === 'ready' && run.run.key).toBe(runs[1]?.key);
  });

  it('shows the picture before while the next one is on its way', async () => {
    const slow = deferred<Pixels>();
    const { store, runs } = await started('', {
      loadPixels: (url) => (url.startsWith('pizza') ? Promise.resolve(plainPixels(8)) : slow.promise),
    });
    runs[0]?.answer([1, 0]);
    await settled();
    void store.actions.setSample('school-bus-2');
    await settled();
    expect(isBusy(store.getState())).toBe(true);
    expect(shownRun(store.getState())?.key).toBe(runs[0]?.key);
  });

  it('stays with the picture before if the next one cannot be had, and says so', async () => {
    const { store, runs } = await started('', {
      loadPixels: (url) =>
        url.startsWith('pizza') ? Promise.resolve(plainPixels(8)) : Promise.reject(new Error('offline')),
    });
    runs[0]?.answer([1, 0]);
    await settled();
    await store.actions.setSample('school-bus-2');
    const { picture } = store.getState();
    expect(picture.status === 'ready' && picture.source).toEqual({ kind: 'sample', id: 'pizza-1' });
    expect(problemsOf(store)).toEqual(['sample-failed']);
    expect(isBusy(store.getState())).toBe(false);
  });

  it('makes a failed pass visible and keeps the one before', async () => {
    const { store, runs } = await started();
    runs[0]?.answer([1, 0]);
    await settled();
    void store.actions.setSample('school-bus-2');
    await settled();
    runs[1]?.fail('out of memory');
    await settled();
    expect(problemsOf(store)).toEqual(['run-failed']);
    expect(shownRun(store.getState())?.key).toBe(runs[0]?.key);
  });

  it('takes the centred square of a brought picture, and another on demand', async () => {
    const wide = {
      ...plainPixels(8),
      width: 16,
      height: 8,
      data: new Uint8ClampedArray(16 * 8 * 4).fill(200),
    };
    wide.data.fill(0, 0, 4);
    const { store } = await started('', {
      decode: async (file) => ({ picture: { name: file.name, pixels: wide }, animated: true }),
    });
    void store.actions.setFiles([new File([], 'cat.gif')]);
    await settled();
    const crops = () => {
      const { picture } = store.getState();
      return picture.status === 'ready' && picture.source.kind === 'brought' && picture.source.crop;
    };
    expect(crops()).toEqual({ left: 4, top: 0, side: 8 });
    void store.actions.setCrop({ left: -3, top: 5, side: 8 });
    await settled();
    expect(crops()).toEqual({ left: 0, top: 0, side: 8 });
    expect(problemsOf(store)).toEqual(['picture-animated']);
  });

  it('refuses a file without losing the picture', async () => {
    const { store } = await started('', { decode: () => Promise.reject({ reason: 'empty' }) });
    await store.actions.setFiles([new File([], 'nothing.png')]);
    expect(store.getState().notices[0]?.problem).toEqual({
      code: 'picture-refused',
      reason: 'empty',
      name: 'nothing.png',
    });
    expect(store.getState().picture.status).toBe('ready');
  });

  it('paints over the picture and takes the paint off again', async () => {
    const { store, runs } = await started();
    const brush = { kind: 'colour', colour: [255, 0, 0], radiusPx: 2, hardness: 1 } as const;
    store.actions.paint({ x: 4, y: 4 }, { x: 4, y: 4 }, brush);
    await settled();
    const painted = store.getState().picture;
    if (painted.status !== 'ready') throw new Error('no picture');
    expect([...painted.pixels.data.subarray((4 * 8 + 4) * 4, (4 * 8 + 4) * 4 + 3)]).toEqual([255, 0, 0]);
    expect(runs).toHaveLength(2);
    store.actions.unpaint();
    const after = store.getState().picture;
    expect(after.status === 'ready' && after.pixels).toBe(painted.clean);
  });
});

describe('the camera', () => {
  it('runs frame after frame until another picture is chosen', async () => {
    const stop = vi.fn();
    let frames = 0;
    const { store, runs } = await started('', {
      openCamera: async () => ({ grab: plainPixels, onEnd: () => {}, stop }),
      nextFrame: () => (frames++ < 3 ? Promise.resolve() : new Promise(() => {})),
    });
    void store.actions.startCamera();
    for (let frame = 1; frame <= 3; frame++) {
      await settled();
      runs[frame]?.answer([0, 1]);
    }
    await settled();
    expect(runs.length).toBeGreaterThan(3);
    void store.actions.setSample('pizza-1');
    expect(store.getState().camera).toBe('off');
    expect(stop).toHaveBeenCalledOnce();
  });

  it('says why there is none', async () => {
    const { store } = await started('', { openCamera: () => Promise.reject({ reason: 'denied' }) });
    await store.actions.startCamera();
    expect(store.getState().camera).toBe('off');
    expect(problemsOf(store)).toEqual(['camera-refused']);
  });
});

describe('links', () => {
  it('open on exactly what they name', async () => {
    const { store } = await started(
      '?network=tiny-vgg&sample=school-bus-2&layer=picture&map=2&cell=3,4&scale=map',
    );
    const { selection, picture, colourScope } = store.getState();
    expect(selection).toEqual({ level: 'cell', layer: 'picture', map: 1, cell: { y: 3, x: 4 } });
    expect(picture.status === 'ready' && picture.source).toEqual({ kind: 'sample', id: 'school-bus-2' });
    expect(colourScope).toBe('map');
  });

  it.each([
    ['?network=nothing', 'link-unknown-network'],
    ['?sample=nothing-1', 'link-unknown-sample'],
    ['?layer=nothing', 'link-unknown-layer'],
    ['?layer=picture&map=4', 'link-map-out-of-range'],
    ['?layer=picture&map=1&cell=8,0', 'link-cell-out-of-range'],
    ['?saliency=nothing', 'link-unknown-method'],
    ['?saliency=gradient&target=nothing', 'link-unknown-class'],
  ])('fall back with a notice: %s', async (query, code) => {
    const { store } = await started(query);
    expect(problemsOf(store)).toEqual([code]);
    expect(store.getState().picture.status).toBe('ready');
  });

  it('mirror the selection, and back returns to it', async () => {
    const { store, queryNow, goBack } = await started();
    store.actions.select({ level: 'layer', layer: 'flat' });
    store.actions.select({ level: 'map', layer: 'picture', map: 2 });
    expect(queryNow()).toBe('?v=1&view=explore&network=tiny-vgg&sample=pizza-1&layer=picture&map=3');
    goBack();
    expect(store.getState().selection).toEqual({ level: 'layer', layer: 'flat' });
  });

  it('make no history of moving from cell to cell', async () => {
    const { store, history } = await started();
    store.actions.select({ level: 'map', layer: 'picture', map: 0 });
    const before = history.length;
    for (let x = 0; x < 5; x++)
      store.actions.select({ level: 'cell', layer: 'picture', map: 0, cell: { y: 0, x } });
    expect(history).toHaveLength(before);
  });

  it('go one level up at a time', async () => {
    const { store } = await started('?layer=picture&map=1&cell=0,0');
    const levels = [];
    while (store.actions.back()) levels.push(store.getState().selection.level);
    expect(levels).toEqual(['map', 'layer', 'network']);
  });
});

describe('loading', () => {
  it('says when the network cannot be had, and tries again on demand', async () => {
    let tries = 0;
    const { store } = await started('', {
      loadNetwork: () => (tries++ === 0 ? Promise.reject(new Error('offline')) : Promise.resolve(toy)),
    });
    expect(store.getState().network.status).toBe('failed');
    const [notice] = store.getState().notices;
    if (notice?.problem.code !== 'network-failed') throw new Error('no notice of the failure');
    store.actions.retry(notice);
    await settled();
    expect(store.getState().network.status).toBe('ready');
    expect(store.getState().picture.status).toBe('ready');
    expect(store.getState().notices).toEqual([]);
  });
});
