import { expect, test } from 'vitest';
import { startLiveLoop } from './live-loop.ts';

/** Lets the test decide when something is done. */
function gate() {
  const waiting: (() => void)[] = [];
  return {
    pass: () => new Promise<void>((resolve) => waiting.push(resolve)),
    open: () => waiting.shift()?.(),
    get waiting() {
      return waiting.length;
    },
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('a step begins only when the one before has been answered and a frame is due', async () => {
  const answers = gate();
  const frames = gate();
  let steps = 0;
  const step = () => {
    steps++;
    return answers.pass();
  };
  const stop = startLiveLoop(step, () => {}, frames.pass);
  await settled();
  expect([steps, frames.waiting]).toEqual([1, 0]);
  answers.open();
  await settled();
  expect([steps, frames.waiting]).toEqual([1, 1]);
  frames.open();
  await settled();
  expect(steps).toBe(2);
  stop();
  answers.open();
  await settled();
  frames.open();
  await settled();
  expect(steps).toBe(2);
});

test('an error ends the loop and is told once', async () => {
  const errors: unknown[] = [];
  let steps = 0;
  const failing = async () => {
    steps++;
    throw new Error('The camera is gone.');
  };
  startLiveLoop(failing, (error) => errors.push(error), settled as () => Promise<void>);
  await settled();
  await settled();
  expect(steps).toBe(1);
  expect(errors).toEqual([new Error('The camera is gone.')]);
});
