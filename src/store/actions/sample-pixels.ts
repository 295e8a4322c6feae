import { fitToNetwork } from '../../core/image/fit.ts';
import type { Pixels } from '../../core/image/pixels.ts';
import type { Sample } from '../../core/image/sample.ts';
import { drawingSeer } from '../../core/image/seen-drawing.ts';
import { inputLayer, type Network } from '../../core/network/network.ts';

/** A sample at the network's size: a drawing made for it; the exact small file where it fits, else the large one scaled. */
export async function samplePixels(
  loadPixels: (url: string) => Promise<Pixels>,
  sample: Sample,
  network: Network,
): Promise<Pixels> {
  if (sample.kind === 'drawn') return drawingSeer()(sample.drawing, network);
  const exact = await loadPixels(sample.files.input);
  const { height, width } = inputLayer(network).shape;
  if (exact.width === width && exact.height === height) return exact;
  return fitToNetwork(await loadPixels(sample.files.show), network);
}
