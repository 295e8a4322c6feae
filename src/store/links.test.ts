import { describe, expect, it } from 'vitest';
import type { Sample } from '../core/image/sample.ts';
import { deferred, sampleOf, settled } from '../dev/fixtures/services.ts';
import { problemsOf, started } from '../dev/fixtures/started-store.ts';
import { sourceOf } from './selectors.ts';
import type { Settings } from './state.ts';

describe('links', () => {
  it('open on exactly what they name', async () => {
    const { store } = await started(
      '?network=tiny-vgg&sample=school-bus-2&layer=picture&map=2&cell=3,4&scale=map',
    );
    const { selection, picture, colourScope } = store.getState();
    expect(selection).toEqual({ level: 'cell', layer: 'picture', map: 1, cell: { y: 3, x: 4 } });
    expect(picture.status === 'ready' && picture.source).toEqual({ kind: 'sample', id: 'school-bus-2' });
    expect(colourScope).toBe('map');
  });

  it.each([
    ['?network=nothing', 'link-unknown-network'],
    ['?sample=nothing-1', 'link-unknown-sample'],
    ['?layer=nothing', 'link-unknown-layer'],
    ['?layer=picture&map=4', 'link-map-out-of-range'],
    ['?layer=picture&map=1&cell=8,0', 'link-cell-out-of-range'],
    ['?saliency=nothing', 'link-unknown-method'],
    ['?saliency=gradient&target=nothing', 'link-unknown-class'],
    ['?saliency=grad-cam&at=nothing', 'link-unknown-layer'],
    ['?saliency=grad-cam&at=out', 'link-unusable-layer'],
    ['?map=3', 'link-part-alone'],
    ['?layer=picture&cell=3,4', 'link-part-alone'],
    ['?target=pizza', 'link-part-alone'],
    ['?v=2', 'link-newer'],
    ['?v=old', 'link-bad-value'],
  ])('fall back with a notice: %s', async (query, code) => {
    const { store } = await started(query);
    expect(problemsOf(store)).toEqual([code]);
    expect(store.getState().picture.status).toBe('ready');
  });

  it('mirror the selection, and back returns to it', async () => {
    const { store, queryNow, goBack } = await started();
    store.actions.select({ level: 'layer', layer: 'flat' });
    store.actions.select({ level: 'map', layer: 'picture', map: 2 });
    expect(queryNow()).toBe('?v=1&view=explore&network=tiny-vgg&sample=pizza-1&layer=picture&map=3');
    goBack();
    expect(store.getState().selection).toEqual({ level: 'layer', layer: 'flat' });
  });

  it('go back to the start, forward again, and write nothing on the way', async () => {
    const { store, history, goBack, goForward } = await started('?sample=pizza-1');
    store.actions.select({ level: 'layer', layer: 'flat' });
    store.actions.select({ level: 'map', layer: 'picture', map: 2 });
    const steps = [...history];
    goBack();
    goBack();
    expect(store.getState().selection).toEqual({ level: 'network' });
    goForward();
    expect(store.getState().selection).toEqual({ level: 'layer', layer: 'flat' });
    expect(history).toEqual(steps);
    expect(steps).toHaveLength(3);
  });

  it('go back to another picture', async () => {
    const { store, history, goBack } = await started();
    await Promise.race([store.actions.setSample('school-bus-2'), settled()]);
    const steps = [...history];
    goBack();
    await settled();
    expect(sourceOf(store.getState().picture)).toEqual({ kind: 'sample', id: 'pizza-1' });
    expect(history).toEqual(steps);
  });

  it.each(['', '?embed=1', '?layer=flat', '?view=explore&sample=school-bus-2'])(
    'are written out in place when the page opens: %s',
    async (query) => {
      const { history, queryNow } = await started(query);
      expect(history).toHaveLength(1);
      expect(queryNow()).toMatch(/^\?v=1&view=explore&network=tiny-vgg&sample=/);
    },
  );

  it('from an embedding page wait for the sample pictures', async () => {
    const slow = deferred<readonly Sample[]>();
    const { store } = await started('', { loadSamples: () => slow.promise });
    store.actions.open('?sample=school-bus-2&layer=flat');
    slow.resolve([sampleOf('pizza', 1), sampleOf('school bus', 2)]);
    await settled();
    expect(problemsOf(store)).toEqual([]);
    expect(sourceOf(store.getState().picture)).toEqual({ kind: 'sample', id: 'school-bus-2' });
    expect(store.getState().selection).toEqual({ level: 'layer', layer: 'flat' });
  });

  it('lock the selection, but for the cells of its map', async () => {
    const { store } = await started('?layer=picture&map=1&lock=selection');
    store.actions.select({ level: 'layer', layer: 'flat' });
    expect(store.actions.back()).toBe(false);
    expect(store.getState().selection).toEqual({ level: 'map', layer: 'picture', map: 0 });
    store.actions.select({ level: 'cell', layer: 'picture', map: 0, cell: { y: 1, x: 2 } });
    expect(store.getState().selection.level).toBe('cell');
  });

  it('bring settings that hold for this visit only', async () => {
    const written: Partial<Settings>[] = [];
    const { store } = await started('?theme=dark&text=1.5', {
      readSettings: () => ({ theme: 'light' }),
      writeSettings: (settings) => written.push(settings),
    });
    expect(store.getState().settings).toEqual({ theme: 'dark', textSize: 1.5 });
    store.actions.setSettings({ textSize: 2 });
    expect(store.getState().settings).toEqual({ theme: 'dark', textSize: 2 });
    expect(written).toEqual([{ theme: 'light', textSize: 2 }]);
  });

  it('make no history of moving from cell to cell', async () => {
    const { store, history } = await started();
    store.actions.select({ level: 'map', layer: 'picture', map: 0 });
    const before = history.length;
    for (let x = 0; x < 5; x++)
      store.actions.select({ level: 'cell', layer: 'picture', map: 0, cell: { y: 0, x } });
    expect(history).toHaveLength(before);
  });

  it('go one level up at a time', async () => {
    const { store } = await started('?layer=picture&map=1&cell=0,0');
    const levels = [];
    while (store.actions.back()) levels.push(store.getState().selection.level);
    expect(levels).toEqual(['map', 'layer', 'network']);
  });
});
