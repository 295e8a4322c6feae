import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Latest } from './latest.ts';

interface Job {
  readonly finish: () => void;
  readonly signal: AbortSignal;
}

/** A queue whose work finishes when the test says so. */
function harness() {
  const latest = new Latest();
  const started: number[] = [];
  const running: Job[] = [];
  const answers = new Map<number, 'answered' | 'superseded'>();
  const submit = (id: number) =>
    latest
      .submit(`${id}`, (signal) => {
        started.push(id);
        return new Promise<{ id: number }>((resolve) =>
          running.push({ finish: () => resolve({ id }), signal }),
        );
      })
      .then((answer) => {
        if ('superseded' in answer) {
          expect(answer.key).toBe(`${id}`);
          answers.set(id, 'superseded');
        } else {
          expect(answer.id).toBe(id);
          answers.set(id, 'answered');
        }
      });
  return { latest, started, running, answers, submit };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('runs one at a time, keeps only the newest waiting, and answers everyone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('submit', 'finish'), { maxLength: 30 }), async (steps) => {
      const { latest, started, running, answers, submit } = harness();
      let submitted = 0;
      for (const step of steps) {
        if (step === 'submit') submit(submitted++);
        else running.shift()?.finish();
        await settled();
        expect(running.length).toBeLessThanOrEqual(1);
        expect(submitted - answers.size).toBeLessThanOrEqual(2);
      }
      while (running.length > 0) {
        running.shift()?.finish();
        await settled();
      }
      expect(latest.idle).toBe(true);
      expect(answers.size).toBe(submitted);
      expect(started).toEqual([...started].sort((a, b) => a - b));
      if (submitted > 0) expect(answers.get(submitted - 1)).toBe('answered');
      for (const [id, answer] of answers)
        expect(answer).toBe(started.includes(id) ? 'answered' : 'superseded');
    }),
    { numRuns: 60 },
  );
});

test('a newer request aborts the running one; work that heeds it is superseded', async () => {
  const latest = new Latest();
  const first = latest.submit(
    'first',
    (signal) =>
      new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
  );
  const second = latest.submit('second', async () => 'done');
  expect(await first).toEqual({ key: 'first', superseded: true });
  expect(await second).toBe('done');
});

test('an error of work that was not aborted reaches the caller, and the queue goes on', async () => {
  const latest = new Latest();
  await expect(latest.submit('a', () => Promise.reject(new Error('No such layer.')))).rejects.toThrow(
    'No such layer.',
  );
  expect(await latest.submit('b', async () => 2)).toBe(2);
});

test('supersede drops what waits without starting it', async () => {
  const { latest, started, running, answers, submit } = harness();
  submit(0);
  submit(1);
  latest.supersede();
  expect(running[0]?.signal.aborted).toBe(true);
  running.shift()?.finish();
  await settled();
  expect(started).toEqual([0]);
  expect(Object.fromEntries(answers)).toEqual({ 0: 'answered', 1: 'superseded' });
});
