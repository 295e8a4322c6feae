import type { StackedKind } from '../../../core/calculators/field.ts';
import type { FactorName } from '../../../core/calculators/product.ts';
import { countText } from '../../../draw/format.ts';

const range = (from: number, to: number) => `${countText(from)} to ${countText(to)}`;

/** At most three decimals. */
const decimals = (value: number) => String(Math.round(1000 * value) / 1000);

const factorNames: Readonly<Record<FactorName, string>> = {
  'output height': 'output height',
  'output width': 'output width',
  filters: 'filters',
  'kernel height': 'kernel height',
  'kernel width': 'kernel width',
  'channels read': 'channels read',
  channels: 'channels',
  inputs: 'inputs',
  units: 'units',
};

/** What all calculators have in common; the words of each one are in atlas-calculator-list. */
export const calculatorsText = {
  title: 'Calculators',
  navigation: 'Calculators',
  values: 'Values',
  drawing: 'Drawing',
  examples: 'Try',
  badLink: (parts: readonly string[]) =>
    `The link sets ${parts.map((part) => `“${part}”`).join(', ')}, which this calculator does not take; ${parts.length === 1 ? 'its usual value stands' : 'their usual values stand'} there instead.`,
  problemAbove: 'There is nothing to work out until the values fit together.',
  badNumber: (from: number, to: number, kept: number) =>
    `A whole number from ${range(from, to)}. Until then ${countText(kept)} counts.`,

  stack: {
    title: 'Layers, the first one reads the picture',
    layer: (number: number) => `Layer ${number}`,
    kind: 'Kind',
    kinds: { convolution: 'Convolution', pool: 'Pool' } as Readonly<Record<StackedKind, string>>,
    kernel: 'Kernel',
    stride: 'Stride',
    dilation: 'Dilation',
    /** A field's full name, for those who do not see the row it stands in. */
    named: (layer: number, name: string) => `Layer ${layer}: ${name.toLowerCase()}`,
    remove: (number: number) => `Remove layer ${number}`,
    add: 'Add a layer',
    full: (most: number) => `At most ${most} layers.`,
  },

  predict: {
    toggle: 'Predict first, then see',
    title: 'Your prediction',
    check: 'Check',
    show: 'Show it to me',
    unreadable: 'Write a whole number, such as 1,024 or 854.2 M.',
    empty: 'Write your prediction first, or have it shown.',
    verdicts: 'What became of your prediction',
    given: (answer: string) => `You said ${answer}.`,
    none: 'You gave no answer here.',
    right: 'Right.',
    rounded: 'Right, to the digits you gave.',
    offByOne: 'So close: off by one.',
    mistake: (why: string) => `Not quite. ${why}`,
    unit: (factor: number, is: 'too-large' | 'too-small') =>
      `The right digits, but ${countText(factor)} times too ${is === 'too-large' ? 'large' : 'small'}.`,
    wrong: (is: 'too-large' | 'too-small', isNear: boolean) =>
      `${isNear ? 'Near, but too' : 'Too'} ${is === 'too-large' ? 'large' : 'small'}.`,
    itIs: (answer: string) => `It is ${answer}.`,
    again: 'Predict again',
    reasoning: 'How it comes about',
    waits: 'The drawing shows the rest once you have answered.',
  },

  factorNames,
  /** Factors of a term, in their order. */
  factorList: (names: readonly string[]) => names.join(' · '),
  times: '×',
  plus: '+',
  equals: '=',
  parameters: 'Parameters',
  macs: 'MACs',
  sum: 'Sum',
  biases: 'biases',

  outputSize: {
    extent: (filter: number, dilation: number, extent: number) =>
      `With dilation the window covers (${filter} − 1) · ${dilation} + 1 = ${extent} cells.`,
    /** `(224 − 11 + 2 · 2) / 4 + 1 = 217 / 4 + 1 = 54.25 + 1 = 55.25`. */
    sum: (cells: number, extent: number, pad: number, stride: number, quotient: number) => {
      const top = cells - extent + 2 * pad;
      const equals = Number.isInteger(1000 * quotient) ? '=' : '≈';
      return `(${cells} − ${extent} + 2 · ${pad}) / ${stride} + 1 = ${top} / ${stride} + 1 ${equals} ${decimals(quotient)} + 1 = ${decimals(quotient + 1)}`;
    },
    result: (size: string) => `The output is ${size} × ${size}.`,
    notWhole: 'This does not come out whole.',
    rounded: (down: string, up: string, left: number) =>
      `Rounding down, as convolutions do, gives ${down}, and the last ${left === 1 ? 'row and column are' : `${left} rows and columns are`} never reached. Rounding up, as some pools do, gives ${up}.`,
    same: (down: string, left: number) =>
      `Rounding down, as convolutions do, gives ${down}, and the last ${left === 1 ? 'row and column are' : `${left} rows and columns are`} never reached. Pools that round up give the same here: their last window would begin in the padding.`,
    fits: 'Values that fit',
    fit: (field: 'in' | 'filter' | 'pad', value: number, output: number) =>
      `${{ in: 'input', filter: 'filter', pad: 'padding' }[field]} ${value}: output ${output}`,
    fitRounded: (pad: number, output: number) => `padding ${pad}: output ${output}, rounded down`,
    row: 'Along one axis',
    plane: 'Along both axes',
    rowLabel: (place: number, places: number | undefined, from: number, to: number) =>
      `Place ${place}${places === undefined ? '' : ` of ${places}`}: the window covers cells ${from} to ${to} of the padded input.`,
    skipped: (cells: number) =>
      cells === 0
        ? 'Every cell is reached.'
        : `${countText(cells)} of the padded cells along an axis ${cells === 1 ? 'is' : 'are'} never reached.`,
    input: (side: number, pad: number) =>
      pad === 0 ? `Input, ${side} × ${side}` : `Input, ${side} × ${side}, with padding ${pad}`,
    output: (side: number) => `Output, ${side} × ${side}`,
    pad: (side: number) => `Output, ${side} × ${side} cells`,
    padHelp: 'Arrow keys move the window, space lets it walk.',
    place: (y: number, x: number) => `row ${y + 1}, column ${x + 1}`,
    legend: {
      zero: 'padding',
      input: 'input',
      unreached: 'never reached',
      taps: 'multiplied now',
      next: 'next place',
    },
    walk: {
      group: 'Walk of the window',
      play: 'Play',
      pause: 'Pause',
      back: 'One place back',
      forward: 'One place on',
      start: 'To the first place',
      speed: 'Speed',
      speedOf: (perSecond: number) => `${perSecond} places/s`,
    },
  },

  layerCost: {
    output: (shape: string) => `The output is ${shape}.`,
    statistics: (values: string) =>
      `Besides, ${values} means and variances are stored. They are measured, not learnt, so they do not count.`,
    noMacs: 'MACs are counted for convolutions and dense layers only, as everywhere in this atlas.',
    roles: { kernel: 'kernels', bias: 'biases', gamma: 'γ (scale)', beta: 'β (shift)' } as Readonly<
      Record<string, string>
    >,
    figure: 'Heights and widths to one scale',
    input: (shape: string) => `Input, ${shape}`,
    filters: (count: string, shape: string, groups: number) =>
      `${count} ${count === '1' ? 'filter' : 'filters'} of ${shape}${groups === 1 ? '' : `: each reads the channels of one of ${groups} groups`}`,
    made: (shape: string) => `Output, ${shape}`,
    dense: (units: string, inputs: string) =>
      `Each of the ${units} units reads all ${inputs} inputs, each with a weight of its own.`,
    batchNorm: (channels: string) =>
      `Each of the ${channels} channels has a scale γ and a shift β, which all of its cells share.`,
  },

  receptiveField: {
    result: (side: string) => `One cell of the output sees ${side} × ${side} pixels.`,
    step: (
      layer: number,
      kind: StackedKind,
      before: string,
      kernel: number,
      dilation: number,
      jump: string,
      size: string,
    ) =>
      `Layer ${layer}${kind === 'pool' ? ', pool' : ''}: ${before} + (${kernel} − 1)${dilation === 1 ? '' : ` · ${dilation}`} · ${jump} = ${size}`,
    start: 'Start: 1 pixel, and neighbours 1 pixel apart',
    jump: (jump: string) => `cells are now ${jump} pixels apart`,
    cone: 'What one cell of the output depends on',
    coneText: (rows: readonly string[]) =>
      `From the output to the picture, one cell depends on ${rows.join(', then ')}.`,
    row: (layer: number, layers: number, cells: string) => {
      const place = layer === layers ? 'output' : layer === 0 ? 'picture' : `after layer ${layer}`;
      return `${place}: ${cells}`;
    },
    gaps: 'Hollow cells lie within the field, but no window reads them.',
    against: (layers: number, side: string) =>
      `${layers === 1 ? 'This layer' : `These ${layers} layers`} against one layer of ${side} × ${side}`,
    sameField: (side: string) => `Both see ${side} × ${side} pixels. Each square is C² weights.`,
    squaresOf: (name: string, area: string) => `${name}: ${area} C²`,
    /** `(3² + 3² + 3²) · C² = 27 C² = 110,592`. */
    stackWeights: (kernels: readonly number[], area: string, weights: string) => {
      const sum = kernels.map((kernel) => `${countText(kernel)}²`).join(' + ');
      return `${kernels.length > 1 ? `(${sum})` : sum} · C² = ${area} C² = ${weights} weights`;
    },
    noWeights: 'pools have no weights',
    stackName: 'The stack',
    singleName: 'One layer',
    share: (share: string, convolutions: number, pools: number) => {
      if (convolutions === 0) return 'Pools have no weights, and nothing to learn.';
      if (convolutions === 1)
        return pools === 0
          ? 'A stack of one layer is that layer.'
          : `The stack has ${share} of the weights, all in its one convolution.`;
      return `The stack has ${share} of the weights, and ${convolutions} activations instead of one.`;
    },
  },

  inception: {
    naive: 'Naive',
    bottleneck: 'With 1 × 1 reductions',
    layers: {
      one: '1 × 1',
      three: '3 × 3',
      five: '5 × 5',
      reduce3: '1 × 1 before the 3 × 3',
      reduce5: '1 × 1 before the 5 × 5',
      pool: '1 × 1 after the pool',
    } as Readonly<Record<string, string>>,
    kernels: {
      one: '1 × 1',
      three: '3 × 3',
      five: '5 × 5',
      reduce3: '1 × 1',
      reduce5: '1 × 1',
      pool: '1 × 1',
      'max pool': 'pool',
    } as Readonly<Record<string, string>>,
    input: (size: number, channels: string) => `input ${size} × ${size} × ${channels}`,
    joined: (size: number, depth: string | undefined) =>
      depth === undefined ? 'side by side: ?' : `side by side: ${size} × ${size} × ${depth}`,
    depth: (widths: readonly string[], depth: string) =>
      widths.length > 1 ? `Depth ${widths.join(' + ')} = ${depth}` : `Depth ${depth}`,
    weights: (weights: string) => `${weights} weights`,
    terms: (form: string) => `MACs, ${form.toLowerCase()}`,
    cheaper: (times: string, isShallower: boolean) =>
      `The reductions make it ${times} times cheaper${isShallower ? ', and the output shallower' : ''}.`,
    noCheaper: (times: string) =>
      `With these widths the reductions make it no cheaper: it takes ${times} times the naive module’s operations.`,
    slip: 'Slides print 358M for the lecture’s module: the sum of its six terms is 271,351,808, and 358,055,936 comes out if the 3 × 3 convolution (86,704,128) is counted twice.',
    slips: 'More slips of the lecture',
    diagram: (form: string) => `Module, ${form.toLowerCase()}`,
  },

  separable: {
    full: 'Full convolution',
    separable: 'Depthwise, then 1 × 1',
    terms: {
      full: 'full',
      depthwise: 'depthwise: each channel for itself',
      pointwise: '1 × 1: all channels, cell by cell',
    } as Readonly<Record<string, string>>,
    share: (filters: number, kernel: number, share: string) =>
      `1/N + 1/F² = 1/${countText(filters)} + 1/${kernel ** 2} = ${share} of the full convolution`,
    times: (times: string, isLess: boolean) =>
      isLess ? `${times} times less work.` : `no less work, but ${times} times as much.`,
    square: 'The work to scale: the square is the full convolution, the filled strips are the separable one',
    squareText: (depthwise: string, pointwise: string) =>
      `The depthwise strip covers ${depthwise} of the square, the 1 × 1 strip ${pointwise}.`,
    legend: { full: 'full', depthwise: 'depthwise, 1/N', pointwise: '1 × 1, 1/F²' },
    filters: 'What each one learns',
    fullFilters: (filters: string, kernel: number, channels: string) =>
      `${filters} ${filters === '1' ? 'filter' : 'filters'} of ${kernel} × ${kernel} × ${channels}`,
    depthwiseFilters: (kernel: number, channels: string) =>
      `${channels} ${channels === '1' ? 'kernel' : 'kernels'} of ${kernel} × ${kernel}, one for each channel`,
    pointwiseFilters: (filters: string, channels: string) =>
      `${filters} ${filters === '1' ? 'filter' : 'filters'} of 1 × 1 × ${channels}`,
  },
} as const;
