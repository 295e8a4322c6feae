import { expect, test } from 'vitest';
import { PassTimes } from './pass-times.ts';
import type { BackendName } from './protocol.ts';

function measured(times: Partial<Record<BackendName, readonly number[]>>): PassTimes {
  const passes = new PassTimes();
  for (const backend of ['cpu', 'webgl'] as const)
    for (const elapsedMs of times[backend] ?? []) passes.add(backend, elapsedMs);
  return passes;
}

test('the first pass does not count, three more make a median', () => {
  expect(measured({ cpu: [900, 20, 10] }).medians()).toEqual({});
  expect(measured({ cpu: [900, 20, 10, 30] }).medians()).toEqual({ cpu: 20 });
});

test('of an even number of passes the lower middle one is the median', () => {
  expect(measured({ webgl: [900, 4, 1, 3, 2] }).medians()).toEqual({ webgl: 2 });
});

test('only the last nine passes count', () => {
  const passes = [0, ...Array<number>(20).fill(100), ...Array<number>(9).fill(7)];
  expect(measured({ cpu: passes }).medians()).toEqual({ cpu: 7 });
});

test('WebGL pays only when both are measured and it is clearly faster', () => {
  expect(measured({ webgl: [0, 1, 1, 1] }).faster()).toBe('cpu');
  expect(measured({ cpu: [0, 10, 10, 10], webgl: [0, 5, 5, 5] }).faster()).toBe('webgl');
  expect(measured({ cpu: [0, 10, 10, 10], webgl: [0, 9.5, 9.5, 9.5] }).faster()).toBe('cpu');
  expect(measured({ cpu: [0, 10, 10, 10], webgl: [0, 40, 40, 40] }).faster()).toBe('cpu');
});

test('a backend set up anew is measured anew', () => {
  const passes = measured({ cpu: [0, 10, 10, 10], webgl: [0, 5, 5, 5] });
  passes.forget('webgl');
  expect(passes.medians()).toEqual({ cpu: 10 });
  passes.add('webgl', 800);
  expect(passes.medians()).toEqual({ cpu: 10 });
});
