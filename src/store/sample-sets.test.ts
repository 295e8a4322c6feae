import { describe, expect, it } from 'vitest';
import type { Drawing } from '../core/image/drawing.ts';
import type { Sample } from '../core/image/sample.ts';
import type { TrainedNetwork } from '../core/network/network.ts';
import type { SampleSetId } from '../core/network/sample-sets.ts';
import { newScene } from '../core/scene/scene-order.ts';
import { fakeServices, plainPixels, sampleOf, settled } from '../dev/fixtures/services.ts';
import { problemsOf, toy } from '../dev/fixtures/started-store.ts';
import { linkOf } from './link.ts';
import {
  drawingOnPad,
  isBusy,
  isPadOut,
  isTurntableOffered,
  samplesOf,
  shownPicture,
  sourceOf,
} from './selectors.ts';
import { createStore } from './store.ts';

const line: Drawing = [
  {
    tool: 'pen',
    points: [
      { x: 128, y: 60 },
      { x: 128, y: 200 },
    ],
  },
];
const digit = (name: string, n: number): Sample => ({
  id: `${name}-${n}`,
  classId: name,
  class: name,
  n,
  kind: 'drawn',
  drawing: line,
});

/** A network that reads digits of 28 × 28. */
const reader: TrainedNetwork = {
  network: {
    ...toy.network,
    id: 'reader',
    classes: ['0', '1'],
    normalisation: { range: [0, 1], mean: [0], std: [1] },
    layers: toy.network.layers.map((layer) =>
      layer.kind === 'input' ? { ...layer, shape: { height: 28, width: 28, channels: 1 } } : layer,
    ),
  },
  weights: new Map(),
};

const sets: Readonly<Record<SampleSetId, readonly Sample[]>> = {
  photos: [sampleOf('pizza', 1), sampleOf('school bus', 2)],
  digits: [digit('0', 1), digit('1', 1)],
};

/** A store with two networks, of which the one that reads digits is not shipped. */
async function started(query = '') {
  const asked: SampleSetId[] = [];
  const fake = fakeServices(toy, {
    loadNetwork: async (id) => (id === 'reader' || id === 'lenet-5' ? reader : toy),
    loadSamples: async (set) => {
      asked.push(set);
      return sets[set];
    },
    openTurntable: async () => ({
      take: async () => ({
        pixels: plainPixels(16, 10),
        finished: true,
        elevation: { neutral: 30, lowest: 5, highest: 88 },
      }),
      close: () => {},
    }),
    nextFrame: async () => {},
  });
  fake.goTo(query);
  const store = createStore(fake.services);
  store.actions.start();
  await settled();
  const change = async (step: Promise<void>) => {
    await Promise.race([step, settled()]);
    await settled();
    fake.runs.at(-1)?.answer([0, 0]);
    await settled();
  };
  const source = () => sourceOf(store.getState().picture);
  return { ...fake, store, asked, change, source };
}

describe('sets of samples', () => {
  it('are fetched when a network first needs them, and once', async () => {
    const { store, asked, change } = await started();
    expect(asked).toEqual(['photos']);
    await change(store.actions.setNetwork('reader'));
    await change(store.actions.setNetwork('tiny-vgg'));
    await change(store.actions.setNetwork('reader'));
    expect(asked).toEqual(['photos', 'digits']);
    expect(samplesOf(store.getState())).toBe(sets.digits);
  });

  it('follow the network, and what was there before comes back', async () => {
    const { store, change, source } = await started();
    await change(store.actions.setSample('school-bus-2'));
    await change(store.actions.setNetwork('reader'));
    expect(source()).toEqual({ kind: 'sample', id: '0-1' });
    await change(store.actions.setSample('1-1'));
    await change(store.actions.setNetwork('tiny-vgg'));
    expect(source()).toEqual({ kind: 'sample', id: 'school-bus-2' });
    await change(store.actions.setNetwork('reader'));
    expect(source()).toEqual({ kind: 'sample', id: '1-1' });
    expect(problemsOf(store)).toEqual([]);
    expect(isBusy(store.getState())).toBe(false);
  });

  it('leave a picture that the person brought where it is', async () => {
    const { store, change, source } = await started();
    await change(store.actions.setFiles([new File([], 'cat.png')]));
    await change(store.actions.setNetwork('reader'));
    expect(source()).toMatchObject({ kind: 'brought', picture: { name: 'cat.png' } });
    expect(shownPicture(store.getState().picture)?.pixels).toMatchObject({ width: 28, height: 28 });
  });

  it('of digits have no scenes: a turntable closes, and photos begin with a sample again', async () => {
    const { store, change, source } = await started();
    await change(store.actions.openTurntable(newScene('pizza', 3)));
    expect(source()).toMatchObject({ kind: 'scene' });
    await change(store.actions.setNetwork('reader'));
    expect(isTurntableOffered(store.getState())).toBe(false);
    expect(store.getState().turntable).toEqual({ status: 'off' });
    expect(source()).toEqual({ kind: 'sample', id: '0-1' });
    await change(store.actions.openTurntable(newScene('pizza', 3)));
    expect(source()).toEqual({ kind: 'sample', id: '0-1' });
    await change(store.actions.setNetwork('tiny-vgg'));
    expect(isTurntableOffered(store.getState())).toBe(true);
    expect(source()).toEqual({ kind: 'sample', id: 'pizza-1' });
    expect(isBusy(store.getState())).toBe(false);
  });

  it('do not matter to a swap: the picture stays, whichever network is the first', async () => {
    const { store, change, source, runs } = await started('?view=compare&network=lenet-5&against=tiny-vgg');
    expect(source()).toEqual({ kind: 'sample', id: '0-1' });
    await change(store.actions.swap());
    expect(store.getState().networkId).toBe('tiny-vgg');
    expect(samplesOf(store.getState())).toBe(sets.photos);
    expect(source()).toEqual({ kind: 'sample', id: '0-1' });
    expect(linkOf(store.getState()).sample).toBeUndefined();
    // Both see the digit, each at its own size: ink in the middle.
    const [photos, digits] = runs.slice(-2).map(({ input }) => input);
    expect([photos?.length, digits?.length]).toEqual([8 * 8 * 3, 28 * 28]);
    expect(photos?.[(4 * 8 + 4) * 3]).toBeGreaterThan(0.5);
    expect(digits?.[14 * 28 + 14]).toBe(1);
    await change(store.actions.swap());
    expect(source()).toEqual({ kind: 'sample', id: '0-1' });
    expect(linkOf(store.getState()).sample).toBe('0-1');
    expect(problemsOf(store)).toEqual([]);
  });

  it('count again once another first network is chosen after a swap', async () => {
    const { store, change, source } = await started('?view=compare&network=lenet-5&against=tiny-vgg');
    await change(store.actions.swap());
    await change(store.actions.setNetwork('reader'));
    expect(source()).toEqual({ kind: 'sample', id: '0-1' });
    await change(store.actions.setNetwork('mini-vgg'));
    expect(source()).toEqual({ kind: 'sample', id: 'pizza-1' });
  });

  it('are where a link looks for its sample: one of another set is unknown', async () => {
    const { store, source } = await started('?sample=1-1');
    expect(problemsOf(store)).toEqual(['link-unknown-sample']);
    expect(source()).toEqual({ kind: 'sample', id: 'pizza-1' });
  });
});

describe('a drawing', () => {
  it('is what the network sees, centred', async () => {
    const { store, change, source, runs } = await started();
    await change(store.actions.setNetwork('reader'));
    await change(store.actions.setDrawing(line));
    expect(source()).toEqual({ kind: 'drawing', drawing: line });
    expect(runs.at(-1)?.input).toHaveLength(28 * 28);
    expect(runs.at(-1)?.input[14 * 28 + 14]).toBe(1);
    expect(runs.at(-1)?.input[14 * 28 + 24]).toBe(0);
  });

  it('is a black picture while nothing is drawn', async () => {
    const { store, change, runs } = await started();
    await change(store.actions.setNetwork('reader'));
    await change(store.actions.setDrawing([]));
    expect(runs.at(-1)?.input.every((value) => value === 0)).toBe(true);
  });

  it('waits while a network of photos is on screen', async () => {
    const { store, change, source } = await started();
    await change(store.actions.setNetwork('reader'));
    await change(store.actions.setDrawing(line));
    await change(store.actions.setNetwork('tiny-vgg'));
    expect(source()).toEqual({ kind: 'sample', id: 'pizza-1' });
    expect(isPadOut(store.getState())).toBe(false);
    await change(store.actions.setNetwork('reader'));
    expect(source()).toEqual({ kind: 'drawing', drawing: line });
    expect(isPadOut(store.getState())).toBe(true);
  });

  it('goes on from a sample that was drawn', async () => {
    const { store, change } = await started();
    expect(drawingOnPad(store.getState())).toBeUndefined();
    await change(store.actions.setNetwork('reader'));
    expect(drawingOnPad(store.getState())).toBe(line);
  });

  it('wins over the strokes before it, however late those are answered', async () => {
    const { store, change, runs } = await started();
    await change(store.actions.setNetwork('reader'));
    const longer: Drawing = [...line, { tool: 'pen', points: [{ x: 40, y: 40 }] }];
    void store.actions.setDrawing(line);
    void store.actions.setDrawing(longer);
    await settled();
    runs.at(-1)?.answer([0, 1]);
    runs.at(-2)?.answer([1, 0]);
    await settled();
    const { run } = store.getState();
    expect(run.status === 'ready' && run.run.activations.get('out')?.values).toEqual(
      new Float32Array([0, 1]),
    );
  });
});
