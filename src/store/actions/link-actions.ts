import { ablationKey } from '../../core/network/ablation.ts';
import { shippedNetworks } from '../../core/network/shipped-networks.ts';
import type { Context } from '../context.ts';
import { linkOf } from '../link.ts';
import { firstPair } from '../network-pairs.ts';
import { namesOwn, withoutOwn } from '../own-links.ts';
import { resolveLink } from '../resolve-link.ts';
import { networkOf, samplesOf, sourceOf } from '../selectors.ts';
import type { State } from '../state.ts';
import { decodeLink, encodeLink, type Link } from '../url-codec.ts';
import { type ViewId, viewIds } from '../view-id.ts';
import type { CheckpointActions } from './checkpoint-actions.ts';
import type { GalleryActions } from './gallery-actions.ts';
import type { InputActions } from './input-actions.ts';
import type { NetworkActions } from './network-actions.ts';
import type { RivalActions } from './rival-actions.ts';
import type { RunActions } from './run-actions.ts';
import type { TurntableActions } from './turntable-actions.ts';

/** The address bar mirrors the state, and the state follows back and forward. */
export function linkActions(
  context: Context,
  network: NetworkActions,
  input: InputActions,
  gallery: GalleryActions,
  rival: RivalActions,
  { run, explain }: RunActions,
  { followCheckpoint }: CheckpointActions,
  turntable: TurntableActions,
) {
  const { services, get, set, tell } = context;
  /** The place the address names; absent until it has been written for the link last read. */
  let writtenPlace: string | undefined;
  let isHalfway = false;
  let isWriting = false;

  /** Reads the link the page was opened with and loads what it names. */
  function start(): void {
    const link = read();
    applyScreen(link);
    gallery.beginWith(link.scene ? undefined : link.sample);
    void network.setNetwork(networkIdOf(link), link);
    followScene(link);
    followRival(link);
    services.address.onChange(follow);
  }

  /** Goes where back or forward point. Half-way there the address must not be written over. */
  function follow(): void {
    inOneStep(() => {
      goTo(read());
      writtenPlace = undefined;
    });
  }

  /** Writes the address when a change is complete. */
  function inOneStep(change: () => void): void {
    isHalfway = true;
    change();
    isHalfway = false;
    mirror();
  }

  function goTo(link: Link): void {
    const id = networkIdOf(link);
    const loaded = networkOf(get());
    applyScreen(link);
    if (id !== get().networkId || !loaded) {
      gallery.beginWith(link.sample);
      void network.setNetwork(id, link);
    } else {
      const { problems, ...picked } = resolveLink(link, loaded);
      problems.forEach(tell);
      const isSameNetwork = ablationKey(picked.ablations) === ablationKey(get().ablations);
      set(picked);
      void (isSameNetwork ? explain() : run());
      void followCheckpoint(link.checkpoint);
      if (link.sample !== undefined && !link.scene) goToSample(link.sample);
    }
    followScene(link);
    followRival(link);
  }

  /** A scene opens the turntable; without one in the link it closes when another picture comes. */
  function followScene({ scene }: Link): void {
    if (scene) void turntable.actions.openTurntable(scene);
  }

  /** Another view of the same things. */
  function setView(view: ViewId): void {
    if (view === get().view) return;
    inOneStep(() => show(view));
  }

  function show(view: ViewId): void {
    set({ view });
    if (view === 'compare') void followCheckpoint(undefined);
    followRival({ view });
  }

  /** Opens the second network in the first view, with what is picked out in it; the first one becomes the second. */
  function exploreRival(): void {
    inOneStep(() => {
      void network.swap();
      show(viewIds[0]);
    });
  }

  /** There is a second network in the view that compares two, and in the lab where a link asks for one. */
  function followRival(link: Link): void {
    const { view, networkId } = get();
    const asked = view === 'saliency' ? link.against : undefined;
    // A map and itself would be the same.
    if (asked === networkId) tell({ code: 'link-bad-value', parameter: 'against', value: asked });
    if (view === 'compare' || (asked !== undefined && asked !== networkId)) rival.followRival(link);
    else rival.closeRival();
  }

  function goToSample(id: string): void {
    const source = sourceOf(get().picture);
    if (source?.kind === 'sample' && source.id === id) return;
    if (samplesOf(get()).length > 0) void input.setSample(id);
    else gallery.beginWith(id);
  }

  function read(): Link {
    const { link, problems } = decodeLink(services.address.read());
    problems.forEach(tell);
    const there = withoutOwn(link, isOwnThere);
    if (there.network !== link.network || there.against !== link.against) tell({ code: 'link-own-network' });
    return there;
  }

  const isOwnThere = (id: string) => get().ownNetworks.some((own) => own.id === id);

  function networkIdOf({ network: id, view, against }: Link): string {
    if (id !== undefined && isOwnThere(id)) return id;
    const known = shippedNetworks.find((shipped) => shipped.id === id);
    if (id !== undefined && !known)
      tell({ code: 'link-unknown-network', value: id, shown: shippedNetworks[0].name });
    if (id === undefined && view === 'compare' && against === undefined) return firstPair(shippedNetworks)[0];
    return known?.id ?? shippedNetworks[0].id;
  }

  /** Settings that a link carries hold for this visit only: they are not written to the preferences. */
  function applyScreen({ view, atlas, scale, theme, text, embed, lock, host }: Link): void {
    const { settings, embedding } = get();
    set({
      view: view ?? viewIds[0],
      colourScope: scale ?? 'layer',
      atlas: atlas ?? get().atlas,
      settings: { ...settings, ...(theme ? { theme } : {}), ...(text ? { textSize: text } : {}) },
      embedding: {
        embedded: embed ?? embedding.embedded,
        locked: lock ?? embedding.locked,
        host: host ?? embedding.host,
        carries: [...(theme ? (['theme'] as const) : []), ...(text ? (['text'] as const) : [])],
      },
    });
  }

  /** Has the address written once the page is calm: browsers take their time for it, and some count. */
  function mirror(): void {
    if (isWriting || isHalfway) return;
    isWriting = true;
    services.later(() => {
      isWriting = false;
      writeAddress(get());
    });
  }

  /** A new entry of the history where a person would want to come back to, else the present one anew. */
  function writeAddress(state: State): void {
    if (state.network.status !== 'ready' || state.picture.status === 'none') return;
    const place = placeOf(state);
    const isNewPlace = writtenPlace !== undefined && place !== writtenPlace;
    writtenPlace = place;
    const query = encodeLink(linkOf(state));
    if (query === services.address.read()) return;
    if (isNewPlace) services.address.push(query);
    else services.address.replace(query);
  }

  async function copyLink(): Promise<void> {
    const onScreen = linkOf(get());
    const link = services.address.link(encodeLink(withoutOwn(onScreen, () => false)));
    try {
      await services.copyText(link);
      tell({ code: namesOwn(onScreen) ? 'link-copied-without-own' : 'link-copied' });
    } catch {
      tell({ code: 'copy-refused', link });
    }
  }

  /** Leads to the page about the present network, with nothing else in it: worth citing. */
  const pageLink = (): string =>
    services.address.link(encodeLink({ view: 'network', network: get().networkId }));

  /** Opens a link that an embedding page sent. */
  function open(query: string): void {
    services.address.push(query);
    follow();
  }

  return { start, mirror, setView, exploreRival, copyLink, pageLink, open };
}

/** Two states with the same place differ in nothing one would go back for: cells, colours, camera frames, turns of a scene. */
function placeOf(state: State): string {
  const { view, network, against, sample, scene, layer, map, off, saliency, part, atlas, ...rest } =
    linkOf(state);
  const beside = [rest['against-layer'], rest['against-map'], rest['against-off']];
  const subject = scene && [scene.classId, scene.seed];
  return JSON.stringify([
    view,
    network,
    against,
    sample,
    subject,
    layer,
    map,
    off,
    saliency,
    part,
    ...beside,
    ...(atlas
      ? ['page', 'arch', 'with', 'arch-layer', 'calculator', 'base', 'chart', 'beside'].map(
          (key) => atlas[key],
        )
      : []),
  ]);
}
