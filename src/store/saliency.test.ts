import { describe, expect, it } from 'vitest';
import type { AttributionMap, AttributionRequest } from '../core/attribution/method.ts';
import { fakeServices, settled } from '../dev/fixtures/services.ts';
import { started, toy } from '../dev/fixtures/started-store.ts';
import type { Engine } from '../engine/protocol.ts';
import { predictionsOf, saliencyClass, shownRun } from './selectors.ts';

describe('saliency', () => {
  const map: AttributionMap = {
    shape: { height: 8, width: 8, channels: 1 },
    values: new Float32Array(64).fill(0.5),
    sign: 'signed',
    space: 'picture',
  };
  const asked: AttributionRequest[] = [];
  async function explaining() {
    asked.length = 0;
    const services = fakeServices(toy);
    const engine: Engine = {
      ...services.services.engine,
      attribute: async (key, _input, request) => {
        asked.push(request);
        return { key, backend: 'cpu', elapsedMs: 1, map };
      },
    };
    const opened = await started('?saliency=gradient', { engine });
    services.runs[0]?.answer([1, 2]);
    await settled();
    return { ...opened, runs: services.runs };
  }

  it('explains the most probable class once the pass is there', async () => {
    const { store } = await explaining();
    expect(store.getState().saliency).toMatchObject({ status: 'ready', classIndex: 1, map });
    expect(asked).toEqual([{ method: 'gradient', classIndex: 1, options: {} }]);
  });

  it('leaves no map standing under another choice while the next pass is under way', async () => {
    const { store, runs } = await explaining();
    void store.actions.setSample('school-bus-2');
    await settled();
    store.actions.setSaliency({ method: 'gradient', classIndex: 0, layer: undefined });
    expect(store.getState().saliency.status).toBe('off');
    runs[1]?.answer([1, 2]);
    await settled();
    expect(store.getState().saliency).toMatchObject({ status: 'ready', classIndex: 0 });
  });

  it('survives logits that are no numbers', async () => {
    const { store, runs } = await explaining();
    void store.actions.setSample('school-bus-2');
    await settled();
    runs[1]?.answer([Number.NaN, 1]);
    await settled();
    const { network } = store.getState();
    const run = shownRun(store.getState());
    if (network.status !== 'ready' || !run) throw new Error('no run was shown');
    expect(predictionsOf(network.value, run)).toEqual([]);
    expect(saliencyClass(store.getState())).toBe(0);
  });
});
