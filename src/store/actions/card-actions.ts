import { type Context, detailOf } from '../context.ts';
import { readCard } from '../read-card.ts';
import type { Slot } from '../slot.ts';

/** Fetching of the card of a slot's network: when a view first wants to show it. */
export function cardLoader({ services }: Context, slot: Slot) {
  /** Fetches the card of the network with this id, unless it is there. */
  return async function loadCard(id: string): Promise<void> {
    const card = slot.seat()?.card;
    if (card?.status === 'ready' && card.value.id === id) return;
    slot.change({ card: { status: 'loading' } });
    const isCurrent = () => slot.seat()?.networkId === id;
    try {
      const value = readCard(await services.loadCard(id), id);
      if (isCurrent()) slot.change({ card: { status: 'ready', value } });
    } catch (error) {
      if (isCurrent()) slot.change({ card: { status: 'failed', detail: detailOf(error) } });
    }
  };
}

/** Fetching of the card of a network that belongs beside the present one. */
export function besideCardLoader({ services, get, set }: Context) {
  let latest: string | undefined;

  return async function loadCardBeside(id: string): Promise<void> {
    const { cardBeside } = get();
    if (cardBeside.status === 'ready' && cardBeside.value.id === id) return;
    latest = id;
    set({ cardBeside: { status: 'loading' } });
    try {
      const value = readCard(await services.loadCard(id), id);
      if (latest === id) set({ cardBeside: { status: 'ready', value } });
    } catch (error) {
      if (latest === id) set({ cardBeside: { status: 'failed', detail: detailOf(error) } });
    }
  };
}
