import { isPadded, type RoundedWindow, resolvePadding } from '../../layers/window.ts';
import type { LayerDescription } from '../../network/describe.ts';
import type {
  ActivationLayer,
  ConvolutionLayer,
  DepthwiseConvolutionLayer,
  Insets,
  LayerOfKind,
  Shape,
} from '../../network/network.ts';
import { type Form, readsMapsOnly } from './forms.ts';
import { callText, pairText, unless, unlessOne } from './python.ts';

/** What Keras calls a layer of one input, one after the other; none where Keras needs none. */
export function kerasLayers(description: LayerDescription, given: Form): readonly string[] {
  const { layer, inputShapes } = description;
  const [input] = inputShapes;
  if (!input) throw new RangeError(`Layer "${layer.id}" reads nothing.`);
  const made = layersOf(description, input, given);
  return given === 'vector' && readsMapsOnly(layer.kind) ? [asMaps(input.channels), ...made] : made;
}

/** A vector as maps of one cell. */
export const asMaps = (channels: number): string => `layers.Reshape((1, 1, ${channels}))`;

function layersOf({ layer, shape }: LayerDescription, input: Shape, given: Form): readonly string[] {
  switch (layer.kind) {
    case 'convolution': {
      const groups = unless(1, layer.groups);
      return convolution(layer, input, (options) =>
        callText('layers.Conv2D', [layer.filters, pairText(layer.kernel)], { ...options, groups }),
      );
    }
    case 'depthwise convolution': {
      const depth_multiplier = unless(1, layer.multiplier);
      return convolution(layer, input, (options) =>
        callText('layers.DepthwiseConv2D', [pairText(layer.kernel)], { ...options, depth_multiplier }),
      );
    }
    case 'dense': {
      const dense = callText('layers.Dense', [layer.units], { use_bias: layer.bias ? undefined : 'False' });
      const isCell = given === 'map' && shape.height * shape.width === 1;
      return isCell ? ['layers.Flatten()', dense] : [dense];
    }
    case 'activation':
      return [functionText(layer)];
    case 'softmax':
      return ['layers.Softmax()'];
    case 'max pool':
    case 'average pool':
      return pool(layer, input);
    case 'global average pool':
      return ['layers.GlobalAveragePooling2D()'];
    case 'batch normalisation': {
      const [scale, center] = [layer.scale, layer.centre].map((on) => (on ? undefined : 'False'));
      return [callText('layers.BatchNormalization', [], { epsilon: layer.epsilon, scale, center })];
    }
    case 'local response normalisation': {
      const { radius, bias, alpha, beta } = layer;
      return [callText('LocalResponseNormalization', [], { radius, bias, alpha, beta })];
    }
    case 'normalisation':
      return ['layers.Normalization()'];
    case 'rescaling':
      return [callText('layers.Rescaling', [`[${layer.scale.join(', ')}]`, `[${layer.offset.join(', ')}]`])];
    case 'upsampling':
      return [
        callText('layers.UpSampling2D', [pairText(layer.factor)], {
          interpolation: `"${layer.interpolation}"`,
        }),
      ];
    case 'zero padding':
      return [zeroPad(layer.insets)];
    case 'flatten':
      return given === 'map' ? ['layers.Flatten()'] : [];
    case 'dropout':
      return [callText('layers.Dropout', [layer.rate])];
    case 'training only':
    // Of a single input.
    case 'concatenate':
      return [];
    case 'input':
    case 'add':
    case 'combine':
      throw new RangeError(`Layer "${layer.id}" (${layer.kind}) is no layer of one input.`);
  }
}

type ConvolutionOptions = Readonly<Record<string, string | undefined>>;

function convolution(
  layer: ConvolutionLayer | DepthwiseConvolutionLayer,
  input: Shape,
  write: (options: ConvolutionOptions) => string,
): readonly string[] {
  const insets = resolvePadding(layer, input);
  const dilation_rate = unlessOne(layer.dilation);
  const use_bias = layer.bias ? undefined : 'False';
  const strides = unlessOne(layer.stride);
  if (strides && dilation_rate) {
    // Keras does not stride and dilate at once: every cell is computed, and some are picked.
    const picked = callText('layers.MaxPooling2D', [1], { strides });
    return [...(isPadded(insets) ? [zeroPad(insets)] : []), write({ dilation_rate, use_bias }), picked];
  }
  const padding = isPadded(insets) && isSame(layer, input, insets) ? '"same"' : undefined;
  const made = write({ strides, padding, dilation_rate, use_bias });
  return isPadded(insets) && !padding ? [zeroPad(insets), made] : [made];
}

function pool(layer: LayerOfKind<'max pool' | 'average pool'>, input: Shape): readonly string[] {
  const insets = resolvePadding(layer, input);
  const isMax = layer.kind === 'max pool';
  const name = isMax ? 'layers.MaxPooling2D' : 'layers.AveragePooling2D';
  const strides = unless(pairText(layer.kernel), pairText(layer.stride));
  const made = (padding?: string) => callText(name, [pairText(layer.kernel)], { strides, padding });
  if (!isPadded(insets)) return [made()];
  if (isSame(layer, input, insets)) return [made('"same"')];
  if (isMax) return [callText('PadForMaxPooling', [sidesText(insets)]), made()];
  return [callText('AveragePooling', [pairText(layer.kernel), pairText(layer.stride), sidesText(insets)])];
}

/** Whether Keras's `same` pads as much, at the same sides. */
function isSame(layer: RoundedWindow, input: Shape, insets: Insets): boolean {
  const same = resolvePadding({ ...layer, padding: 'same' }, input);
  return (['top', 'bottom', 'left', 'right'] as const).every((side) => same[side] === insets[side]);
}

function functionText({ function: name, alpha }: ActivationLayer): string {
  switch (name) {
    case 'relu':
      return 'layers.ReLU()';
    case 'relu6':
      return 'layers.ReLU(max_value=6)';
    case 'leaky relu':
      return callText('layers.LeakyReLU', [], { negative_slope: alpha });
    case 'elu':
      return callText('layers.ELU', [], { alpha });
    case 'swish':
      return 'layers.Activation("silu")';
    case 'hard sigmoid':
      return callText('HardSigmoid', [alpha]);
    default:
      return `layers.Activation("${name}")`;
  }
}

const zeroPad = (insets: Insets): string => callText('layers.ZeroPadding2D', [sidesText(insets)]);

const sidesText = ({ top, bottom, left, right }: Insets): string =>
  top === bottom && top === left && top === right ? `${top}` : `((${top}, ${bottom}), (${left}, ${right}))`;
