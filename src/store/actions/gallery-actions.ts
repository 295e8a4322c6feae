import type { SampleSetId } from '../../core/network/sample-sets.ts';
import { takesDrawings } from '../../core/network/suitable-samples.ts';
import { type Context, detailOf } from '../context.ts';
import {
  isTurntableOffered,
  sampleById,
  sampleSetOf,
  samplesOf,
  sizingNetwork,
  sourceOf,
} from '../selectors.ts';
import type { PictureSource } from '../state.ts';
import type { InputActions } from './input-actions.ts';

/** The sets of sample pictures, and which picture a network begins with. */
export function galleryActions({ services, get, set, tell }: Context, input: InputActions) {
  /** The sample a link asks for, until it can be shown. */
  let wanted: string | undefined;
  /** The set of the network that pictures were last shown in. */
  let shownSet: SampleSetId | undefined;
  /** What was on screen of each set when a network of another one came. */
  const left = new Map<SampleSetId, PictureSource>();
  const fetchedAhead = new Set<SampleSetId>();

  /** Which sample to show as soon as there is a list with it; absent: what suits the network. */
  function beginWith(sample: string | undefined): void {
    wanted = sample;
  }

  /** Fetches the samples of a set, unless they are there or on their way. */
  async function loadSamples(id: SampleSetId): Promise<void> {
    const status = get().samples[id]?.status;
    if (status === 'ready' || status === 'loading') return;
    set({ samples: { ...get().samples, [id]: { status: 'loading' } } });
    try {
      const value = await services.loadSamples(id);
      set({ samples: { ...get().samples, [id]: { status: 'ready', value } } });
      await showFirstPicture();
      services.later(() => void fetchAhead());
    } catch (error) {
      set({ samples: { ...get().samples, [id]: { status: 'failed', detail: detailOf(error) } } });
      tell({ code: 'samples-failed', detail: detailOf(error) });
    }
  }

  /**
   * Takes the present picture once more, since another network may want another
   * size; where it does not suit the network, what was shown before in one of its sort.
   */
  async function showPresentPicture(): Promise<void> {
    const network = sizingNetwork(get());
    const id = sampleSetOf(get());
    if (!network || !id) return;
    const source = sourceOf(get().picture);
    // A scene is gone with its turntable.
    if (source && source.kind !== 'scene' && shownSet && shownSet !== id) left.set(shownSet, source);
    shownSet = id;
    void loadSamples(id);
    if (source && wanted === undefined && suits(source)) return take(source);
    set({ picture: { status: 'none' } });
    return showFirstPicture();
  }

  /** Takes the present picture once more, even if the network is not usually shown such ones. */
  async function keepPicture(): Promise<void> {
    const source = sourceOf(get().picture);
    const id = sampleSetOf(get());
    if (!source || !id) return showPresentPicture();
    shownSet = id;
    void loadSamples(id);
    return take(source);
  }

  /** Whether a picture makes sense in the present network. What a person brought always does. */
  function suits(source: PictureSource): boolean {
    const network = sizingNetwork(get());
    if (source.kind === 'sample') return samplesOf(get()).some(({ id }) => id === source.id);
    if (source.kind === 'scene') return isTurntableOffered(get());
    return source.kind !== 'drawing' || (network !== undefined && takesDrawings(network.network));
  }

  function take(source: PictureSource): Promise<void> {
    switch (source.kind) {
      case 'sample':
        return takeSample(source.id);
      case 'brought':
        return input.setBrought(source);
      case 'camera':
        return input.keepFrame();
      case 'drawing':
        return input.setDrawing(source.drawing);
      case 'scene':
        return input.keepShot();
    }
  }

  function takeSample(id: string): Promise<void> {
    const sample = sampleById(get(), id);
    return sample ? input.showSample(sample) : input.setSample(id);
  }

  /** The sample that a link names, what was there before, or the first sample; waits for network and list. */
  async function showFirstPicture(): Promise<void> {
    const id = sampleSetOf(get());
    const samples = samplesOf(get());
    const isDue = get().picture.status === 'none' || wanted !== undefined;
    if (!id || !sizingNetwork(get()) || samples.length === 0 || !isDue) return;
    const named = samples.find((sample) => sample.id === wanted);
    if (wanted !== undefined && !named) tell({ code: 'link-unknown-sample', value: wanted });
    const before = wanted === undefined ? left.get(id) : undefined;
    wanted = undefined;
    const [first] = samples;
    if (before && suits(before)) await take(before);
    else if (first) await input.setSample((named ?? first).id);
  }

  /** Once the first answer is there, so that choosing a picture waits for no network and works without one. */
  async function fetchAhead(): Promise<void> {
    const id = sampleSetOf(get());
    const samples = samplesOf(get());
    if (!id || fetchedAhead.has(id) || get().run.status !== 'ready' || samples.length === 0) return;
    fetchedAhead.add(id);
    for (const sample of samples) {
      if (sample.kind !== 'rendered') continue;
      try {
        await services.loadPixels(sample.files.input);
      } catch {
        // Whoever chooses this picture is told then.
        return;
      }
    }
  }

  return { beginWith, loadSamples, showPresentPicture, keepPicture, fetchAhead };
}

export type GalleryActions = ReturnType<typeof galleryActions>;
