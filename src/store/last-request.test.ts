import { describe, expect, it, vi } from 'vitest';
import type { TrainedNetwork } from '../core/network/network.ts';
import { deferred, plainPixels, settled } from '../dev/fixtures/services.ts';
import { problemsOf, started, toy } from '../dev/fixtures/started-store.ts';
import { sourceOf } from './selectors.ts';
import type { BroughtPicture } from './state.ts';

describe('the last request wins', () => {
  it('over a file that is still being decoded', async () => {
    const slow = deferred<{ picture: BroughtPicture; animated: boolean }>();
    const { store } = await started('', { decode: () => slow.promise });
    void store.actions.setFiles([new File([], 'large.png')]);
    void store.actions.setSample('school-bus-2');
    await settled();
    slow.resolve({ picture: { name: 'large.png', pixels: plainPixels(20) }, animated: false });
    await settled();
    expect(sourceOf(store.getState().picture)).toEqual({ kind: 'sample', id: 'school-bus-2' });
  });

  it('even if the network comes only after the picture', async () => {
    const slow = deferred<TrainedNetwork>();
    const { store, runs } = await started('', { loadNetwork: () => slow.promise });
    await store.actions.setFiles([new File([], 'own.png')]);
    slow.resolve(toy);
    await settled();
    expect(sourceOf(store.getState().picture)?.kind).toBe('brought');
    expect(runs).toHaveLength(1);
  });

  it('also where the same network is asked for twice', async () => {
    const first = deferred<TrainedNetwork>();
    const loads = [first.promise, Promise.resolve(toy)];
    const { store } = await started('', { loadNetwork: () => loads.shift() ?? Promise.resolve(toy) });
    await Promise.race([store.actions.setNetwork('tiny-vgg', { layer: 'flat' }), settled()]);
    first.resolve(toy);
    await settled();
    expect(store.getState().selection).toEqual({ level: 'layer', layer: 'flat' });
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

  it('ends with a pass that fails, and says so once', async () => {
    const stop = vi.fn();
    const { store, runs } = await started('', {
      openCamera: async () => ({ grab: plainPixels, onEnd: () => {}, stop }),
      nextFrame: async () => {},
    });
    void store.actions.startCamera();
    await settled();
    runs[1]?.fail('out of memory');
    await settled();
    expect(store.getState().camera).toBe('off');
    expect(stop).toHaveBeenCalledOnce();
    expect(problemsOf(store)).toEqual(['run-failed']);
    expect(runs).toHaveLength(2);
  });

  it('says why there is none', async () => {
    const { store } = await started('', { openCamera: () => Promise.reject({ reason: 'denied' }) });
    await store.actions.startCamera();
    expect(store.getState().camera).toBe('off');
    expect(problemsOf(store)).toEqual(['camera-refused']);
  });
});
