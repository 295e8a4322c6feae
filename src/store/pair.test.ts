import { expect, it } from 'vitest';
import { deferred, fakeServices, plainPixels, settled } from '../dev/fixtures/services.ts';
import { started, toy } from '../dev/fixtures/started-store.ts';
import { shownRun } from './selectors.ts';

/** Two toys that are compared, and a camera whose frames come when the test says so. */
async function comparingLive() {
  const { services, runs: rivalRuns } = fakeServices(toy);
  let level = 10;
  let frame = deferred<void>();
  const opened = await started('?view=compare&network=tiny-vgg&against=tiny-vgg', {
    openEngine: () => services.engine,
    openCamera: async () => ({ grab: (side) => plainPixels(side, level++), onEnd: () => {}, stop: () => {} }),
    nextFrame: () => frame.promise,
  });
  async function nextFrame() {
    const before = frame;
    frame = deferred();
    before.resolve();
    await settled();
  }
  return { ...opened, rivalRuns, nextFrame };
}

it('only passes of the same picture are paired: till the slower network has answered it is the pair before', async () => {
  const { store, runs, rivalRuns } = await comparingLive();
  const levels = () => {
    const { pair } = store.getState();
    return pair && [pair.first, pair.second].map(({ pixels }) => pixels.data[0]);
  };
  expect(levels()).toBeUndefined();
  runs[0]?.answer([2, 1]);
  await settled();
  expect(levels()).toBeUndefined();
  rivalRuns[0]?.answer([1, 2]);
  await settled();
  expect(levels()).toEqual([128, 128]);
  void store.actions.startCamera();
  await settled();
  runs[1]?.answer([0, 5]);
  await settled();
  expect(shownRun(store.getState())?.pixels.data[0]).toBe(10);
  expect(levels()).toEqual([128, 128]);
  rivalRuns[1]?.answer([5, 0]);
  await settled();
  expect(levels()).toEqual([10, 10]);
});

it('a live frame is taken up once both networks have answered the one before', async () => {
  const { store, runs, rivalRuns, nextFrame } = await comparingLive();
  void store.actions.startCamera();
  await settled();
  runs[1]?.answer([0, 5]);
  await settled();
  await nextFrame();
  expect([runs.length, rivalRuns.length]).toEqual([2, 2]);
  rivalRuns[1]?.answer([5, 0]);
  await settled();
  await nextFrame();
  expect([runs.length, rivalRuns.length]).toEqual([3, 3]);
});

it('nothing is paired once a pass has failed, or with another network', async () => {
  const { store, runs, rivalRuns } = await comparingLive();
  const answerBoth = async (at: number) => {
    runs[at]?.answer([2, 1]);
    rivalRuns[at]?.answer([1, 2]);
    await settled();
  };
  await answerBoth(0);
  void store.actions.setSample('school-bus-2');
  await settled();
  runs[1]?.answer([2, 1]);
  rivalRuns[1]?.fail('out of memory');
  await settled();
  expect(store.getState().pair).toBeUndefined();
  void store.actions.setSample('pizza-1');
  await settled();
  await answerBoth(2);
  expect(store.getState().pair).toBeDefined();
  void store.actions.setRival('mini-alexnet');
  expect(store.getState().pair).toBeUndefined();
});

it('a swap exchanges the two of a pair', async () => {
  const { store, runs, rivalRuns } = await comparingLive();
  runs[0]?.answer([2, 1]);
  rivalRuns[0]?.answer([1, 2]);
  await settled();
  const { pair } = store.getState();
  void store.actions.swap();
  expect(store.getState().pair).toEqual({ first: pair?.second, second: pair?.first });
});

it('leaving the view takes the pair away', async () => {
  const { store, runs, rivalRuns } = await comparingLive();
  runs[0]?.answer([2, 1]);
  rivalRuns[0]?.answer([1, 2]);
  await settled();
  store.actions.setView('explore');
  expect(store.getState().pair).toBeUndefined();
});
