import { kernelExtent, resolvePadding } from '../layers/window.ts';
import type { LayerDescription } from '../network/describe.ts';
import type { Layer, Network, Shape } from '../network/network.ts';

/** What is allowed, but perhaps not meant. */
export type Advice =
  /** A dense layer that reads maps acts on each of their cells alone. */
  | { readonly about: 'dense-on-maps'; readonly input: Shape }
  /** (input − window + padding) / stride + 1 is not whole, so that `unread` rows or columns at the end count for nothing. */
  | {
      readonly about: 'not-whole';
      readonly axis: 'height' | 'width';
      readonly exact: number;
      readonly rounded: number;
      readonly unread: number;
      readonly terms: {
        readonly input: number;
        readonly window: number;
        readonly padding: number;
        readonly stride: number;
      };
    }
  /** Nothing reads it, and it is not the output. */
  | { readonly about: 'unread' };

export function adviceOn(
  network: Network,
  { layer, inputShapes, shape, consumers }: LayerDescription,
): readonly Advice[] {
  const [input] = inputShapes;
  const advice: Advice[] = [];
  if (layer.kind === 'dense' && input && input.height * input.width > 1)
    advice.push({ about: 'dense-on-maps', input });
  if (input) advice.push(...leftOvers(layer, input, shape));
  if (consumers.length === 0 && layer.id !== network.output) advice.push({ about: 'unread' });
  return advice;
}

/** Along the first axis where input cells are left over. */
function leftOvers(layer: Layer, input: Shape, output: Shape): readonly Advice[] {
  if (!('stride' in layer) || layer.padding === 'same') return [];
  if ('rounding' in layer && layer.rounding === 'ceil') return [];
  const insets = resolvePadding(layer, input);
  const extent = kernelExtent(layer);
  for (const axis of ['height', 'width'] as const) {
    const [before, after] = axis === 'height' ? [insets.top, insets.bottom] : [insets.left, insets.right];
    const terms = {
      input: input[axis],
      window: extent[axis],
      padding: before + after,
      stride: layer.stride[axis],
    };
    const rest = (terms.input - terms.window + terms.padding) % terms.stride;
    const unread = Math.min(rest - after, terms.input);
    if (unread <= 0) continue;
    const exact = (terms.input - terms.window + terms.padding) / terms.stride + 1;
    return [{ about: 'not-whole', axis, exact, rounded: output[axis], unread, terms }];
  }
  return [];
}
