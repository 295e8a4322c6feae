import type { Pixels } from '../../core/image/pixels.ts';
import { preparePicture } from '../../core/image/prepare-picture.ts';
import type { NetworkDescription } from '../../core/network/describe.ts';
import { inputLayer, type Network } from '../../core/network/network.ts';
import { shippedNetwork, shippedNetworks } from '../../core/network/shipped-networks.ts';
import type { BackendChoice } from '../../engine/protocol.ts';
import type { Context } from '../context.ts';
import { counterpartOf } from '../network-pairs.ts';
import type { Problem } from '../notice.ts';
import { resolveAblations } from '../resolve-ablations.ts';
import { resolveSelection } from '../resolve-selection.ts';
import { isLocked, networkOf, sampleById } from '../selectors.ts';
import type { RivalSlot } from '../slot.ts';
import type { ReadyPicture, Seat, Selection } from '../state.ts';
import type { Link } from '../url-codec.ts';
import { ablationActions } from './ablation-actions.ts';
import { cardLoader } from './card-actions.ts';
import { networkLoader } from './network-loader.ts';
import { passes } from './passes.ts';
import { samplePixels } from './sample-pixels.ts';

/** The second network beside the first: which one, what is picked out in it, what it makes of the picture. */
export function rivalActions(context: Context, slot: RivalSlot) {
  const { services, get, set, tell } = context;
  const { load, adopt } = networkLoader(context, slot);
  const pass = passes(context, slot);
  /** The one compared with last, to come back to. */
  let remembered: string | undefined;

  /** Shows a second network. @param link what to pick out in it */
  async function setRival(id: string, link: Link = {}): Promise<void> {
    slot.open(emptySeat(id));
    const isThere = await load(id, ({ description }) => {
      const { selection, ablations } = resolve(link, description);
      slot.change({ ablations });
      return selection;
    });
    if (isThere) await runRival();
  }

  /** Shows the second network that a link names, else the one before, else the one that goes best with the first. */
  function followRival(link: Link): void {
    const rival = get().rival;
    const id = rivalIdOf(link);
    // What a link picks out in one network means nothing in another.
    const part = id === link.against ? link : {};
    const loaded = rival?.networkId === id ? networkOf(rival) : undefined;
    if (!loaded) return void setRival(id, part);
    const isWhole = rival?.ablations.length === 0;
    const { selection, ablations } = resolve(part, loaded.description);
    slot.change({ selection, ablations });
    if (!isWhole || ablations.length > 0) void runRival();
  }

  /** What a link picks out and switches off in the second network; tells what there is not. */
  function resolve(link: Link, description: NetworkDescription) {
    const own = ownPart(link);
    const { selection, problems } = resolveSelection(own, description);
    const { ablations, problems: unusable } = resolveAblations(own, description);
    [...problems, ...unusable].forEach(tell);
    return { selection, ablations };
  }

  function rivalIdOf({ network, against }: Link): string {
    const { networkId } = get();
    if (against === undefined) return usualRival();
    if (!nameOf(against)) {
      const shown = usualRival();
      tell({ code: 'link-unknown-network', value: against, shown: nameOf(shown) ?? shown });
      return shown;
    }
    // A network is compared with itself only where a link asks for that, not where the first stands in for another.
    return against === networkId && network !== against ? usualRival() : against;
  }

  /** The one before, else the one that goes best with the first. */
  function usualRival(): string {
    const { networkId } = get();
    return remembered === undefined || remembered === networkId
      ? counterpartOf(networkId, shippedNetworks)
      : remembered;
  }

  /** Of a network that can be had. */
  const nameOf = (id: string): string | undefined =>
    (shippedNetwork(id) ?? get().ownNetworks.find((own) => own.id === id))?.name;

  /** Runs the present picture through the second network, if there is one. */
  async function runRival(): Promise<void> {
    const { picture } = get();
    if (picture.status === 'ready') await pass(picture, (network) => pixelsFor(picture, network));
  }

  /** The picture at a size that need not be the first network's: from its source, unless it was painted over. */
  function pixelsFor({ source, pixels, clean }: ReadyPicture, network: Network): Pixels | Promise<Pixels> {
    const { height, width } = inputLayer(network).shape;
    if (pixels.width === width && pixels.height === height) return pixels;
    if (pixels === clean && source.kind === 'brought')
      return preparePicture(source.picture.pixels, network, source.crop);
    const sample = source.kind === 'sample' && sampleById(get(), source.id);
    if (pixels === clean && sample) return samplePixels(services.loadPixels, sample, network);
    return preparePicture(pixels, network);
  }

  /** Picks something out in the second network. */
  function selectInRival(selection: Selection): void {
    if (!isLocked(get(), 'selection')) slot.change({ selection });
  }

  /** Takes the second network away, and what was said of it. */
  function closeRival(): void {
    const { rival, notices } = get();
    remembered = rival?.networkId ?? remembered;
    slot.close();
    const left = notices.filter(({ problem }) => !isOfRival(problem));
    if (left.length < notices.length) set({ notices: left });
  }

  function chooseForRival(backend: BackendChoice): void {
    if (get().rival) slot.choose(backend);
  }

  return {
    setRival,
    followRival,
    closeRival,
    runRival,
    selectInRival,
    chooseForRival,
    adopt,
    toggleRivalAblation: ablationActions(context, slot, runRival).toggleAblation,
    loadRivalCard: cardLoader(context, slot),
  };
}

const isOfRival = ({ code }: Problem) => code === 'rival-failed' || code === 'rival-run-failed';

/** A link's part for the second network, as one for a first; none where the link does not say which network that is. */
function ownPart(link: Link): Pick<Link, 'layer' | 'map' | 'off'> {
  if (link.against === undefined) return {};
  return {
    ...(link['against-layer'] === undefined ? {} : { layer: link['against-layer'] }),
    ...(link['against-map'] === undefined ? {} : { map: link['against-map'] }),
    ...(link['against-off'] === undefined ? {} : { off: link['against-off'] }),
  };
}

const emptySeat = (networkId: string): Seat => ({
  networkId,
  network: { status: 'loading' },
  card: { status: 'loading' },
  checkpoint: { status: 'none' },
  run: { status: 'idle' },
  ablations: [],
  selection: { level: 'network' },
  engine: { backend: 'cpu', choice: 'auto', webgl: { state: 'warming' }, passMs: {} },
});

export type RivalActions = ReturnType<typeof rivalActions>;
