import { describe } from '../../core/network/describe.ts';
import { type Context, detailOf } from '../context.ts';
import type { Slot } from '../slot.ts';
import type { LoadedNetwork, Seat, Selection } from '../state.ts';

/** Ways for a network to come into a slot; the latest wins. */
export function networkLoader({ services, tell, newKey }: Context, slot: Slot) {
  /** Names the network asked for last. */
  let latest = '';

  /**
   * Loads a network and hands it to the slot's engine.
   * @param pick what to pick out in it; called once it is there
   * @returns whether it is the one on screen now
   */
  async function load(id: string, pick: (loaded: LoadedNetwork) => Selection): Promise<boolean> {
    const isCurrent = begin();
    slot.change({
      networkId: id,
      network: { status: 'loading' },
      checkpoint: { status: 'none' },
      ablations: [],
      selection: { level: 'network' },
    });
    try {
      const trained = await services.loadNetwork(id);
      if (!isCurrent()) return false;
      const value = { ...trained, description: describe(trained.network) };
      slot.change({ network: { status: 'ready', value }, selection: pick(value) });
      handOver(id, value, isCurrent);
      return true;
    } catch (error) {
      if (isCurrent()) fail(id, error);
      return false;
    }
  }

  /** Takes over a network that is loaded already, with all that is known of it. */
  function adopt({ engine: _, ...known }: Seat, loaded: LoadedNetwork): void {
    const isCurrent = begin();
    slot.change(known);
    handOver(known.networkId, loaded, isCurrent);
  }

  function begin(): () => boolean {
    const request = newKey();
    latest = request;
    return () => latest === request && slot.seat() !== undefined;
  }

  function handOver(id: string, { network, weights }: LoadedNetwork, isCurrent: () => boolean): void {
    const taken = slot.engine().load({ network, weights });
    taken.catch((error: unknown) => isCurrent() && fail(id, error));
  }

  function fail(id: string, error: unknown): void {
    slot.change({ network: { status: 'failed', detail: detailOf(error) } });
    tell(slot.problems.network(id, detailOf(error)));
  }

  return { load, adopt };
}
