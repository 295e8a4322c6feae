import type { CostColumn, CostMeasure } from '../../../core/costs/cost-columns.ts';
import type { CostGroup } from '../../../core/costs/cost-rows.ts';
import type { Leavable, MemoryMode, NumberSize } from '../../../core/costs/cost-switches.ts';
import type { SlipId } from '../../../core/costs/lecture-slips.ts';
import type { MemoryUse } from '../../../core/costs/memory.ts';

const columns: Readonly<Record<Exclude<CostColumn, 'memory'>, string>> = {
  layer: 'Layer',
  kind: 'Kind',
  output: 'Output',
  values: 'Values',
  weights: 'Weights',
  biases: 'Biases',
  'batch-norm': 'Batch norm',
  parameters: 'Parameters',
  macs: 'MACs',
};

const measures: Readonly<Record<CostMeasure, string>> = {
  memory: 'Memory',
  parameters: 'Parameters',
  macs: 'MACs',
};

/** The same within a sentence. */
const measureWords: Readonly<Record<CostMeasure, string>> = {
  memory: 'memory',
  parameters: 'parameters',
  macs: 'MACs',
};

const groups: Readonly<Record<CostGroup, string>> = {
  convolution: 'convolutions',
  dense: 'dense layers',
  other: 'other layers',
};

const memoryModes: Readonly<Record<MemoryMode, string>> = {
  forward: 'forward only',
  training: 'training',
};

const leavable: Readonly<Record<Leavable, string>> = {
  biases: 'biases',
  'batch-norm': 'batch norm',
};

const numberSizes: Readonly<Record<NumberSize, string>> = {
  1: '1 (integer)',
  2: '2 (half)',
  4: '4 (single)',
  8: '8 (double)',
};

const memoryUses: Readonly<Record<MemoryUse, string>> = {
  outputs: 'Outputs of all rows',
  parameters: 'Parameters',
  'output gradients': 'Gradients of the outputs',
  'parameter gradients': 'Gradients of the parameters',
  momentum: 'Momentum of the parameters',
};

const memoryNotes: Readonly<Record<MemoryMode, string>> = {
  forward:
    'As the lecture counts it: the outputs of all rows at once, for each picture, and the parameters once. A program that only predicts can forget an output as soon as no later layer reads it.',
  training:
    'What gradient descent keeps: every output and the gradient that comes back to it, for each picture, the picture’s own included; the parameters, their gradients, and one momentum for each. The table’s memory is that of an output with its gradient. Adam keeps two numbers for each parameter instead of one.',
};

const pictures = (count: number): string =>
  count === 1 ? '1 picture' : `${count.toLocaleString('en')} pictures`;

/** What is printed wrongly, and why; the figures come from the graph. */
const slips: Readonly<
  Record<SlipId, { readonly title: string; readonly printed: string; readonly why: string }>
> = {
  'inception-total': {
    title: 'An inception module’s total',
    printed: '“Total: 358M ops”, beside six terms',
    why: 'The six terms that stand on the slide add up to less.',
  },
  'vgg-memory': {
    title: 'The memory of VGG-16',
    printed: '“24M * 4 bytes ~= 96MB / image”, beneath the table of its layers',
    why: 'The rows of that table, the picture included, add up to less.',
  },
  'alexnet-size': {
    title: 'AlexNet’s first maps',
    printed: '55 × 55 maps from a picture of 224 × 224: 11 × 11 filters, stride 4, no padding',
    why: 'The window does not fit a whole number of times. A picture of 227 gives the printed size; so does 224 with 2 zeros at every side, where the size is rounded down.',
  },
};

/** What an architecture costs, layer by layer. */
export const atlasTableText = {
  title: 'What it costs',
  columns,
  measures,
  groups,
  memoryModes,
  leavable,
  numberSizes,
  memoryUses,
  memoryNotes,

  switches: {
    name: 'How costs are counted',
    batch: 'Pictures',
    batchRange: 'A whole number from 1 to 1,024.',
    bytes: 'Bytes per value',
    memory: 'Memory for',
    unit: 'Unit',
    leaveOut: 'Leave out',
  },

  table: {
    name: 'Costs of the layers',
    caption: (network: string, batch: number, unit: string) =>
      `${network}: memory for ${pictures(batch)}, in ${unit}; MACs for one picture`,
    memory: (unit: string) => `Memory, ${unit}`,
    running: 'so far',
    sortBy: (column: string) => `Sort by ${column}`,
    total: 'Total',
    departs: '*',
    stride: (stride: string) => `stride ${stride}`,
    groups: (count: number) => `${count} groups`,
    dilation: (dilation: string) => `dilation ${dilation}`,
    noShare: '–',
    almostAll: '> 99.9 %',
  },
  /** Labels of what is done in place, where their own are long. */
  shortLabels: {
    'batch normalisation': 'BN',
    'local response normalisation': 'LRN',
    'training only': 'training only',
  } as Readonly<Record<string, string>>,
  notes: [
    'What stands after a + is done in place: it writes over the values it reads, and has no row of its own.',
    'A MAC is a [[MAC|multiply–accumulate]]; those of convolutions and dense layers are counted, for one picture.',
    'A MB is 10⁶ bytes, a MiB 2²⁰.',
    '“So far” is the share of a row and of all above it, in the table’s order.',
  ],
  batchNormNote:
    'Of batch normalisation the scale γ and the shift β are counted; the mean and the variance are stored, but not learnt.',

  chart: {
    name: 'Where memory, parameters and MACs are',
    help: 'Bars: each row’s share, in the table’s order (scale at the left). Line: all rows so far (scale at the right).',
    measured: (measure: string, total: string) => `${measure}: ${total}`,
    part: (group: string, percent: string) => `${group} ${percent}`,
    /** @param clauses of each measure, memory first */
    sentence: (clauses: readonly string[]) => `${clauses.join(', ')}.`,
    clause: (measure: CostMeasure, percent: string, group: CostGroup) =>
      `${percent} of the ${measureWords[measure]} ${measure === 'memory' ? 'is ' : ''}in the ${groups[group]}`,
    mostIn: (percent: string, group: CostGroup) => `${percent} in the ${groups[group]}`,
    noneOf: 'none',
    shareOf: (amount: string, percent: string) => `${amount} (${percent})`,
    amounts: {
      parameters: (count: string) => `${count} parameters`,
      macs: (count: string) => `${count} MACs`,
    },
    readout: (layer: string, amounts: readonly string[]) => `${layer}: ${amounts.join(', ')}`,
    nothingPointed: 'Point at a column to read it.',
  },

  memory: {
    name: 'Memory in all',
    caption: (batch: number, bytes: number) =>
      `Memory for ${pictures(batch)}, ${bytes} ${bytes === 1 ? 'byte' : 'bytes'} per value`,
    use: 'What for',
    numbers: 'Numbers',
    total: 'In all',
  },

  save: {
    csv: 'Save as CSV',
    svg: 'Save the chart as SVG',
    csvName: (id: string) => `${id}-costs.csv`,
    svgName: (id: string) => `${id}-costs.svg`,
    heading: (network: string) => `${network}: where memory, parameters and MACs are`,
  },

  slips: {
    title: 'Slips in print',
    lead: 'Figures as they are often printed, beside what their own terms add up to, computed here from the layers.',
    printed: 'Printed',
    correct: 'Right',
    units: { MACs: 'MACs', values: 'values' },
    size: 'cells',
    inBytes: (megabytes: string) => `${megabytes} MB with 4 bytes each`,
    terms: (count: number) => `The ${count} terms`,
    sum: 'Sum',
    twice: (layer: string, sum: string) => `With the ${layer} convolution counted twice it would be ${sum}.`,
    sizeTerm: (input: number, filter: number, pad: number, stride: number) =>
      `(${input} − ${filter} + 2 · ${pad}) / ${stride} + 1`,
    sizeResult: (size: number) =>
      Number.isInteger(size) ? `${size}` : `${size}, rounded down ${Math.floor(size)}`,
    entries: slips,
  },
} as const;
