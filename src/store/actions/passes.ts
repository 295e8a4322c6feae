import { toInput } from '../../core/image/input.ts';
import type { Pixels } from '../../core/image/pixels.ts';
import { type Ablation, ablationKey } from '../../core/network/ablation.ts';
import { logitsLayer } from '../../core/network/logits-layer.ts';
import type { Network } from '../../core/network/network.ts';
import { type HeldWeights, heldWeights } from '../checkpoint.ts';
import { type Context, detailOf } from '../context.ts';
import { networkOf, shownRun } from '../selectors.ts';
import type { Slot } from '../slot.ts';
import type { ReadyPicture, Run, Seat } from '../state.ts';

/** Passes of pictures through the network of a slot. */
export function passes({ tell }: Context, slot: Slot) {
  /**
   * Runs a picture, unless the slot's network is still missing; the latest wins.
   * Where parts are switched off, the whole network is asked first, unless its answer is known.
   * @param pixelsFor the picture at the size that a network takes
   * @returns whether this very pass is now on screen
   */
  return async function pass(
    picture: ReadyPicture,
    pixelsFor: (network: Network) => Pixels | Promise<Pixels>,
  ): Promise<boolean> {
    const seat = slot.seat();
    const loaded = seat && networkOf(seat);
    if (!loaded) return false;
    const { network } = loaded;
    const { networkId, ablations } = seat;
    const previous = shownRun(seat);
    const held = heldWeights(seat);
    const moment = held?.moment ?? 'trained';
    const wholeKey = `${networkId} ${moment}/${picture.key}`;
    const key = ablations.length === 0 ? wholeKey : `${wholeKey} without ${ablationKey(ablations)}`;
    slot.change({ run: { status: 'running', key, previous } });
    const isCurrent = () => {
      const run = slot.seat()?.run;
      return run?.status === 'running' && run.key === key;
    };
    try {
      const pixels = await pixelsFor(network);
      if (!isCurrent()) return false;
      const runWithout = async (parts: readonly Ablation[], runKey: string): Promise<Run | undefined> => {
        const answer = await slot.engine().run(runKey, toInput(pixels, network), parts);
        if ('superseded' in answer || !isCurrent()) return undefined;
        const { backend, elapsedMs, activations } = answer;
        return {
          key: runKey,
          networkId,
          pictureKey: picture.key,
          pixels,
          backend,
          elapsedMs,
          moment,
          activations,
        };
      };
      const runAblated = async (): Promise<Run | undefined> => {
        const wholeLogits =
          knownLogits(previous, wholeKey, network) ?? logitsOf(await runWithout([], wholeKey), network);
        const run = wholeLogits && (await runWithout(ablations, key));
        return run && { ...run, ablated: { ablations, wholeKey, wholeLogits } };
      };
      const run = await (ablations.length === 0 ? runWithout([], wholeKey) : runAblated());
      if (!run) return false;
      slot.change({ ...withWeights(held, slot.seat()), run: { status: 'ready', run } });
      return true;
    } catch (error) {
      if (!isCurrent()) return false;
      slot.change({ run: { status: 'failed', key, detail: detailOf(error), previous } });
      tell(slot.problems.run(detailOf(error)));
      return false;
    }
  };
}

/** The weights a pass was computed with come on screen together with it, so that sums add up at every moment. */
function withWeights(held: HeldWeights | undefined, seat: Seat | undefined): Partial<Seat> {
  const shown = seat && networkOf(seat);
  if (!held || !shown || shown.weights === held.weights) return {};
  return { network: { status: 'ready', value: { ...shown, weights: held.weights } } };
}

/** What the whole network says of a picture, if the pass on screen tells. */
function knownLogits(run: Run | undefined, wholeKey: string, network: Network): Float32Array | undefined {
  if (run?.ablated?.wholeKey === wholeKey) return run.ablated.wholeLogits;
  return run?.key === wholeKey ? logitsOf(run, network) : undefined;
}

const logitsOf = (run: Run | undefined, network: Network): Float32Array | undefined =>
  run?.activations.get(logitsLayer(network).id)?.values;
