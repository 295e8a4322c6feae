import { kernelExtent, resolvePadding } from '../layers/window.ts';
import type { LayerDescription } from '../network/describe.ts';
import type { Layer, LayerId, LayerKindName, Network, Shape } from '../network/network.ts';

/** What is allowed, but perhaps not meant. */
export type Advice =
  /** A dense layer that reads maps acts on each of their cells alone. */
  | { readonly about: 'dense-on-maps'; readonly input: Shape }
  /** (input − window + padding) / stride + 1 is not whole, so that `unread` rows or columns at the end count for nothing. */
  | {
      readonly about: 'not-whole';
      /** Both, where they are alike. */
      readonly along: 'height' | 'width' | 'both';
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
  /** A sum, product, … of a layer with itself. */
  | { readonly about: 'reads-twice'; readonly kind: LayerKindName; readonly input: LayerId }
  /** Nothing reads it, and it is not the output. */
  | { readonly about: 'unread' };

export function adviceOn(
  network: Network,
  { layer, inputShapes, consumers }: LayerDescription,
): readonly Advice[] {
  const [input] = inputShapes;
  const advice: Advice[] = [];
  if (layer.kind === 'dense' && input && input.height * input.width > 1)
    advice.push({ about: 'dense-on-maps', input });
  if (input) advice.push(...leftOvers(layer, input));
  const twice = layer.inputs.find((id, place) => layer.inputs.indexOf(id) < place);
  if (twice !== undefined) advice.push({ about: 'reads-twice', kind: layer.kind, input: twice });
  if (consumers.length === 0 && layer.id !== network.output) advice.push({ about: 'unread' });
  return advice;
}

type Axis = 'height' | 'width';
type NotWhole = Extract<Advice, { about: 'not-whole' }>;

/** Along each axis where input cells are left over; once for both where they are alike. */
function leftOvers(layer: Layer, input: Shape): readonly NotWhole[] {
  if (!('stride' in layer) || layer.padding === 'same') return [];
  if ('rounding' in layer && layer.rounding === 'ceil') return [];
  const insets = resolvePadding(layer, input);
  const extent = kernelExtent(layer);
  const along = (axis: Axis, before: number, after: number): NotWhole | undefined => {
    const terms = {
      input: input[axis],
      window: extent[axis],
      padding: before + after,
      stride: layer.stride[axis],
    };
    const way = terms.input - terms.window + terms.padding;
    const unread = Math.min((way % terms.stride) - after, terms.input);
    const exact = way / terms.stride + 1;
    const rounded = Math.floor(exact);
    return unread > 0 ? { about: 'not-whole', along: axis, exact, rounded, unread, terms } : undefined;
  };
  const height = along('height', insets.top, insets.bottom);
  const width = along('width', insets.left, insets.right);
  if (height && width && areAlike(height, width)) return [{ ...height, along: 'both' }];
  return [height, width].filter((advice) => advice !== undefined);
}

const areAlike = (one: NotWhole, other: NotWhole): boolean =>
  one.unread === other.unread && JSON.stringify(one.terms) === JSON.stringify(other.terms);
