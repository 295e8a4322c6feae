import { sampleSetOfShipped } from '../../core/network/suitable-samples.ts';
import type { Context } from '../context.ts';
import type { Notice } from '../notice.ts';
import { resolveLink } from '../resolve-link.ts';
import { networkOf, sampleSetOf, seatOf } from '../selectors.ts';
import { firstSlot } from '../slot.ts';
import type { Link } from '../url-codec.ts';
import type { CheckpointActions } from './checkpoint-actions.ts';
import type { GalleryActions } from './gallery-actions.ts';
import type { InputActions } from './input-actions.ts';
import { networkLoader } from './network-loader.ts';
import type { RivalActions } from './rival-actions.ts';

/** Which network is on screen: loading it, exchanging it, trying again. */
export function networkActions(
  context: Context,
  input: InputActions,
  gallery: GalleryActions,
  rival: RivalActions,
  { followCheckpoint }: CheckpointActions,
) {
  const { services, get, set, tell } = context;
  const { loadSamples, showPresentPicture, keepPicture, fetchAhead } = gallery;
  const { load, adopt } = networkLoader(context, firstSlot(context));
  let latest: { readonly id?: string; readonly link?: Link } = {};

  /** Loads a network and shows the present picture in it. @param link what to pick out in it */
  async function setNetwork(id: string, link: Link = linkOfQuestions()): Promise<void> {
    latest = { id, link };
    set({ saliency: { status: 'off' } });
    const samples = sampleSetOfShipped(id);
    if (samples) void loadSamples(samples);
    const isThere = await load(id, (loaded) => {
      const { problems, selection, ...picked } = resolveLink(link, loaded);
      problems.forEach(tell);
      set(picked);
      return selection;
    });
    if (isThere) void followCheckpoint(link.checkpoint);
    // The second network may be there while the first cannot be had.
    if (isThere || get().network.status === 'failed') await showPresentPicture();
    if (isThere) services.later(() => void fetchAhead());
  }

  /** What the lab asks, it asks of the next network too. */
  function linkOfQuestions(): Link {
    const { view, lab } = get();
    return view === 'saliency'
      ? {
          view,
          methods: lab.methods,
          show: lab.show,
          signs: lab.signs,
          part: lab.part,
          test: lab.test,
          options: lab.options,
        }
      : {};
  }

  /** The first network becomes the second and the second the first, with what is picked out in each, on the same picture. */
  async function swap(): Promise<void> {
    const { rival: second } = get();
    const first = seatOf(get());
    const [firstNetwork, secondNetwork] = [networkOf(first), second && networkOf(second)];
    if (!second || !firstNetwork || !secondNetwork) return;
    set({ saliency: { status: 'off' }, saliencyChoice: undefined });
    adopt(second, secondNetwork);
    rival.adopt(first, firstNetwork);
    await keepPicture();
  }

  /** Does once more what failed. */
  function retry({ id, problem }: Notice): void {
    set({ notices: get().notices.filter((notice) => notice.id !== id) });
    if (problem.code === 'network-failed')
      void setNetwork(problem.name, problem.name === latest.id ? latest.link : undefined);
    if (problem.code === 'rival-failed' && get().view === 'compare') void rival.setRival(problem.name);
    const samples = sampleSetOf(get());
    if (problem.code === 'samples-failed' && samples) void loadSamples(samples);
    if (problem.code === 'sample-failed') void input.setSample(problem.id);
  }

  return { setNetwork, swap, retry };
}

export type NetworkActions = ReturnType<typeof networkActions>;
