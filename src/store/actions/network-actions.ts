import { describe } from '../../core/network/describe.ts';
import { type Context, detailOf } from '../context.ts';
import type { Notice } from '../notice.ts';
import { resolveLink } from '../resolve-link.ts';
import { samplesOf, shownPicture } from '../selectors.ts';
import type { Link } from '../url-codec.ts';
import type { InputActions } from './input-actions.ts';
import type { RunActions } from './run-actions.ts';

/** Loading networks and the gallery, and putting them together at the start. */
export function networkActions(context: Context, input: InputActions, { run }: RunActions) {
  const { services, get, set, tell } = context;

  /** Loads a network and shows the present picture in it. @param link what to pick out in it */
  async function setNetwork(id: string, link: Link = {}): Promise<void> {
    set({
      networkId: id,
      network: { status: 'loading' },
      selection: { level: 'network' },
      saliency: { status: 'off' },
    });
    const isCurrent = () => get().networkId === id && get().network.status === 'loading';
    try {
      const trained = await services.loadNetwork(id);
      if (!isCurrent()) return;
      const value = { ...trained, description: describe(trained.network) };
      const { problems, ...picked } = resolveLink(link, value);
      problems.forEach(tell);
      set({ network: { status: 'ready', value }, ...picked });
      services.engine.load(trained).catch((error) => {
        if (get().networkId === id) tell({ code: 'network-failed', name: id, detail: detailOf(error) });
      });
      await showPresentPicture();
    } catch (error) {
      if (!isCurrent()) return;
      set({ network: { status: 'failed', detail: detailOf(error) } });
      tell({ code: 'network-failed', name: id, detail: detailOf(error) });
    }
  }

  /** Takes the present picture once more, since another network may want another size. */
  async function showPresentPicture(): Promise<void> {
    const picture = shownPicture(get().picture);
    const source = picture?.source;
    if (source?.kind === 'sample') return input.setSample(source.id);
    if (source?.kind === 'brought') return input.setBrought(source);
    if (source?.kind === 'camera') return run();
    return showFirstSample();
  }

  let firstSample: string | undefined;

  /** The sample that a link names, or the first one; waits for both the network and the gallery. */
  async function showFirstSample(): Promise<void> {
    const samples = samplesOf(get());
    if (get().network.status !== 'ready' || samples.length === 0 || get().picture.status !== 'none') return;
    const named = samples.find(({ id }) => id === firstSample);
    if (firstSample !== undefined && !named) tell({ code: 'link-unknown-sample', value: firstSample });
    const sample = named ?? samples[0];
    if (sample) await input.setSample(sample.id);
  }

  /** @param id of the sample to begin with; absent: the first */
  async function loadSamples(id?: string): Promise<void> {
    firstSample = id;
    set({ samples: { status: 'loading' } });
    try {
      set({ samples: { status: 'ready', value: await services.loadSamples() } });
      await showFirstSample();
    } catch (error) {
      set({ samples: { status: 'failed', detail: detailOf(error) } });
      tell({ code: 'samples-failed', detail: detailOf(error) });
    }
  }

  /** Does once more what failed. */
  function retry({ id, problem }: Notice): void {
    set({ notices: get().notices.filter((notice) => notice.id !== id) });
    if (problem.code === 'network-failed') void setNetwork(problem.name);
    if (problem.code === 'samples-failed') void loadSamples(firstSample);
    if (problem.code === 'sample-failed') void input.setSample(problem.id);
  }

  return { setNetwork, loadSamples, retry };
}

export type NetworkActions = ReturnType<typeof networkActions>;
