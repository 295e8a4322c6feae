import { type Context, detailOf } from '../context.ts';
import type { Notice } from '../notice.ts';
import { resolveLink } from '../resolve-link.ts';
import { networkOf, samplesOf, seatOf, sizingNetwork, sourceOf } from '../selectors.ts';
import { firstSlot } from '../slot.ts';
import type { Link } from '../url-codec.ts';
import type { InputActions } from './input-actions.ts';
import { networkLoader } from './network-loader.ts';
import type { RivalActions } from './rival-actions.ts';

/** Loading networks and the gallery, and putting them together at the start. */
export function networkActions(context: Context, input: InputActions, rival: RivalActions) {
  const { services, get, set, tell } = context;
  const { load, adopt } = networkLoader(context, firstSlot(context));
  let latest: { readonly id?: string; readonly link?: Link } = {};
  let firstSample: string | undefined;

  /** Loads a network and shows the present picture in it. @param link what to pick out in it */
  async function setNetwork(id: string, link: Link = {}): Promise<void> {
    latest = { id, link };
    set({ saliency: { status: 'off' } });
    const isThere = await load(id, (loaded) => {
      const { problems, selection, saliencyChoice } = resolveLink(link, loaded);
      problems.forEach(tell);
      set({ saliencyChoice });
      return selection;
    });
    // The second network may be there while the first cannot be had.
    if (isThere || get().network.status === 'failed') await showPresentPicture();
    if (isThere) services.later(() => void fetchAhead());
  }

  /** The first network becomes the second and the second the first, with what is picked out in each. */
  async function swap(): Promise<void> {
    const { rival: second } = get();
    const first = seatOf(get());
    const [firstNetwork, secondNetwork] = [networkOf(first), second && networkOf(second)];
    if (!second || !firstNetwork || !secondNetwork) return;
    set({ saliency: { status: 'off' }, saliencyChoice: undefined });
    adopt(second, secondNetwork);
    rival.adopt(first, firstNetwork);
    await showPresentPicture();
  }

  /** Takes the present picture once more, since another network may want another size. */
  async function showPresentPicture(): Promise<void> {
    const source = sourceOf(get().picture);
    if (source?.kind === 'sample') return input.setSample(source.id);
    if (source?.kind === 'brought') return input.setBrought(source);
    if (source?.kind === 'camera') return input.keepFrame();
    return showFirstSample();
  }

  /** Which sample to show once there are any; absent: the first. */
  function beginWith(sample: string | undefined): void {
    firstSample = sample;
  }

  /** The sample that a link names, or the first one; waits for both the network and the gallery. */
  async function showFirstSample(): Promise<void> {
    const samples = samplesOf(get());
    if (!sizingNetwork(get()) || samples.length === 0 || get().picture.status !== 'none') return;
    const named = samples.find(({ id }) => id === firstSample);
    if (firstSample !== undefined && !named) tell({ code: 'link-unknown-sample', value: firstSample });
    const sample = named ?? samples[0];
    if (sample) await input.setSample(sample.id);
  }

  async function loadSamples(): Promise<void> {
    set({ samples: { status: 'loading' } });
    try {
      set({ samples: { status: 'ready', value: await services.loadSamples() } });
      await showFirstSample();
      services.later(() => void fetchAhead());
    } catch (error) {
      set({ samples: { status: 'failed', detail: detailOf(error) } });
      tell({ code: 'samples-failed', detail: detailOf(error) });
    }
  }

  let fetchedAhead = false;

  /** Once the first answer is there, so that choosing a picture waits for no network and works without one. */
  async function fetchAhead(): Promise<void> {
    const samples = samplesOf(get());
    if (fetchedAhead || get().run.status !== 'ready' || samples.length === 0) return;
    fetchedAhead = true;
    for (const { files } of samples) {
      try {
        await services.loadPixels(files.input);
      } catch {
        // Whoever chooses this picture is told then.
        return;
      }
    }
  }

  /** Does once more what failed. */
  function retry({ id, problem }: Notice): void {
    set({ notices: get().notices.filter((notice) => notice.id !== id) });
    if (problem.code === 'network-failed')
      void setNetwork(problem.name, problem.name === latest.id ? latest.link : undefined);
    if (problem.code === 'rival-failed') void rival.setRival(problem.name);
    if (problem.code === 'samples-failed') void loadSamples();
    if (problem.code === 'sample-failed') void input.setSample(problem.id);
  }

  return { setNetwork, swap, beginWith, loadSamples, retry };
}

export type NetworkActions = ReturnType<typeof networkActions>;
