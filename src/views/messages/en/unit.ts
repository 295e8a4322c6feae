import type { ActivationFunction } from '../../../core/network/network.ts';

const nth = (index: number) => index + 1;

/** What an activation function is called, and its formula in one line. */
const functions: Readonly<Record<ActivationFunction, { readonly name: string; readonly formula: string }>> = {
  relu: { name: 'ReLU', formula: 'max(x, 0)' },
  relu6: { name: 'ReLU6', formula: 'min(max(x, 0), 6)' },
  'leaky relu': { name: 'leaky ReLU', formula: 'x if x ≥ 0, else α · x' },
  elu: { name: 'ELU', formula: 'x if x ≥ 0, else α (eˣ − 1)' },
  selu: { name: 'SELU', formula: '1.0507 · (x if x ≥ 0, else 1.6733 (eˣ − 1))' },
  gelu: { name: 'GELU', formula: 'x · Φ(x)' },
  swish: { name: 'swish', formula: 'x ÷ (1 + e⁻ˣ)' },
  sigmoid: { name: 'sigmoid', formula: '1 ÷ (1 + e⁻ˣ)' },
  'hard sigmoid': { name: 'hard sigmoid', formula: '0.2 x + 0.5, kept between 0 and 1' },
  tanh: { name: 'tanh', formula: 'tanh(x)' },
  softplus: { name: 'softplus', formula: 'ln(1 + eˣ)' },
  linear: { name: 'linear', formula: 'x' },
};

const colours = ['red', 'green', 'blue'] as const;

/** The view of one map, cell by cell. As in links, maps count from 1, rows and columns from 0. */
export const unitText = {
  waiting: 'The numbers appear here as soon as the network has seen a picture.',
  mapName: (layer: string, map: number) => `${layer} map ${nth(map)}`,
  unitName: (layer: string, unit: number) => `${layer} unit ${nth(unit)}`,
  cellName: (y: number, x: number) => `row ${y}, column ${x}`,
  placeName: (layer: string, map: number, y: number, x: number) =>
    `${layer} map ${nth(map)}, row ${y}, column ${x}`,
  goTo: (place: string) => `Go to ${place}`,
  goToValue: (place: string, value: string) => `${value}, go to ${place}`,
  colourChannel: (channel: number) => colours[channel] ?? `${nth(channel)}`,

  pad: (name: string, height: number, width: number) => `Cell of ${name}, ${height} × ${width}`,
  padRole: 'cell cursor',
  padHelp:
    'Arrow keys move from cell to cell, Home and End to the ends of the row, Page Up and Page Down by eight rows. Space plays and pauses, Enter keeps the cell in the link.',
  padPlaying: 'playing',
  padValue: (cell: string, value: string) => `${cell}, value ${value}`,

  transport: {
    group: 'Go through all cells',
    play: 'Play',
    pause: 'Pause',
    forward: 'One cell on',
    back: 'One cell back',
    showAll: 'Show the whole map',
    speed: 'Speed',
    speedOf: (cells: number) => `${cells} cells/s`,
  },
  predict: 'Predict, then see',
  showResult: 'Show result',
  guess: 'What comes out?',

  picture: 'Picture',
  window: 'window',
  outside: 'outside the map: counts as 0',
  legendOf: (what: string | undefined, low: string, high: string) =>
    `${what ?? 'colours'}: from ${low} to ${high}`,

  convolution: {
    lead: (maps: number, height: number, width: number) =>
      maps === 1
        ? `A ${height} × ${width} kernel slides over one input map. Each place gives one cell.`
        : `Each of ${maps} input maps has its own ${height} × ${width} kernel; the results and the bias add up.`,
    depthwise: 'A depthwise filter reads no other.',
    group: (maps: number, of: number) => `This filter reads ${maps} of the ${of} input maps: its group.`,
    stride: (down: number, across: number) =>
      `From cell to cell the window moves by ${across} across and ${down} down.`,
    dilation: (down: number, across: number) =>
      `The kernel is spread out: its weights are ${across} cells apart across and ${down} down.`,
    input: 'input',
    kernel: '× kernel',
    partial: '= partial',
    sum: 'at cell',
    choose: (name: string, sum: string) => `Input ${name}: adds ${sum}. Show its products`,
    strongest: (shown: number, all: number) => `The ${shown} strongest of ${all} input maps.`,
    showAll: (all: number) => `Show all ${all}`,
    showStrongest: (count: number) => `Show the ${count} strongest`,
    legendInput: 'input',
    legendKernel: 'weights',
    legendPartial: 'partial results',
    partials: (count: number) => (count === 1 ? 'partial result' : `${count} partial results`),
    productsSum: (sum: string) => `products, sum ${sum}`,
    bias: '+ bias',
    noBias: 'no bias',
  },
  dense: {
    lead: (inputs: string) =>
      `This unit weighs all ${inputs} values it reads and adds them up, with its bias.`,
    weights: '× weights',
    contribution: '= adds',
    maps: (count: number) => (count === 1 ? 'its map' : `${count} maps`),
    choose: (name: string, sum: string) => `Map ${name}: adds ${sum}. Show it cell by cell`,
    contributionOf: 'value × weight',
    product: '= adds',
    weight: '× weight',
    mapSum: (map: number) => `all of map ${nth(map)}`,
    sum: 'in all',
    strongest: 'The strongest terms',
    rest: (count: string) => `${count} other terms`,
    all: (count: string) => `All ${count} terms, strongest first`,
    page: (from: number, to: number, of: number) => `${from}–${to} of ${of}`,
    previous: 'Previous',
    next: 'Next',
    columns: { source: 'from', value: 'value', weight: 'weight', product: 'adds' },
  },
  maxPool: {
    lead: (height: number, width: number) =>
      `Each cell is the largest value in a ${height} × ${width} window. The others are forgotten.`,
    largest: 'largest',
    ties: (count: number) => `${count} cells share the largest value.`,
  },
  average: {
    lead: (height: number, width: number) => `Each cell is the mean of a ${height} × ${width} window.`,
    leadGlobal: (height: number, width: number) =>
      `The whole ${height} × ${width} map becomes one number: its mean.`,
    sum: (count: number) => `sum of ${count} cells`,
    divide: '÷ cells',
    padded: 'Cells outside the map do not count.',
  },
  activation: {
    functions,
    lead: (name: string) => `${name} is applied to each cell by itself.`,
    plot: (name: string, x: string, y: string) => `Graph of ${name}; at ${x} it is ${y}.`,
    alpha: (alpha: string) => `α = ${alpha}`,
  },
  softmax: {
    lead: 'Softmax turns logits into shares: e to the power of each, divided by the sum of all.',
    columns: {
      class: 'class',
      logit: 'logit z',
      shifted: 'z − max',
      exponential: 'e to that',
      share: '÷ sum',
    },
    sum: 'sum',
    whole: '100.0 %',
    shiftNote: (largest: string) =>
      `The largest logit, ${largest}, is taken from all first. That changes no share.`,
  },
  batchNormalisation: {
    lead: 'Each value is centred and scaled with the mean and variance stored for this map, then stretched and moved by two learnt numbers.',
    centred: '− mean',
    centredValue: 'centred',
    divided: '÷ √(variance + ε)',
    normalised: 'normalised',
    gamma: '× γ',
    scaled: 'stretched',
    beta: '+ β',
  },
  normalisation: {
    lead: 'Each value is centred and scaled with the mean and variance that the training pictures had in this channel.',
    divided: '÷ √variance',
  },
  rescaling: {
    lead: 'Each value is multiplied by one number, and another is added. Neither was learnt.',
    scale: '× factor',
    scaled: 'scaled',
    offset: '+ offset',
  },
  localResponse: {
    lead: (count: number) =>
      `Each value is divided by a measure of how loud ${count} neighbouring maps are in the same cell.`,
    square: (name: string, value: string) => `${name}: (${value})²`,
    squares: 'sum of squares S',
    base: (bias: string, alpha: string) => `b = ${bias} + ${alpha} · S`,
    result: (value: string, beta: string) => `${value} ÷ b to the power ${beta}`,
  },
  add: { lead: (count: number) => `Cell by cell, ${count} maps are added up.` },
  combine: {
    leads: {
      multiply: (count: number) => `Cell by cell, ${count} maps are multiplied.`,
      subtract: () => 'Cell by cell, the second map is taken from the first.',
      average: (count: number) => `Cell by cell, the mean of ${count} maps is taken.`,
      maximum: (count: number) => `Cell by cell, the largest value of ${count} maps is kept.`,
    },
    joints: { multiply: '×', subtract: '−', average: '+', maximum: 'or' },
    count: '÷ maps',
    sum: 'sum',
    repeated: 'A map of one cell is read by every cell.',
  },
  upsampling: {
    nearest: (height: number, width: number) =>
      `Each cell of the smaller map becomes ${height} × ${width} copies of itself.`,
    bilinear: 'Each cell is a weighted mean of the nearest cells of the smaller map; the shares add up to 1.',
    share: (share: string, name: string) => `${share} × ${name}`,
  },
  concatenate: {
    lead: 'This layer only puts maps one after the other; nothing is computed.',
    from: (name: string) => `This map is ${name}.`,
    range: (layer: string, first: number, last: number) => `${layer}: maps ${nth(first)}–${nth(last)}`,
    order: 'The order of the maps',
  },
  flatten: {
    lead: 'Flatten writes all cells into one long row: row by row, in each row cell by cell, in each cell map by map.',
    index: (y: number, width: number, x: number, channels: number, map: number) =>
      `place in the row: (${y} · ${width} + ${x}) · ${channels} + ${map}`,
    indexNote: 'In this formula the map counts from 0, too.',
    neighbours: 'Its neighbours in the row',
  },
  zeroPadding: {
    lead: (top: number, bottom: number, left: number, right: number) =>
      `A border of zeros is added: ${top} above, ${bottom} below, ${left} left, ${right} right.`,
    padded: 'This cell lies in the border, so it is 0.',
    copied: 'This cell is copied.',
  },
  dropout: {
    lead: (percent: string) =>
      `Dropout does nothing here. In training it sets ${percent} % of the values to 0 at random, so that the network does not lean on single ones.`,
  },
  trainingOnly: {
    lead: (what: string) => `This layer does nothing here. Only in training it did its work: ${what}.`,
  },
  input: {
    lead: (channel: string) =>
      `This is what the network sees of the picture in its channel ${channel}: each pixel is a number.`,
    byte: 'level, 0 to 255',
    unit: '÷ 255',
    ranged: (low: string, high: string) => `stretched to ${low} … ${high}`,
    centred: (mean: string) => `− mean ${mean}`,
    scaled: (std: string) => `÷ standard deviation ${std}`,
    result: 'what the network reads',
  },
  halfPrecision: (value: string) =>
    `Your graphics card computes with fewer digits; the network itself got ${value}.`,
} as const;
