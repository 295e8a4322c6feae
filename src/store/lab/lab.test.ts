import { describe, expect, it, vi } from 'vitest';
import type { AttributionMap } from '../../core/attribution/method.ts';
import { deferred, fakeServices } from '../../dev/fixtures/services.ts';
import { started, toy } from '../../dev/fixtures/started-store.ts';
import type {
  AttributionAnswer,
  Engine,
  LongWork,
  StudyListener,
  Superseded,
} from '../../engine/protocol.ts';
import { linkOf } from '../link.ts';
import type { Services } from '../services.ts';
import { isLabBusy, labQuestions, labRows, motionOf } from './lab-questions.ts';
import { shownStudy } from './shown-study.ts';

const map: AttributionMap = {
  shape: { height: 8, width: 8, channels: 1 },
  values: new Float32Array(64).fill(0.5),
  sign: 'signed',
  space: 'picture',
};

/** A store in the lab, with an engine whose maps and studies the test answers. */
async function inLab(query = '?view=saliency&methods=gradient', overrides: Partial<Services> = {}) {
  const fake = fakeServices(toy);
  const asked: { method: string; classIndex: number; answer(): void; fail(): void; drop(): void }[] = [];
  const studies: { tell: StudyListener<unknown>; drop(): void }[] = [];
  const stopped: LongWork[] = [];
  const engine: Engine = {
    ...fake.services.engine,
    attribute: (key, _input, { method, classIndex }) => {
      const { promise, resolve, reject } = deferred<AttributionAnswer | Superseded>();
      asked.push({
        method,
        classIndex,
        answer: () => resolve({ key, backend: 'cpu', elapsedMs: 4, map }),
        fail: () => reject(new Error('no luck')),
        drop: () => resolve({ key, superseded: true }),
      });
      return promise;
    },
    study: (key, _order, tell) => {
      const { promise, resolve } = deferred<Superseded>();
      studies.push({
        tell: tell as StudyListener<unknown>,
        drop: () => resolve({ key, superseded: true }),
      });
      return promise;
    },
    stop: async (sort) => void stopped.push(sort),
  };
  const { store } = await started(query, { engine, openEngine: () => engine, ...overrides });
  fake.runs[0]?.answer([1, 2]);
  const asksFor = (count: number) => vi.waitFor(() => expect(asked).toHaveLength(count));
  const statuses = () =>
    labQuestions(store.getState()).map(({ key }) => store.getState().labMaps[key]?.status);
  return { store, runs: fake.runs, asked, studies, stopped, asksFor, statuses };
}

describe('the maps of the lab', () => {
  it('are computed one after the other, class by class, and the page is busy until all are there', async () => {
    const { store, asked, asksFor, statuses } = await inLab('?view=saliency&methods=gradient&versus=pizza');
    await asksFor(1);
    expect(asked[0]).toMatchObject({ method: 'gradient', classIndex: 1 });
    expect(isLabBusy(store.getState())).toBe(true);
    asked[0]?.answer();
    await asksFor(2);
    expect(asked[1]).toMatchObject({ method: 'gradient', classIndex: 0 });
    asked[1]?.answer();
    await vi.waitFor(() => expect(statuses()).toEqual(['ready', 'ready']));
    expect(isLabBusy(store.getState())).toBe(false);
  });

  it('are not computed for a part that does not show them', async () => {
    const { store } = await inLab('?view=saliency&methods=gradient&part=fields');
    expect(labQuestions(store.getState())).toEqual([]);
    expect(isLabBusy(store.getState())).toBe(false);
  });

  it('that nobody wants any longer are stopped, and their late answers dropped', async () => {
    const { store, asked, stopped, asksFor } = await inLab();
    await asksFor(1);
    store.actions.setLab({ classIndex: 0 });
    expect(stopped).toEqual(['attribution']);
    await asksFor(2);
    asked[0]?.answer();
    asked[1]?.drop();
    await vi.waitFor(() => expect(Object.keys(store.getState().labMaps)).toHaveLength(1));
    expect(Object.values(store.getState().labMaps).map(({ status }) => status)).not.toContain('ready');
  });

  it('that fail say so, keep the page usable, and are asked for again on request', async () => {
    const { store, asked, asksFor, statuses } = await inLab();
    await asksFor(1);
    asked[0]?.fail();
    await vi.waitFor(() => expect(statuses()).toEqual(['failed']));
    expect(isLabBusy(store.getState())).toBe(false);
    const [question] = labQuestions(store.getState());
    void store.actions.retryLabMap(question?.key ?? '');
    await asksFor(2);
    asked[1]?.answer();
    await vi.waitFor(() => expect(statuses()).toEqual(['ready']));
  });

  it('that take too long can be stopped: what there is stays, and they are asked for again on request', async () => {
    const { store, asked, stopped, asksFor, statuses } = await inLab();
    await asksFor(1);
    const key = labQuestions(store.getState())[0]?.key ?? '';
    store.actions.stopLabMap(key);
    asked[0]?.drop();
    expect(stopped).toEqual(['attribution']);
    expect(statuses()).toEqual(['stopped']);
    expect(isLabBusy(store.getState())).toBe(false);
    void store.actions.retryLabMap(key);
    await asksFor(2);
    asked[1]?.answer();
    await vi.waitFor(() => expect(statuses()).toEqual(['ready']));
  });

  it('of a second network come after those of the first, for the class of the same name', async () => {
    const { store, runs, asked, asksFor, statuses } = await inLab(
      '?view=saliency&methods=gradient&class=pizza',
    );
    await asksFor(1);
    asked[0]?.answer();
    store.actions.setLabRival('mini-vgg');
    await vi.waitFor(() => expect(runs).toHaveLength(2));
    runs[1]?.answer([0, 5]);
    await asksFor(2);
    expect(asked[1]).toMatchObject({ method: 'gradient', classIndex: 0 });
    asked[1]?.answer();
    await vi.waitFor(() => expect(statuses()).toEqual(['ready', 'ready']));
    expect(labRows(store.getState()).map(({ place, className }) => [place, className])).toEqual([
      ['first', 'pizza'],
      ['second', 'pizza'],
    ]);
    store.actions.setLabRival(undefined);
    expect(statuses()).toEqual(['ready']);
  });

  it('are not computed outside of the lab, nor while the person is to guess', async () => {
    const { store, asked } = await inLab('?view=explore');
    expect(labQuestions(store.getState())).toEqual([]);
    store.actions.setView('saliency');
    store.actions.setGuessing(true);
    expect(labQuestions(store.getState())).toEqual([]);
    expect(asked).toHaveLength(0);
  });
});

describe('while the picture moves', () => {
  it('no map is asked for, and once the camera is stopped its last frame is explained', async () => {
    const frame = deferred<void>();
    const { store, runs, asked, asksFor } = await inLab('?view=saliency&methods=gradient', {
      nextFrame: () => frame.promise,
    });
    await asksFor(1);
    void store.actions.startCamera();
    await vi.waitFor(() => expect(runs).toHaveLength(2));
    runs[1]?.answer([3, 1]);
    await vi.waitFor(() => expect(store.getState().run.status).toBe('ready'));
    expect(motionOf(store.getState())).toBe('camera');
    expect(labQuestions(store.getState())).toEqual([]);
    expect(isLabBusy(store.getState())).toBe(false);
    store.actions.stopCamera();
    expect(motionOf(store.getState())).toBeUndefined();
    asked[0]?.drop();
    await asksFor(2);
    expect(asked[1]).toMatchObject({ method: 'gradient', classIndex: 0 });
  });

  it('a scene that is held is in motion until it is let go', async () => {
    const { store } = await inLab();
    void store.actions.openTurntable();
    expect(motionOf(store.getState())).toBeUndefined();
    store.actions.holdScene(true);
    expect(motionOf(store.getState())).toBe('scene');
    store.actions.holdScene(false);
    expect(motionOf(store.getState())).toBeUndefined();
  });
});

it('a second network goes when the first becomes the same', async () => {
  const { store, asksFor } = await inLab('?view=saliency&methods=gradient&against=mini-vgg');
  await asksFor(1);
  expect(store.getState().rival?.networkId).toBe('mini-vgg');
  void store.actions.setNetwork('mini-vgg');
  expect(store.getState().rival).toBeUndefined();
});

describe('a study', () => {
  const request = {
    input: new Float32Array(),
    classIndex: 0,
    seed: 1,
    methods: [],
    mode: 'cascading',
  } as const;

  it('collects its steps, and keeps them when it is stopped', async () => {
    const { store, studies, stopped } = await inLab();
    void store.actions.study('randomisation', request, 'picture');
    await vi.waitFor(() => expect(studies).toHaveLength(1));
    studies[0]?.tell(0.5, { stage: 0 });
    studies[0]?.tell(0.75, { stage: 1 });
    expect(shownStudy(store.getState(), 'randomisation', 'picture')).toMatchObject({
      status: 'running',
      share: 0.75,
      steps: [{ stage: 0 }, { stage: 1 }],
    });
    store.actions.stopStudy();
    expect(stopped).toContain('study');
    studies[0]?.tell(0.9, { stage: 2 });
    expect(shownStudy(store.getState(), 'randomisation', 'picture')).toMatchObject({
      status: 'stopped',
      steps: [{ stage: 0 }, { stage: 1 }],
    });
  });

  it('of one picture is forgotten with the picture; of the network alone it stays', async () => {
    const { store, runs, studies } = await inLab();
    void store.actions.study('randomisation', request, 'picture');
    await vi.waitFor(() => expect(studies).toHaveLength(1));
    void store.actions.study('twin', { ...request, twin: toy }, 'network');
    await vi.waitFor(() => expect(studies).toHaveLength(2));
    studies[1]?.drop();
    await vi.waitFor(() => expect(store.getState().labStudies.twin?.status).toBe('stopped'));
    void store.actions.setSample('school-bus-2');
    await vi.waitFor(() => expect(runs).toHaveLength(2));
    runs[1]?.answer([2, 1]);
    await vi.waitFor(() => expect(Object.keys(store.getState().labStudies)).toEqual(['twin']));
  });
});

it('a study of the network goes on while one of an earlier picture is forgotten', async () => {
  const { store, runs, studies, stopped } = await inLab();
  const question = { input: new Float32Array(), classIndex: 0, seed: 1, methods: [] };
  void store.actions.study('twin', { ...question, twin: toy }, 'picture');
  await vi.waitFor(() => expect(studies).toHaveLength(1));
  void store.actions.study('faithfulness', { ...question, fill: 'mean' }, 'network');
  await vi.waitFor(() => expect(studies).toHaveLength(2));
  const before = stopped.length;
  void store.actions.setSample('school-bus-2');
  await vi.waitFor(() => expect(runs).toHaveLength(2));
  runs[1]?.answer([2, 1]);
  await vi.waitFor(() => expect(store.getState().labStudies.twin).toBeUndefined());
  expect(store.getState().labStudies.faithfulness?.status).toBe('running');
  expect(stopped.slice(before)).not.toContain('study');
});

describe('the lab in a link', () => {
  it('comes back as it was', async () => {
    const query = '?view=saliency&methods=grad-cam&class=pizza&versus=school-bus&show=masked';
    const { store } = await inLab(query);
    expect(store.getState().lab).toMatchObject({
      methods: [{ method: 'grad-cam', options: {} }],
      classIndex: 0,
      versus: 1,
      show: 'masked',
    });
  });

  it('names the test that is shown, which other parts leave out', async () => {
    const { store } = await inLab('?view=saliency&part=tests&test=truth');
    expect(store.getState().lab).toMatchObject({ part: 'tests', test: 'truth' });
    expect(linkOf(store.getState())).toMatchObject({ part: 'tests', test: 'truth' });
    store.actions.setLab({ part: 'methods' });
    expect(linkOf(store.getState())).not.toHaveProperty('test');
  });

  it('names what is unknown in it, and goes on with the rest', async () => {
    const { store } = await inLab('?view=saliency&methods=gradient,tea-leaves&class=unicorn');
    const { lab, notices } = store.getState();
    expect(lab.methods.map(({ method }) => method)).toEqual(['gradient']);
    expect(notices.map(({ problem }) => problem.code)).toEqual(['link-unknown-method', 'link-unknown-class']);
  });
});
