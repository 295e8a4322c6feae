import { connectHost } from '../platform/host-messages.ts';
import { linkOf } from '../store/link.ts';
import type { Store } from '../store/store.ts';
import { encodeLink } from '../store/url-codec.ts';

/** Lets an embedding page open links in this one, and tells it what is on screen. */
export function listenToHost(store: Store): void {
  const host = connectHost((query) => store.actions.open(query));
  let told = '';
  store.subscribe((state) => {
    if (state.picture.status !== 'ready' || state.network.status !== 'ready') return;
    const query = encodeLink(linkOf(state));
    if (query === told) return;
    told = query;
    host.state(query);
  });
}
