import { fitToNetwork } from '../../core/image/fit.ts';
import type { Pixels } from '../../core/image/pixels.ts';
import { inputLayer, type Network } from '../../core/network/network.ts';
import type { Sample } from '../state.ts';

/** A sample at the network's size: the exact small file where it fits, else the large one scaled. */
export async function samplePixels(
  loadPixels: (url: string) => Promise<Pixels>,
  sample: Sample,
  network: Network,
): Promise<Pixels> {
  const exact = await loadPixels(sample.files.input);
  const { height, width } = inputLayer(network).shape;
  if (exact.width === width && exact.height === height) return exact;
  return fitToNetwork(await loadPixels(sample.files.show), network);
}
