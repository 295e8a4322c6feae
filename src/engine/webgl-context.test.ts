import { expect, test } from 'vitest';
import { cardCaughtUp } from './webgl-context.ts';

/** As much of a context as fences need; the fence is passed at the given question. */
function context(passedAt: number) {
  let asked = 0;
  let fences = 0;
  const gl = {
    SYNC_GPU_COMMANDS_COMPLETE: 1,
    ALREADY_SIGNALED: 2,
    CONDITION_SATISFIED: 3,
    TIMEOUT_EXPIRED: 4,
    fenceSync: () => ({ id: ++fences }),
    deleteSync: () => void fences--,
    flush: () => {},
    clientWaitSync: () => (++asked >= passedAt ? 3 : 4),
  };
  return { gl: gl as unknown as WebGL2RenderingContext, left: () => fences };
}

/** Adds up what was waited for. */
function waiting() {
  let waitedMs = 0;
  const delay = async (ms: number) => {
    waitedMs += ms;
  };
  return { delay, waitedMs: () => waitedMs };
}

test('waits until the fence is passed', async () => {
  const { gl, left } = context(4);
  const { delay, waitedMs } = waiting();
  expect(await cardCaughtUp(gl, delay, 500)).toBe(true);
  expect(waitedMs()).toBe(15);
  expect(left()).toBe(0);
});

test('gives a fence that is never passed up at the limit', async () => {
  const { gl, left } = context(Number.POSITIVE_INFINITY);
  const { delay, waitedMs } = waiting();
  expect(await cardCaughtUp(gl, delay, 500)).toBe(false);
  expect(waitedMs()).toBe(500);
  expect(left()).toBe(0);
});

test('a lost context gives no fences', async () => {
  const gl = { fenceSync: () => null } as unknown as WebGL2RenderingContext;
  expect(await cardCaughtUp(gl, async () => {}, 500)).toBe(false);
});
