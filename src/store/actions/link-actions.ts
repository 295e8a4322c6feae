import { shippedNetworks } from '../../core/network/shipped-networks.ts';
import type { Context } from '../context.ts';
import { linkOf } from '../link.ts';
import { resolveLink } from '../resolve-link.ts';
import { networkOf, sourceOf } from '../selectors.ts';
import type { State } from '../state.ts';
import { decodeLink, encodeLink, type Link } from '../url-codec.ts';
import type { InputActions } from './input-actions.ts';
import type { NetworkActions } from './network-actions.ts';
import type { RunActions } from './run-actions.ts';

/** The address bar mirrors the state, and the state follows back and forward. */
export function linkActions(
  context: Context,
  network: NetworkActions,
  input: InputActions,
  { explain }: RunActions,
) {
  const { services, get, set, tell } = context;

  /** Reads the link the page was opened with and loads what it names. */
  function start(): void {
    const link = read();
    applyScreen(link);
    void network.loadSamples(link.sample);
    void network.setNetwork(networkIdOf(link), link);
    services.address.onChange(follow);
  }

  /** Goes where back or forward point. */
  function follow(): void {
    const link = read();
    const id = networkIdOf(link);
    const loaded = networkOf(get());
    applyScreen(link);
    if (id !== get().networkId || !loaded) {
      void network.setNetwork(id, link);
    } else {
      const { problems, ...picked } = resolveLink(link, loaded);
      problems.forEach(tell);
      set(picked);
      void explain();
    }
    const source = sourceOf(get().picture);
    const present = source?.kind === 'sample' ? source.id : undefined;
    if (link.sample !== undefined && link.sample !== present) void input.setSample(link.sample);
  }

  function read(): Link {
    const { link, problems } = decodeLink(services.address.read());
    problems.forEach(tell);
    return link;
  }

  function networkIdOf({ network: id }: Link): string {
    const known = shippedNetworks.find((shipped) => shipped.id === id);
    if (id !== undefined && !known) tell({ code: 'link-unknown-network', value: id });
    return known?.id ?? shippedNetworks[0].id;
  }

  /** Settings that a link carries hold for this visit only: they are not written to the preferences. */
  function applyScreen({ scale, theme, text, embed, lock, host }: Link): void {
    const { settings, embedding } = get();
    set({
      colourScope: scale ?? 'layer',
      settings: { ...settings, ...(theme ? { theme } : {}), ...(text ? { textSize: text } : {}) },
      embedding: {
        embedded: embed ?? embedding.embedded,
        locked: lock ?? embedding.locked,
        host: host ?? embedding.host,
      },
    });
  }

  /** Writes the address after a change: a new entry where a person would want to come back to. */
  function mirror(state: State, before: State): void {
    if (state.network.status !== 'ready' || state.picture.status === 'none') return;
    const query = encodeLink(linkOf(state));
    const present = services.address.read();
    if (query === present) return;
    const isPlace = before.network.status === 'ready' && placeOf(state) !== placeOf(before);
    if (isPlace && present !== '') services.address.push(query);
    else services.address.replace(query);
  }

  async function copyLink(): Promise<void> {
    const link = services.address.link(encodeLink(linkOf(get())));
    try {
      await services.copyText(link);
      tell({ code: 'link-copied' });
    } catch {
      tell({ code: 'copy-refused', link });
    }
  }

  /** Opens a link that an embedding page sent. */
  function open(query: string): void {
    services.address.push(query);
    follow();
  }

  return { start, mirror, copyLink, open };
}

/** Two states with the same place differ in nothing one would go back for: cells, colours, camera frames. */
function placeOf(state: State): string {
  const { network, sample, layer, map, saliency } = linkOf(state);
  return JSON.stringify([network, sample, layer, map, saliency]);
}
