import { type Ablation, checkAblations, toggled } from '../../core/network/ablation.ts';
import type { Context } from '../context.ts';
import { isLocked, networkOf } from '../selectors.ts';
import type { Slot } from '../slot.ts';

/** Switching parts of a slot's network off and on; maps and predictions follow. @param run runs the present picture through it */
export function ablationActions({ get }: Context, slot: Slot, run: () => Promise<void>) {
  function change(ablations: readonly Ablation[]): void {
    if (isLocked(get(), 'parts')) return;
    slot.change({ ablations });
    void run();
  }

  return {
    /** Switches a part off, or on again. @throws RangeError if the network has no such part, or one that cannot be switched off */
    toggleAblation(part: Ablation): void {
      const seat = slot.seat();
      const network = seat && networkOf(seat);
      if (!network) return;
      checkAblations(network.description, [part]);
      change(toggled(seat.ablations, part));
    },
    /** Makes the network whole again. */
    clearAblations(): void {
      if (slot.seat()?.ablations.length) change([]);
    },
  };
}
