import type {
  ActivationFunction,
  CombineLayer,
  Insets,
  Layer,
  LayerKindName,
  LayerOfKind,
  Shape,
  Size,
  SlidingWindow,
} from '../../../core/network/network.ts';

type Sentence<K extends LayerKindName> = (
  layer: LayerOfKind<K>,
  inputs: readonly Shape[],
  output: Shape,
) => string;

const NOTHING: Shape = { height: 0, width: 0, channels: 0 };

const inSteps = ({ stride }: SlidingWindow) =>
  stride.height === 1 && stride.width === 1 ? 'one cell at a time' : `in steps of ${steps(stride)}`;

const steps = ({ height, width }: Size) =>
  height === width ? `${height}` : `${height} down, ${width} across`;

const extent = ({ height, width }: Size) => `${height} × ${width}`;

const spread = ({ dilation }: SlidingWindow) =>
  dilation.height === 1 && dilation.width === 1
    ? ''
    : ` The kernel’s cells lie ${steps(dilation)} apart (dilation).`;

const whole = (count: number) => count.toLocaleString('en-GB');

const border = ({ top, bottom, left, right }: Insets) =>
  top === bottom && top === left && top === right
    ? `${top} wide on every side`
    : `${top} above, ${bottom} below, ${left} left, ${right} right`;

/** Pieced from the layer's own numbers: what it does to what it reads. */
const sentences: { readonly [K in LayerKindName]: Sentence<K> } = {
  input: ({ shape }) =>
    shape.channels === 3
      ? `The picture itself: ${extent(shape)} pixels, each with red, green and blue, scaled as the network wants them.`
      : `The picture itself: ${extent(shape)} pixels, scaled as the network wants them.`,
  convolution: (layer, [input = NOTHING]) => {
    const kernels = input.channels / layer.groups;
    const groups =
      layer.groups === 1
        ? ''
        : ` In ${layer.groups} groups: each filter reads ${kernels} of the ${input.channels} input maps.`;
    return `Slides ${layer.filters} filters of ${extent(layer.kernel)} × ${kernels} over its input, ${inSteps(layer)}. Each filter makes one map.${groups}${spread(layer)}`;
  },
  'depthwise convolution': (layer) =>
    `Slides ${layer.multiplier === 1 ? 'a kernel' : `${layer.multiplier} kernels`} of ${extent(layer.kernel)} over each input map by itself, ${inSteps(layer)}.${spread(layer)}`,
  dense: ({ units }, [input = NOTHING]) =>
    input.height * input.width === 1
      ? `Weighs all ${whole(input.channels)} inputs and adds them up, once for each of its ${whole(units)} units.`
      : `At every cell, weighs the ${whole(input.channels)} input maps and adds them up, once for each of its ${whole(units)} units.`,
  activation: (layer) => functions[layer.function](layer.alpha),
  softmax: (_, [input = NOTHING]) =>
    `Turns ${whole(input.channels)} logits into probabilities: all above zero, together 1.`,
  'max pool': (layer) => `Keeps the largest value in each ${extent(layer.kernel)} window, ${inSteps(layer)}.`,
  'average pool': (layer) => `Takes the mean of each ${extent(layer.kernel)} window, ${inSteps(layer)}.`,
  'global average pool': (_, [input = NOTHING]) =>
    `Takes the mean of each whole map: ${extent(input)} cells become one.`,
  'batch normalisation': () =>
    'Shifts and scales every map with the mean and variance it had in training, then with two numbers that were learnt.',
  'local response normalisation': ({ radius }) =>
    `Divides every value by how active the same cell is in the ${2 * radius + 1} nearest maps.`,
  normalisation: () =>
    'Shifts and scales every channel with the mean and variance that the training pictures had.',
  rescaling: ({ scale, offset }) =>
    new Set(scale).size === 1 && new Set(offset).size === 1
      ? `Multiplies every value by ${short(scale[0])}${offset[0] === 0 ? '' : ` and adds ${short(offset[0])}`}.`
      : 'Multiplies every channel by a number of its own and adds another.',
  concatenate: ({ inputs }) => `Stacks the maps of ${listed(inputs)}, in this order.`,
  add: ({ inputs }) => `Adds ${listed(inputs)}, cell by cell.`,
  combine: ({ operation, inputs }) => operations[operation](listed(inputs)),
  'zero padding': ({ insets }) => `Adds a border of zeros: ${border(insets)}.`,
  upsampling: ({ factor, interpolation }) =>
    interpolation === 'nearest'
      ? `Enlarges every map: each cell becomes ${extent(factor)} copies of itself.`
      : `Enlarges every map ${extent(factor)} times: new cells are weighted means of the four around them.`,
  flatten: (_, [input = NOTHING], output) =>
    `Writes ${extent(input)} × ${input.channels} values in one row of ${whole(output.channels)}: row by row, then column, then map. No value changes.`,
  dropout: ({ rate }) =>
    `Passes everything on. Only in training it set ${Math.round(100 * rate)} % of the values to zero, at random.`,
  'training only': ({ what }) => `Passes everything on. Only in training it did its work: ${what}.`,
};

/** Enough digits to tell 1/255. */
const short = (value = 0) => `${Number(value.toPrecision(4))}`;

const operations: Readonly<Record<CombineLayer['operation'], (inputs: string) => string>> = {
  multiply: (inputs) => `Multiplies ${inputs}, cell by cell.`,
  subtract: (inputs) => `Takes the second of ${inputs} from the first, cell by cell.`,
  average: (inputs) => `Takes the mean of ${inputs}, cell by cell.`,
  maximum: (inputs) => `Keeps the largest of ${inputs}, cell by cell.`,
};

const functions: Readonly<Record<ActivationFunction, (alpha: number) => string>> = {
  relu: () => 'Keeps every value above zero and sets the rest to zero.',
  relu6: () => 'Keeps every value between 0 and 6; what is below becomes 0, what is above 6.',
  'leaky relu': (alpha) => `Keeps every value above zero and shrinks the rest to ${alpha} of itself.`,
  elu: (alpha) => `Keeps every value above zero and bends the rest towards −${alpha}.`,
  selu: () => 'Scales every value above zero by 1.0507 and bends the rest towards −1.7581.',
  gelu: () => 'Keeps large values, sends very negative ones to zero, and bends smoothly in between.',
  swish: () => 'Multiplies every value by its own sigmoid: large ones stay, very negative ones vanish.',
  sigmoid: () => 'Squeezes every value between 0 and 1.',
  'hard sigmoid': () => 'Squeezes every value between 0 and 1, along straight lines.',
  tanh: () => 'Squeezes every value between −1 and 1.',
  softplus: () => 'Bends smoothly: large values stay, very negative ones go to zero.',
  linear: () => 'Passes every value on as it is.',
};

const listed = (ids: readonly string[]) =>
  ids.length < 2 ? ids.join('') : `${ids.slice(0, -1).join(', ')} and ${ids.at(-1)}`;

/** What a layer does, in one or two plain sentences with its own numbers. */
export function layerSentence(layer: Layer, inputs: readonly Shape[], output: Shape): string {
  const sentence = sentences[layer.kind] as Sentence<LayerKindName>;
  return sentence(layer, inputs, output);
}
