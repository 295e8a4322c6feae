import { describe, expect, it } from 'vitest';
import { stroke } from '../core/image/brush.ts';
import type { Pixels } from '../core/image/pixels.ts';
import { deferred, fakeServices, plainPixels, settled } from '../dev/fixtures/services.ts';
import { problemsOf, started, toy } from '../dev/fixtures/started-store.ts';
import { isBusy, predictionsOf, shownRun } from './selectors.ts';

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

  it('forgets what was wrong with a picture once another one is there', async () => {
    const { store } = await started('', { decode: () => Promise.reject({ reason: 'empty' }) });
    await store.actions.setFiles([new File([], 'nothing.png')]);
    expect(problemsOf(store)).toEqual(['picture-refused']);
    void store.actions.setSample('school-bus-2');
    await settled();
    expect(problemsOf(store)).toEqual([]);
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
    store.actions.paint(({ pixels, clean }) => stroke(pixels, clean, { x: 4, y: 4 }, { x: 4, y: 4 }, brush));
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

  it('goes where the link pointed when the second try succeeds', async () => {
    const tries = [Promise.reject(new Error('offline')), Promise.resolve(toy)];
    const { store } = await started('?layer=flat', {
      loadNetwork: () => tries.shift() ?? Promise.resolve(toy),
    });
    const [notice] = store.getState().notices;
    if (notice) store.actions.retry(notice);
    await settled();
    expect(store.getState().selection).toEqual({ level: 'layer', layer: 'flat' });
  });

  it('says when the engine cannot take the network, and shows no pass of another', async () => {
    const { store } = await started('', {
      engine: { ...fakeServices(toy).services.engine, load: () => Promise.reject(new Error('no memory')) },
    });
    expect(problemsOf(store)).toEqual(['network-failed']);
    expect(store.getState().network.status).toBe('failed');
    expect(isBusy(store.getState())).toBe(false);
  });
});
