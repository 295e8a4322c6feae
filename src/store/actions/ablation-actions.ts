import { type Ablation, checkAblations, toggled } from '../../core/network/ablation.ts';
import type { Context } from '../context.ts';
import { isLocked, networkOf } from '../selectors.ts';
import type { RunActions } from './run-actions.ts';

/** Switching parts of the network off and on; maps and predictions follow. */
export function ablationActions({ get, set }: Context, { run }: RunActions) {
  function change(ablations: readonly Ablation[]): void {
    if (isLocked(get(), 'parts')) return;
    set({ ablations });
    void run();
  }

  return {
    /** Switches a part off, or on again. @throws RangeError if the network has no such part, or one that cannot be switched off */
    toggleAblation(part: Ablation): void {
      const network = networkOf(get());
      if (!network) return;
      checkAblations(network.description, [part]);
      change(toggled(get().ablations, part));
    },
    /** Makes the network whole again. */
    clearAblations(): void {
      if (get().ablations.length > 0) change([]);
    },
  };
}
