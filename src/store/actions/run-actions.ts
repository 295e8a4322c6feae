import { methodEntry } from '../../core/attribution/method-list.ts';
import { toInput } from '../../core/image/input.ts';
import { type Context, detailOf } from '../context.ts';
import { defaultSaliencyLayer } from '../saliency-layers.ts';
import { networkOf, saliencyClass } from '../selectors.ts';
import { firstSlot } from '../slot.ts';
import type { LoadedNetwork, ReadyPicture, SaliencyChoice } from '../state.ts';
import { passes } from './passes.ts';
import type { RivalActions } from './rival-actions.ts';

/** Passes of the present picture through the networks on screen, and the saliency that rests on the first one's. */
export function runActions(context: Context, { runRival }: RivalActions) {
  const { services, get, set, tell } = context;
  const pass = passes(context, firstSlot(context));

  /** Runs the picture unless a picture or the network is still missing. */
  async function run(): Promise<void> {
    const { picture } = get();
    if (picture.status !== 'ready') return;
    await Promise.all([runFirst(picture), runRival()]);
  }

  async function runFirst(picture: ReadyPicture): Promise<void> {
    if (await pass(picture, () => picture.pixels)) void explain();
  }

  /** Computes the chosen saliency overlay for the pass on screen. */
  async function explain(): Promise<void> {
    const { saliencyChoice: choice, run } = get();
    const network = networkOf(get());
    // While a pass is under way no map on screen may stay under another choice; the pass explains itself when done.
    if (!choice || run.status !== 'ready' || !network) return set({ saliency: { status: 'off' } });
    const classIndex = saliencyClass(get());
    const layer = layerOf(choice, network);
    const key = [run.run.key, choice.method, classIndex, layer ?? ''].join('/');
    set({ saliency: { status: 'running', key, progress: 0 } });
    const isCurrent = () => {
      const { saliency } = get();
      return saliency.status === 'running' && saliency.key === key;
    };
    const request = {
      method: choice.method,
      classIndex,
      options: {},
      ...(layer === undefined ? {} : { layer }),
      ...(run.run.ablated && { ablations: run.run.ablated.ablations }),
    };
    const onProgress = (progress: number) => {
      if (isCurrent()) set({ saliency: { status: 'running', key, progress } });
    };
    try {
      const input = toInput(run.run.pixels, network.network);
      const answer = await services.engine.attribute(key, input, request, onProgress);
      if ('superseded' in answer || !isCurrent()) return;
      set({ saliency: { status: 'ready', key, classIndex, map: answer.map } });
    } catch (error) {
      if (!isCurrent()) return;
      set({ saliency: { status: 'failed', key, detail: detailOf(error) } });
      tell({ code: 'attribution-failed', method: choice.method, detail: detailOf(error) });
    }
  }

  return { run, explain };
}

/** The layer chosen, else the one to ask by default; none for a method that needs none. */
function layerOf({ method: id, layer }: SaliencyChoice, { description }: LoadedNetwork) {
  return methodEntry(id).over === 'layer' ? (layer ?? defaultSaliencyLayer(description)) : undefined;
}

export type RunActions = ReturnType<typeof runActions>;
