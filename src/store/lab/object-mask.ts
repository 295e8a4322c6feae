import { fitToNetwork } from '../../core/image/fit.ts';
import type { Pixels } from '../../core/image/pixels.ts';
import type { RenderedSample } from '../../core/image/sample.ts';
import { inputLayer, type Network } from '../../core/network/network.ts';
import { type Context, detailOf } from '../context.ts';
import { networkOf, sampleById, shownPicture } from '../selectors.ts';
import type { Loadable, State } from '../state.ts';

/** Where the object lies in the sample on screen. */
export interface ObjectMask {
  /** Names sample and size. */
  readonly key: string;
  /** The object's cover of each pixel, 0–255, [height, width] as the network sees the picture. */
  readonly cover: Loadable<Uint8Array>;
}

/** The sample on screen, painted on or not, if it is one whose object is known. */
export function objectSample(state: State): RenderedSample | undefined {
  const source = shownPicture(state.picture)?.source;
  const sample = source?.kind === 'sample' ? sampleById(state, source.id) : undefined;
  return sample?.kind === 'rendered' ? sample : undefined;
}

/** A sample's mask at the network's size, [height, width], 0–255. */
export async function objectCover(
  loadPixels: (url: string) => Promise<Pixels>,
  { files }: RenderedSample,
  network: Network,
): Promise<Uint8Array> {
  const { width, height, data } = fitToNetwork(await loadPixels(files.mask), network);
  return Uint8Array.from({ length: width * height }, (_, pixel) => data[4 * pixel] as number);
}

/** Has the mask of the sample on screen while a test wants it. */
export function objectMaskKeeper({ services, get, set }: Context) {
  /** To be called after every change of the state. */
  function watchMask(): void {
    const wanted = wantedMask(get());
    if (wanted?.key === get().labMask?.key) return;
    if (wanted) void fetchMask(wanted);
    else set({ labMask: undefined });
  }

  async function fetchMask({ key, sample, network }: Wanted): Promise<void> {
    const put = (cover: ObjectMask['cover']) => set({ labMask: { key, cover } });
    put({ status: 'loading' });
    const cover = await objectCover(services.loadPixels, sample, network).then(
      (value) => ({ status: 'ready', value }) as const,
      (error: unknown) => ({ status: 'failed', detail: detailOf(error) }) as const,
    );
    if (get().labMask?.key === key) put(cover);
  }

  return { watchMask };
}

interface Wanted {
  readonly key: string;
  readonly sample: RenderedSample;
  readonly network: Network;
}

function wantedMask(state: State): Wanted | undefined {
  const { view, lab } = state;
  if (view !== 'saliency' || lab.part !== 'tests' || lab.test !== 'truth') return undefined;
  const sample = objectSample(state);
  const network = networkOf(state)?.network;
  if (!sample || !network) return undefined;
  const { height, width } = inputLayer(network).shape;
  return { key: `${sample.id} ${height} ${width}`, sample, network };
}
