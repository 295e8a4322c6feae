import { resolvePadding } from '../../layers/window.ts';
import type { LayerDescription } from '../../network/describe.ts';
import type {
  ActivationLayer,
  BatchNormalisationLayer,
  ConvolutionLayer,
  DepthwiseConvolutionLayer,
  Insets,
  LayerOfKind,
  Shape,
} from '../../network/network.ts';
import { type Form, readsMapsOnly } from './forms.ts';
import { callText, isEven, pairText, unless, unlessOne } from './python.ts';

/** The modules of a layer of one input, one after the other; none where PyTorch needs none. */
export function pyTorchModules(description: LayerDescription, given: Form): readonly string[] {
  const { layer, inputShapes } = description;
  const [input] = inputShapes;
  if (!input) throw new RangeError(`Layer "${layer.id}" reads nothing.`);
  const modules = modulesOf(description, input, given);
  const isVector = given === 'vector' && readsMapsOnly(layer.kind);
  return isVector ? [callText('nn.Unflatten', [1, `(${input.channels}, 1, 1)`]), ...modules] : modules;
}

function modulesOf({ layer, shape }: LayerDescription, input: Shape, given: Form): readonly string[] {
  switch (layer.kind) {
    case 'convolution':
      return convolution(layer, input, { filters: layer.filters, groups: layer.groups });
    case 'depthwise convolution':
      return convolution(layer, input, { filters: shape.channels, groups: input.channels });
    case 'dense': {
      const bias = unless('True', layer.bias ? 'True' : 'False');
      const isPerCell = given === 'map' && input.height * input.width > 1;
      if (isPerCell) return [callText('nn.Conv2d', [input.channels, layer.units, 1], { bias })];
      const linear = callText('nn.Linear', [input.channels, layer.units], { bias });
      return given === 'map' ? ['nn.Flatten()', linear] : [linear];
    }
    case 'activation':
      return [functionText(layer)];
    case 'softmax':
      return ['nn.Softmax(dim=1)'];
    case 'max pool':
    case 'average pool':
      return pool(layer, input);
    case 'global average pool':
      return ['nn.AdaptiveAvgPool2d(1)', 'nn.Flatten()'];
    case 'batch normalisation':
      return batchNormalisation(layer, input, given);
    case 'local response normalisation': {
      const values = 2 * layer.radius + 1;
      // PyTorch divides its α by the number of channels summed over; the paper does not.
      const alpha = Number((layer.alpha * values).toPrecision(15));
      return [callText('nn.LocalResponseNorm', [values], { alpha, beta: layer.beta, k: layer.bias })];
    }
    case 'normalisation':
      return [callText('Standardise', [input.channels])];
    case 'rescaling':
      return [callText('Rescale', [`[${layer.scale.join(', ')}]`, `[${layer.offset.join(', ')}]`])];
    case 'upsampling': {
      const align = layer.interpolation === 'bilinear' ? 'False' : undefined;
      const options = {
        scale_factor: pairText(layer.factor),
        mode: `"${layer.interpolation}"`,
        align_corners: align,
      };
      return [callText('nn.Upsample', [], options)];
    }
    case 'zero padding':
      return [zeroPad(layer.insets)];
    case 'flatten':
      return given === 'map' ? ['nn.Flatten()'] : [];
    case 'dropout':
      return [callText('nn.Dropout', [layer.rate])];
    case 'training only':
    // Of a single input.
    case 'concatenate':
      return [];
    case 'input':
    case 'add':
    case 'combine':
      throw new RangeError(`Layer "${layer.id}" (${layer.kind}) is no module of one input.`);
  }
}

function convolution(
  layer: ConvolutionLayer | DepthwiseConvolutionLayer,
  input: Shape,
  { filters, groups }: { readonly filters: number; readonly groups: number },
): readonly string[] {
  const insets = resolvePadding(layer, input);
  const conv = callText('nn.Conv2d', [input.channels, filters, pairText(layer.kernel)], {
    stride: unlessOne(layer.stride),
    padding: isEven(insets) ? evenText(insets) : undefined,
    dilation: unlessOne(layer.dilation),
    groups: unless(1, groups),
    bias: layer.bias ? undefined : 'False',
  });
  return isEven(insets) ? [conv] : [zeroPad(insets), conv];
}

function pool(layer: LayerOfKind<'max pool' | 'average pool'>, input: Shape): readonly string[] {
  const { kernel } = layer;
  const insets = resolvePadding({ ...layer, rounding: 'floor' }, input);
  const rounds = layer.rounding === 'ceil' && layer.padding !== 'same';
  const fits = isEven(insets) && 2 * insets.top <= kernel.height && 2 * insets.left <= kernel.width;
  const stride = unless(pairText(kernel), pairText(layer.stride));
  const isMax = layer.kind === 'max pool';
  if (fits) {
    const padding = evenText(insets);
    const options = { stride, padding, ceil_mode: rounds ? 'True' : undefined };
    // Padded cells do not count in the mean; PyTorch's padding is never larger than it says.
    const inside = isMax || (!padding && !rounds) ? {} : { count_include_pad: 'False' };
    return [callText(isMax ? 'nn.MaxPool2d' : 'nn.AvgPool2d', [pairText(kernel)], { ...options, ...inside })];
  }
  const sides = sidesText(resolvePadding(layer, input));
  return isMax
    ? [
        callText('nn.ConstantPad2d', [sides, 'float("-inf")']),
        callText('nn.MaxPool2d', [pairText(kernel)], { stride }),
      ]
    : [callText('AveragePool', [pairText(kernel), pairText(layer.stride), sides])];
}

function batchNormalisation(layer: BatchNormalisationLayer, input: Shape, given: Form): readonly string[] {
  const { scale, centre, epsilon } = layer;
  const norm = callText(given === 'map' ? 'nn.BatchNorm2d' : 'nn.BatchNorm1d', [input.channels], {
    eps: unless(1e-5, epsilon),
    affine: scale && centre ? undefined : 'False',
  });
  if (scale === centre) return [norm];
  return [norm, callText('PerChannel', [input.channels], { scale: scale ? 'True' : 'False' })];
}

function functionText({ function: name, alpha }: ActivationLayer): string {
  switch (name) {
    case 'relu':
      return 'nn.ReLU()';
    case 'relu6':
      return 'nn.ReLU6()';
    case 'leaky relu':
      return callText('nn.LeakyReLU', [alpha]);
    case 'elu':
      return callText('nn.ELU', alpha === 1 ? [] : [alpha]);
    case 'selu':
      return 'nn.SELU()';
    case 'gelu':
      return 'nn.GELU()';
    case 'swish':
      return 'nn.SiLU()';
    case 'sigmoid':
      return 'nn.Sigmoid()';
    case 'hard sigmoid':
      return callText('HardSigmoid', [alpha]);
    case 'tanh':
      return 'nn.Tanh()';
    case 'softplus':
      return 'nn.Softplus()';
    case 'linear':
      return 'nn.Identity()';
  }
}

/** The same above as below and left as right; undefined where there is none. */
const evenText = ({ top, left }: Insets): string | undefined =>
  unless('0', pairText({ height: top, width: left }));

const zeroPad = (insets: Insets): string => callText('nn.ZeroPad2d', [sidesText(insets)]);

/** PyTorch's order: left, right, top, bottom. */
const sidesText = ({ top, bottom, left, right }: Insets): string =>
  top === bottom && top === left && top === right ? `${top}` : `(${left}, ${right}, ${top}, ${bottom})`;
