import { toInput } from '../../core/image/input.ts';
import type { Pixels } from '../../core/image/pixels.ts';
import type { Network } from '../../core/network/network.ts';
import { type Context, detailOf } from '../context.ts';
import { networkOf, shownRun } from '../selectors.ts';
import type { Slot } from '../slot.ts';
import type { ReadyPicture, Run } from '../state.ts';

/** Passes of pictures through the network of a slot. */
export function passes({ tell }: Context, slot: Slot) {
  /**
   * Runs a picture, unless the slot's network is still missing; the latest wins.
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
    const { networkId } = seat;
    const key = `${networkId}/${picture.key}`;
    slot.change({ run: { status: 'running', key, previous: shownRun(seat) } });
    const isCurrent = () => {
      const run = slot.seat()?.run;
      return run?.status === 'running' && run.key === key;
    };
    try {
      const pixels = await pixelsFor(loaded.network);
      if (!isCurrent()) return false;
      const answer = await slot.engine().run(key, toInput(pixels, loaded.network));
      if ('superseded' in answer || !isCurrent()) return false;
      const { backend, elapsedMs, activations } = answer;
      const run: Run = { key, networkId, pixels, backend, elapsedMs, activations };
      slot.change({ run: { status: 'ready', run } });
      return true;
    } catch (error) {
      if (!isCurrent()) return false;
      slot.change({ run: { status: 'failed', key, detail: detailOf(error), previous: shownRun(seat) } });
      tell(slot.problems.run(detailOf(error)));
      return false;
    }
  };
}
