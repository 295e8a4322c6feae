import { describe, expect, it } from 'vitest';
import { ModelError } from '../core/network/model-error.ts';
import { modelPreview } from '../dev/fixtures/model-preview.ts';
import { deferred, settled } from '../dev/fixtures/services.ts';
import { problemsOf, started, toy } from '../dev/fixtures/started-store.ts';
import type { OpenedModel } from './own-network.ts';
import { decodeLink } from './url-codec.ts';

const file = (name: string, text = 'x') => ({ path: name, file: new File([text], name) });

/** A store whose reader answers as told. */
async function opening(openModel: () => Promise<OpenedModel> = async () => opened()) {
  const fake = await started('?network=tiny-vgg&sample=pizza-1', { openModel });
  return { ...fake, state: fake.store.getState, ...fake.store.actions };
}

function opened(overrides: Partial<OpenedModel> = {}): OpenedModel {
  return {
    preview: modelPreview,
    build: async (id, { name, classes }) => ({
      ...toy,
      network: { ...toy.network, id, name, classes: classes ?? toy.network.classes },
    }),
    close: () => {},
    ...overrides,
  };
}

describe('a network of one’s own', () => {
  it('is asked about, then shown with the same picture, and stays for the visit', async () => {
    const { state, openModel, openWith, setNetwork } = await opening();
    await openModel([file('mine.keras')]);
    expect(state().opening).toMatchObject({ step: 'asking', preview: modelPreview });
    expect(state().networkId).toBe('tiny-vgg');
    void openWith({ name: 'Mine', classes: ['cat', 'dog'] });
    await settled();
    expect(state()).toMatchObject({
      opening: { step: 'none' },
      networkId: 'own-1',
      network: { status: 'ready', value: { network: { name: 'Mine', classes: ['cat', 'dog'] } } },
      picture: { source: { kind: 'sample', id: 'pizza-1' } },
    });
    void setNetwork('tiny-vgg');
    await settled();
    void setNetwork('own-1');
    await settled();
    expect(state().network).toMatchObject({ status: 'ready', value: { network: { name: 'Mine' } } });
  });

  it('that is refused leaves everything as it was, and says why', async () => {
    const why = 'Layer "up" (Lambda): it holds Python code.';
    const { state, openModel } = await opening(() => Promise.reject(new ModelError('unknown-kind', why)));
    await openModel([file('mine.keras')]);
    expect(state()).toMatchObject({
      opening: { step: 'choosing', refused: { name: 'mine.keras', detail: why } },
      networkId: 'tiny-vgg',
      ownNetworks: [],
    });
  });

  it('can be given up while it is read', async () => {
    const reading = deferred<OpenedModel>();
    let closed = 0;
    const { state, openModel, closeModel } = await opening(() => reading.promise);
    void openModel([file('mine.keras')]);
    expect(state().opening).toMatchObject({ step: 'reading', name: 'mine.keras' });
    closeModel();
    reading.resolve(opened({ close: () => closed++ }));
    await settled();
    expect(state().opening).toEqual({ step: 'none' });
    expect(closed).toBe(1);
  });

  it('asks again where the answers do not fit', async () => {
    const build = () => Promise.reject(new ModelError('shapes-disagree', 'Too small.'));
    const { state, openModel, openWith } = await opening(async () => opened({ build }));
    await openModel([file('mine.keras')]);
    void openWith({ name: 'Mine' });
    await settled();
    expect(state().opening).toMatchObject({
      step: 'asking',
      isBuilding: false,
      refused: { detail: 'Too small.' },
    });
    expect(state().networkId).toBe('tiny-vgg');
  });

  it('takes its class names from a file that is brought while it asks', async () => {
    const { state, openModel } = await opening();
    await openModel([file('mine.keras')]);
    await openModel([file('labels.txt', 'cat\ndog\n')]);
    expect(state().opening).toMatchObject({ step: 'asking', names: ['cat', 'dog'], refused: undefined });
    await openModel([file('labels.txt', 'cat\n')]);
    expect(state().opening).toMatchObject({
      names: ['cat', 'dog'],
      refused: { code: 'names-count', name: 'labels.txt', names: 1, outputs: 2 },
    });
  });

  it('takes no names that were meant for another model, or were brought before others', async () => {
    const { state, openModel } = await opening();
    const slow = deferred<string>();
    const slowFile = { path: 'slow.txt', file: { text: () => slow.promise } as unknown as File };
    await openModel([file('a.keras')]);
    void openModel([slowFile]);
    await openModel([file('labels.txt', 'cat\ndog\n')]);
    slow.resolve('ant\nbee\n');
    await settled();
    expect(state().opening).toMatchObject({ names: ['cat', 'dog'] });

    const late = deferred<string>();
    void openModel([{ path: 'late.txt', file: { text: () => late.promise } as unknown as File }]);
    await openModel([file('b.keras')]);
    late.resolve('ant\nbee\n');
    await settled();
    expect(state().opening).toMatchObject({ step: 'asking', names: undefined });
  });

  it('says so where a file of names or what was dropped cannot be read', async () => {
    const lost = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    const fake = await started('', { openModel: async () => opened(), droppedFiles: lost });
    const { bring, openModel } = fake.store.actions;
    await bring({} as DataTransfer);
    expect(problemsOf(fake.store)).toEqual(['drop-refused']);
    await openModel([file('mine.keras')]);
    await openModel([{ path: 'labels.txt', file: { name: 'labels.txt', text: lost } as unknown as File }]);
    expect(fake.store.getState().opening).toMatchObject({
      step: 'asking',
      refused: { code: 'unreadable', name: 'labels.txt' },
    });
    await bring({} as DataTransfer);
    expect(fake.store.getState().opening).toMatchObject({
      step: 'asking',
      refused: { code: 'drop-refused', reason: 'failed' },
    });
  });

  it('is told from pictures when something is dropped', async () => {
    const dropped = { value: [file('mine.keras')] };
    const fake = await started('', {
      openModel: async () => opened(),
      droppedFiles: async () => dropped.value,
    });
    const { bring, closeModel } = fake.store.actions;
    void bring({} as DataTransfer);
    await settled();
    expect(fake.store.getState().opening.step).toBe('asking');
    closeModel();
    dropped.value = [file('cat.png')];
    void bring({} as DataTransfer);
    await settled();
    expect(fake.store.getState()).toMatchObject({
      opening: { step: 'none' },
      picture: { source: { kind: 'brought' } },
    });
  });

  it('cannot be opened where the page that embeds this one keeps the network', async () => {
    const { store } = await started('?lock=network', { openModel: async () => opened() });
    await store.actions.openModel([file('mine.keras')]);
    store.actions.chooseModel();
    expect(store.getState().opening).toEqual({ step: 'none' });
  });
});

describe('links', () => {
  it('cannot hold it: what is copied leaves it out and says so', async () => {
    const copied: string[] = [];
    const copyText = async (text: string) => void copied.push(text);
    const { store } = await started('?sample=pizza-1', { openModel: async () => opened(), copyText });
    const { openModel, openWith, select, copyLink } = store.actions;
    await openModel([file('mine.keras')]);
    void openWith({ name: 'Mine' });
    await settled();
    select({ level: 'layer', layer: 'flat' });
    await copyLink();
    expect(problemsOf(store)).toEqual(['link-copied-without-own']);
    expect(decodeLink(new URL(copied[0] ?? '').search).link).toEqual({ sample: 'pizza-1' });
  });

  it('to one that is not there fall back with a single notice', async () => {
    const { store } = await started('?network=own-1&layer=conv9&map=3&saliency=gradient&sample=school-bus-2');
    expect(problemsOf(store)).toEqual(['link-own-network']);
    expect(store.getState()).toMatchObject({
      networkId: 'tiny-vgg',
      selection: { level: 'network' },
      picture: { source: { id: 'school-bus-2' } },
    });
  });

  it('of the history lead back to it within the visit', async () => {
    const { store, queryNow, goBack } = await started('', { openModel: async () => opened() });
    const { openModel, openWith, setNetwork } = store.actions;
    await openModel([file('mine.keras')]);
    void openWith({ name: 'Mine' });
    await settled();
    expect(queryNow()).toContain('network=own-1');
    void setNetwork('tiny-vgg');
    await settled();
    goBack();
    await settled();
    expect(store.getState().networkId).toBe('own-1');
    expect(problemsOf(store)).toEqual([]);
  });
});
