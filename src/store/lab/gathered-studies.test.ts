import { describe, expect, it, vi } from 'vitest';
import type { Pixels } from '../../core/image/pixels.ts';
import type { StudyId } from '../../core/lab/registry.ts';
import { fakeServices, plainPixels } from '../../dev/fixtures/services.ts';
import { started, toy } from '../../dev/fixtures/started-store.ts';
import type { Engine } from '../../engine/protocol.ts';
import type { Services } from '../services.ts';
import { shownStudy } from './shown-study.ts';

/** A picture of 8 × 8 whose left half is white, as a mask is. */
function leftHalf(): Pixels {
  const pixels = plainPixels(8, 0);
  for (let pixel = 0; pixel < 64; pixel++) if (pixel % 8 < 4) pixels.data.set([255, 255, 255], 4 * pixel);
  return pixels;
}

const half = Uint8Array.from({ length: 64 }, (_, pixel) => (pixel % 8 < 4 ? 255 : 0));

async function inTests(query: string, overrides: Partial<Services> = {}) {
  const fake = fakeServices(toy);
  const orders: { readonly study: StudyId; readonly request: unknown }[] = [];
  const engine: Engine = {
    ...fake.services.engine,
    study: async (key, order) => {
      orders.push(order);
      return { key, superseded: true };
    },
  };
  const loadPixels = async (url: string) => (url.endsWith('-m.png') ? leftHalf() : plainPixels(8));
  const { store } = await started(query, { engine, loadPixels, ...overrides });
  fake.runs[0]?.answer([1, 2]);
  return { store, orders };
}

const how = { fill: 'mean', steps: 4, seed: 1, methods: [{ method: 'gradient', options: {} }] } as const;

describe('a score over all sample pictures', () => {
  it('is asked of each about its own class, with the mask of its object', async () => {
    const { store, orders } = await inTests('?view=saliency&part=tests&test=table');
    await store.actions.scoreSamples(how);
    const picture = { input: expect.objectContaining({ length: 8 * 8 * 3 }), mask: half };
    expect(orders.map(({ request }) => request)).toEqual([
      {
        ...how,
        pictures: [
          { id: 'pizza-1', classIndex: 0, ...picture },
          { id: 'school-bus-2', classIndex: 1, ...picture },
        ],
      },
    ]);
  });

  it('fails as a study does if a picture cannot be had', async () => {
    const loadPixels = async (url: string) => {
      if (url.endsWith('-m.png')) throw new Error('no mask');
      return plainPixels(8);
    };
    const { store, orders } = await inTests('?view=saliency&part=tests&test=table', { loadPixels });
    await store.actions.scoreSamples(how);
    expect(shownStudy(store.getState(), 'score-table', 'network')).toMatchObject({
      status: 'failed',
      detail: 'no mask',
    });
    expect(orders).toEqual([]);
  });
});

it('the strongest patches are looked for in all sample pictures', async () => {
  const { store, orders } = await inTests('?view=saliency&part=fields');
  await store.actions.findPatches('flat', 3);
  expect(orders).toMatchObject([
    {
      study: 'strongest-patches',
      request: { layer: 'flat', map: 3, inputs: [{ length: 192 }, { length: 192 }] },
    },
  ]);
});

it('a twin is fetched, and the study asked with it', async () => {
  const { store, orders } = await inTests('?view=saliency&part=tests');
  const question = { input: new Float32Array(192), classIndex: 1, seed: 1, methods: how.methods };
  await store.actions.studyTwin('its-twin', question);
  expect(orders[0]).toMatchObject({ study: 'twin', request: { ...question, twin: toy } });
});

describe('the mask of the sample on screen', () => {
  it('is there while the test is that wants it, and goes with it', async () => {
    const { store } = await inTests('?view=saliency&part=tests&test=truth');
    await vi.waitFor(() =>
      expect(store.getState().labMask).toEqual({
        key: 'pizza-1 8 8',
        cover: { status: 'ready', value: half },
      }),
    );
    store.actions.setLab({ test: 'sanity' });
    expect(store.getState().labMask).toBeUndefined();
  });

  it('says when it cannot be had', async () => {
    const loadPixels = async (url: string) => {
      if (url.endsWith('-m.png')) throw new Error('no mask');
      return plainPixels(8);
    };
    const { store } = await inTests('?view=saliency&part=tests&test=truth', { loadPixels });
    await vi.waitFor(() =>
      expect(store.getState().labMask?.cover).toEqual({ status: 'failed', detail: 'no mask' }),
    );
  });
});
