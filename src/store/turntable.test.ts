import { beforeAll, describe, expect, it } from 'vitest';
import type { Checkpoint } from '../core/network/checkpoints.ts';
import { newScene, type SceneOrder } from '../core/scene/scene-order.ts';
import { readScene, writeScene } from '../core/scene/scene-text.ts';
import { deferred, plainPixels, settled } from '../dev/fixtures/services.ts';
import { problemsOf, started, toy } from '../dev/fixtures/started-store.ts';
import { isBusy, shownRun, sourceOf } from './selectors.ts';
import type { Services, Turntable } from './services.ts';
import type { OpenTurntable } from './turntable.ts';

const elevation = { neutral: 30, lowest: 5, highest: 88 };

/** A turntable that answers when the test says so, and frames that come at once. */
async function withTurntable(query = '', open?: () => Promise<Turntable>) {
  const taken: { readonly scene: SceneOrder; answer(level: number, finished?: boolean): void }[] = [];
  let closed = 0;
  const turntable: Turntable = {
    take(scene) {
      const { promise, resolve } = deferred<Awaited<ReturnType<Turntable['take']>>>();
      const answer = (level: number, finished = false) =>
        resolve({ pixels: plainPixels(16, level), finished, elevation });
      taken.push({ scene, answer });
      return promise;
    },
    close: () => {
      closed++;
    },
  };
  const world = await started(query, {
    openTurntable: open ?? (async () => turntable),
    nextFrame: async () => {},
  });
  const opened = (): OpenTurntable => {
    const state = world.store.getState().turntable;
    if (state.status !== 'open') throw new Error(`the turntable is ${state.status}`);
    return state;
  };
  /** Answers the picture asked for last and the pass it leads to. */
  const answer = async (level: number, finished: boolean, logits = [0, 0]) => {
    taken.at(-1)?.answer(level, finished);
    await settled();
    world.runs.at(-1)?.answer(logits);
    await settled();
  };
  return { ...world, taken, opened, answer, closed: () => closed };
}

const pizza = newScene('pizza', 3);

// What is fetched with the first turntable, so that no test waits for it.
beforeAll(() => import('./actions/sweep-actions.ts'));

describe('turntable', () => {
  it('shows a quick picture, then a finished one, and is calm then', async () => {
    const { store, taken, answer, opened } = await withTurntable();
    void store.actions.openTurntable(pizza);
    await settled();
    expect(isBusy(store.getState())).toBe(true);
    await answer(10, false);
    const { picture } = store.getState();
    expect(picture.status === 'ready' && [picture.pixels.width, picture.pixels.data[0]]).toEqual([8, 10]);
    expect(isBusy(store.getState())).toBe(true);
    await answer(20, true);
    expect(opened().shot?.pixels.data[0]).toBe(20);
    expect(isBusy(store.getState())).toBe(false);
    expect(taken).toHaveLength(2);
  });

  it('takes the latest scene asked for, and none of those before it', async () => {
    const { store, taken, answer } = await withTurntable();
    void store.actions.openTurntable(pizza);
    await settled();
    await answer(10, true);
    for (const angle of [10, 20, 30]) store.actions.turnDial('turn', angle);
    await settled();
    store.actions.turnDial('turn', 40);
    store.actions.turnDial('turn', 50);
    await answer(20, true);
    await answer(30, true);
    expect(taken.map(({ scene }) => writeScene(scene))).toEqual([
      'pizza.3',
      'pizza.3,az=30',
      'pizza.3,az=50',
    ]);
    expect(store.getState().picture.status).toBe('ready');
  });

  it('is not busy while the person has hold of it', async () => {
    const { store, answer } = await withTurntable();
    void store.actions.openTurntable(pizza);
    await settled();
    await answer(10, true);
    store.actions.holdScene(true);
    store.actions.turnDial('turn', 10);
    await settled();
    expect(isBusy(store.getState())).toBe(false);
    store.actions.holdScene(false);
    expect(isBusy(store.getState())).toBe(true);
  });

  it('closes with everything when another picture is chosen, late pictures included', async () => {
    const { store, taken, closed } = await withTurntable();
    void store.actions.openTurntable(pizza);
    await settled();
    void store.actions.setSample('school-bus-2');
    await settled();
    expect(closed()).toBe(1);
    expect(store.getState().turntable.status).toBe('off');
    taken.at(-1)?.answer(99, true);
    await settled();
    expect(sourceOf(store.getState().picture)).toEqual({ kind: 'sample', id: 'school-bus-2' });
    expect(taken).toHaveLength(1);
  });

  it('is not closed by a file that was brought before it and is read late', async () => {
    const slow = deferred<Awaited<ReturnType<Services['decode']>>>();
    const { store, services, answer } = await withTurntable();
    Object.assign(services, { decode: () => slow.promise });
    void store.actions.setFiles([new File(['x'], 'cat.png')]);
    void store.actions.openTurntable(pizza);
    await settled();
    await answer(10, true);
    slow.resolve({ picture: { name: 'cat.png', pixels: plainPixels(20) }, animated: false });
    await settled();
    expect(store.getState().turntable.status).toBe('open');
    expect(sourceOf(store.getState().picture)?.kind).toBe('scene');
  });

  it('closed before its first picture, gives the one before back', async () => {
    const { store, closed } = await withTurntable();
    void store.actions.openTurntable(pizza);
    await settled();
    store.actions.closeTurntable();
    await settled();
    expect(closed()).toBe(1);
    expect(sourceOf(store.getState().picture)).toEqual({ kind: 'sample', id: 'pizza-1' });
    expect(store.getState().picture.status).toBe('ready');
  });

  it('closed while it opens, closes what comes late', async () => {
    const slow = deferred<Turntable>();
    let closed = 0;
    const { store } = await withTurntable('', () => slow.promise);
    void store.actions.openTurntable(pizza);
    store.actions.closeTurntable();
    slow.resolve({ take: () => new Promise(() => {}), close: () => closed++ });
    await settled();
    expect(closed).toBe(1);
  });

  it('says why where there is no WebGL, and keeps the picture', async () => {
    const { store } = await withTurntable('', () => Promise.reject({ reason: 'no-webgl' }));
    await store.actions.openTurntable(pizza);
    await settled();
    expect(store.getState().turntable).toEqual({ status: 'failed', reason: 'no-webgl' });
    expect(problemsOf(store)).toEqual(['turntable-refused']);
    expect(sourceOf(store.getState().picture)).toEqual({ kind: 'sample', id: 'pizza-1' });
  });

  it('opens by a link on exactly its scene, and mirrors what is turned', async () => {
    const { store, answer, queryNow } = await withTurntable('?scene=pizza.3,az=40,in=lifeboat');
    await answer(10, true);
    expect(sourceOf(store.getState().picture)).toEqual({
      kind: 'scene',
      scene: readScene('pizza.3,az=40,in=lifeboat'),
    });
    store.actions.turnDial('distance', 2);
    await settled();
    await answer(10, true);
    expect(queryNow()).toContain('scene=pizza.3,az=40,dist=2,in=lifeboat');
    expect(queryNow()).not.toContain('sample=');
  });

  it('fits its picture to another network', async () => {
    const small = { ...toy, network: { ...toy.network, layers: toy.network.layers.map(halved) } };
    const { store, services, answer } = await withTurntable();
    void store.actions.openTurntable(pizza);
    await settled();
    await answer(10, true);
    Object.assign(services, { loadNetwork: async () => small });
    void store.actions.setNetwork('tiny-vgg');
    await settled();
    const { picture } = store.getState();
    expect(picture.status === 'ready' && [picture.pixels.width, picture.source.kind]).toEqual([4, 'scene']);
  });
});

const halved = (layer: (typeof toy.network.layers)[number]) =>
  layer.kind === 'input' ? { ...layer, shape: { ...layer.shape, height: 4, width: 4 } } : layer;

const checkpoint: Checkpoint = {
  file: 'checkpoints/0.bin',
  epoch: 0,
  stage: 'toy',
  valAccuracy: 0.1,
  loss: 2.3,
  bits: 8,
  weights: [],
};

describe('sweep', () => {
  it('goes once round, keeps what the network says, and comes back', async () => {
    const { store, answer, opened, taken } = await withTurntable('?scene=pizza.3,az=30');
    await answer(10, true);
    store.actions.sweepDial('turn');
    await settled();
    for (let step = 0; step < 36; step++) await answer(10, false, [step, 0]);
    const { sweep, scene, curves } = opened();
    expect(sweep).toBeUndefined();
    expect(scene.dials.turn).toBe(30);
    expect(curves).toHaveLength(1);
    const [curve] = curves;
    expect(curve?.points.map(({ value }) => value).slice(0, 3)).toEqual([30, 40, 50]);
    expect(curve?.points).toHaveLength(36);
    expect(curve?.points[0]?.probabilities).toEqual([0.5, 0.5]);
    expect(curve?.points[1]?.probabilities[0]).toBeCloseTo(1 / (1 + Math.exp(-1)), 9);
    expect(taken.slice(1, 37).map(({ scene: asked }) => asked.dials.turn)[35]).toBe(20);
  });

  it('ends where a part of the network is switched off, and the curve is of the whole one', async () => {
    const { store, answer, opened, runs } = await withTurntable('?scene=pizza.3');
    await answer(10, true);
    store.actions.sweepDial('light');
    await settled();
    await answer(10, false);
    store.actions.toggleAblation({ kind: 'silence', layer: 'picture', map: 0 });
    await settled();
    runs.at(-1)?.answer([1, 0]);
    await settled();
    // The next picture goes through the whole network too, to compare with.
    await answer(10, false);
    runs.at(-1)?.answer([0, 1]);
    await settled();
    expect(opened().sweep).toBeUndefined();
    expect(opened().curves[0]).toMatchObject({ moment: 'trained', ablations: [] });
    expect(opened().curves[0]?.points).toHaveLength(1);
  });

  it('ends where the network goes back in its training', async () => {
    const { store, services, answer, opened, runs } = await withTurntable('?scene=pizza.3');
    Object.assign(services, { loadCheckpoints: async () => [checkpoint] });
    await answer(10, true);
    store.actions.sweepDial('light');
    await settled();
    await answer(10, false);
    void store.actions.showMoment(0);
    await settled();
    runs.at(-1)?.answer([1, 0]);
    await settled();
    await answer(10, false);
    expect(problemsOf(store)).toEqual([]);
    expect(shownRun(store.getState())?.moment).toBe(0);
    expect(opened().sweep).toBeUndefined();
    expect(opened().curves[0]?.moment).toBe('trained');
    expect(opened().curves[0]?.points).toHaveLength(1);
    await answer(10, true);
    store.actions.sweepDial('light');
    await settled();
    await answer(10, false);
    expect(opened().curves.map(({ moment, points }) => [moment, points.length])).toEqual([
      [0, 1],
      ['trained', 1],
    ]);
  });

  it('ends where another scene is asked for, and keeps the curve so far', async () => {
    const { store, answer, opened } = await withTurntable('?scene=pizza.3');
    await answer(10, true);
    store.actions.sweepDial('light');
    await settled();
    await answer(10, false);
    await answer(10, false);
    store.actions.setScene(newScene('koala', 1));
    await answer(10, true);
    expect(opened().sweep).toBeUndefined();
    expect(opened().scene.classId).toBe('koala');
    expect(opened().curves[0]?.points).toHaveLength(2);
  });
});
