import { beforeAll, expect, test } from 'vitest';
import type { RandomisationStep } from '../core/lab/randomisation.ts';
import { first, input, open, registerBackends, second } from './engine-world.fixture.ts';
import type { StudyOrder } from './protocol.ts';

beforeAll(registerBackends);

const order: StudyOrder<'randomisation'> = {
  study: 'randomisation',
  request: {
    input,
    classIndex: 1,
    seed: 3,
    mode: 'cascading',
    methods: [{ method: 'gradient', options: {} }],
  },
};

test('a study tells each step with how far it is, and leaves no tensor behind', async () => {
  const { engine } = open();
  await engine.load(first);
  const before = await engine.liveTensors();
  const told: RandomisationStep[] = [];
  const shares: number[] = [];
  const answer = await engine.study('mine', order, (share, step) => {
    shares.push(share);
    if (step) told.push(step);
  });
  expect(answer).toMatchObject({ key: 'mine', backend: 'cpu' });
  expect(told.map(({ randomised }) => randomised)).toEqual([[], ['logits']]);
  expect([...(told[0]?.methods[0]?.map.values ?? [])]).toEqual([2, 4]);
  expect([...(told[1]?.methods[0]?.map.values ?? [])]).not.toEqual([2, 4]);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(await engine.liveTensors()).toBe(before);
});

test('a newer study takes the place of one under way; another network ends both', async () => {
  const { engine } = open();
  await engine.load(first);
  const keys = ['old', 'waiting', 'newest'];
  const answers = keys.map((key) => engine.study(key, order, () => {}));
  await engine.load(second);
  const isWhole = (await Promise.all(answers)).map(
    (answer) => 'result' in answer && answer.result.length === 2,
  );
  expect(isWhole).toEqual([false, false, false]);
});

test('stopping studies leaves attributions alone', async () => {
  const { engine } = open();
  await engine.load(first);
  const study = engine.study('s', order, () => {});
  const map = engine.attribute('m', input, { method: 'gradient', classIndex: 1, options: {} }, () => {});
  await engine.stop('study');
  const answer = await study;
  expect('superseded' in answer || answer.result.length < 2).toBe(true);
  expect('map' in (await map)).toBe(true);
});

test('with parts switched off the study is of what is left', async () => {
  const { engine } = open();
  await engine.load(first);
  const told: RandomisationStep[] = [];
  const blind = { ...order, ablations: [{ kind: 'silence', layer: 'input', map: 0 }] as const };
  await engine.study('blind', blind, (_, step) => step && told.push(step));
  expect(told).toHaveLength(2);
  for (const { methods } of told) expect(methods[0]?.map.values.every((value) => value === 0)).toBe(true);
});
