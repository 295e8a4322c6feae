import type { ColourScope } from '../../../store/state.ts';

const plural = (count: number, one: string, many = `${one}s`) => (count === 1 ? one : many);

/** What is selected: its numbers, its filters and its colours. */
export const inspectorText = {
  region: 'Inspector',
  breadcrumb: 'Where you are',
  mapCrumb: (map: number) => `map ${map + 1}`,
  unitCrumb: (map: number, className: string | undefined) =>
    className === undefined ? `unit ${map + 1}` : `unit ${map + 1}, ${className}`,
  cellCrumb: (y: number, x: number) => `cell ${y}, ${x}`,
  waiting: 'The network is on its way.',
  hiddenByGuess: 'This layer tells the answer. It shows once you have guessed.',
  noRun: 'The values appear here as soon as the network has seen a picture.',

  colourScope: 'Colour scale per',
  colourScopes: { map: 'map', layer: 'layer', network: 'network' },
  colourScopeMeans: {
    map: 'Every map uses all colours for its own values: faint patterns show, but maps cannot be compared.',
    layer: 'All maps of a layer share one scale: compare colours within a layer.',
    network: 'All layers with values of the same kind share one scale: compare colours across layers.',
  } satisfies Record<ColourScope, string>,

  facts: {
    output: 'Output',
    outputSize: 'Output size',
    parameters: 'Parameters',
    macs: 'MACs',
    memory: 'Memory',
    receptiveField: 'Receptive field',
    cells: 'Cells',
    range: 'Range',
    mean: 'Mean',
    zeros: 'Exactly 0',
    deadMaps: 'Dead maps',
    switchedOff: 'Switched off',
  },
  shape: (height: number, width: number, channels: number) => `${height} × ${width} × ${channels}`,
  shapeMeans: (height: number, width: number, channels: number) =>
    height * width === 1
      ? `${channels} ${plural(channels, 'value')}, one per unit`
      : `${channels} ${plural(channels, 'map')} of ${height} × ${width} cells`,
  sizeRules: {
    symbols: 'W input, F filter, P padding, S stride, in cells; ⌊ ⌋ rounds down.',
    uneven: 'P₁ lies before, P₂ after.',
    dilation: (dilation: number, filter: number, extent: number) =>
      `Dilated by D, a filter covers F′ = D (F − 1) + 1 cells, here ${dilation} · (${filter} − 1) + 1 = ${extent}.`,
    both: 'The height is the same.',
    apart: 'H is the height, by the same rule.',
    roundsUp: 'This pool rounds up, which is the same as more padding at the end.',
  },
  noParameters: 'None: it has nothing to learn.',
  parameterRole: (role: string) => roles[role] ?? role,
  noMacs: 'None. Multiply–accumulates are counted in convolutions and dense layers only.',
  macCells: 'cells',
  memory: (values: string, bytes: string) => `${values} values × 4 bytes = ${bytes} bytes`,
  field: (height: number, width: number) => `${height} × ${width} pixels`,
  fieldJump: (y: number, x: number) =>
    y === x
      ? `The next cell’s field lies ${y} ${plural(y, 'pixel')} further.`
      : `The next cell’s field lies ${y} ${plural(y, 'pixel')} further down, or ${x} further across.`,
  fieldWhole: 'Each cell can see the whole picture.',
  fieldBeyond: 'That is more than the whole picture; what lies outside is padding.',

  values: 'Values for this picture',
  histogramOf: (id: string, values: string, low: string, high: string) =>
    `Histogram of the ${values} values of ${id}, from ${low} to ${high}`,
  histogramZeros: (share: string, others: string) =>
    `${share} of the values are exactly 0 and left out; the bars show the other ${others}.`,
  histogramAll: (values: string) => `How often each of the ${values} values occurs.`,
  histogramCount: (highest: string) => `The highest bar: ${highest}.`,
  bar: (from: string, to: string, values: string) => `${from} to ${to}: ${values}`,
  histogramEmpty: 'Every value is 0 for this picture.',
  range: (low: string, high: string) => `${low} to ${high}`,
  zerosOf: (count: string, total: string) => `${count} of ${total} values are exactly 0.`,
  noNumbers:
    'No value of this layer is a number: the network’s weights are damaged, or the picture drives it out of range.',
  notFinite: (count: string, total: string) => `${count} of ${total} values are no numbers.`,
  deadMapsOf: (dead: number, maps: number) =>
    dead === 0 ? `none of ${maps}` : `${dead} of ${maps}: 0 in every cell for this picture`,

  filters: 'Filters',
  units: 'Weights of each unit',
  filterOf: (id: string, map: number) => `Filter ${map + 1} of ${id}: open its map`,
  filterCaptions: {
    colour: 'Each filter reads red, green and blue, and is shown as the colours it likes best.',
    kernels: (kernels: number) =>
      kernels === 1
        ? 'Each filter is a single kernel.'
        : `A row is a filter: its ${kernels} kernels, one per input map.`,
    units: (kernels: number) =>
      kernels === 1 ? 'One weight.' : `A row is a unit: its weights for each of the ${kernels} input maps.`,
  },
  filterScales: {
    picture: (low: string, high: string) =>
      `Each is scaled to 0–255 by itself: its smallest weight is black, its largest white. The layer’s weights lie between ${low} and ${high}.`,
    weights: {
      map: 'Purple below zero, green above; every filter has its own scale.',
      layer: 'Purple below zero, green above, on one scale for the layer.',
      network: 'Purple below zero, green above, on one scale for the network.',
    },
  },
  filterLook: 'Show weights as',
  filterLooks: { picture: 'grey levels 0–255', weights: 'signed colours' },
  filterLooksInColour: { picture: 'colours 0–255', weights: 'signed colours' },
  firstKernels: (shown: number, kernels: number) => `You see the first ${shown} of ${kernels} kernels each.`,
  showAllFilters: (maps: number) => `Show all ${maps} filters`,
  showAllKernels: 'Show every kernel',
  showFewer: 'Show fewer',

  legend: (what: string, low: string, high: string) => `${what}: from ${low} to ${high}`,
  legendOf: { activations: 'Value', weights: 'Weight' },
} as const;

const roles: Readonly<Record<string, string>> = {
  kernel: 'weights',
  bias: 'biases',
  gamma: 'scales γ',
  beta: 'shifts β',
};
