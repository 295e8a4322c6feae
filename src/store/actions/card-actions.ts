import { type Context, detailOf } from '../context.ts';
import { readCard } from '../read-card.ts';

/** The card of the present network: fetched when a view first wants to show it. */
export function cardActions({ services, get, set }: Context) {
  /** Fetches the card of the network with this id, unless it is there. */
  async function loadCard(id: string): Promise<void> {
    const { card } = get();
    if (card.status === 'ready' && card.value.id === id) return;
    set({ card: { status: 'loading' } });
    const isCurrent = () => get().networkId === id;
    try {
      const value = readCard(await services.loadCard(id), id);
      if (isCurrent()) set({ card: { status: 'ready', value } });
    } catch (error) {
      if (isCurrent()) set({ card: { status: 'failed', detail: detailOf(error) } });
    }
  }

  return { loadCard };
}
