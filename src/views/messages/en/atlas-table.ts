import type { CostColumn, CostMeasure } from '../../../core/costs/cost-columns.ts';
import type { CostGroup } from '../../../core/costs/cost-rows.ts';
import type { CostSwitches, Leavable, MemoryMode, NumberSize } from '../../../core/costs/cost-switches.ts';
import type { SlipId } from '../../../core/costs/lecture-slips.ts';
import type { MemoryUse } from '../../../core/costs/memory.ts';

const columns: Readonly<Record<Exclude<CostColumn, 'memory'>, string>> = {
  layer: 'Layer',
  kind: 'Kind',
  output: 'Output',
  values: 'Values',
  weights: 'Weights',
  biases: 'Biases',
  'batch-norm': 'BN',
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
  'outputs apart': 'Outputs that are not in place in training',
  'output gradients': 'Gradients of the outputs',
  'parameter gradients': 'Gradients of the parameters',
  momentum: 'Momentum of the parameters',
};

const memoryNotes: Readonly<Record<MemoryMode, string>> = {
  forward:
    'As the lecture counts it: the outputs of all rows at once, for each picture, and the parameters once. A program that only predicts can forget an output as soon as no later layer reads it.',
  training:
    'What gradient descent keeps: every output and the gradient that comes back to it, for each picture, the picture’s own included; the parameters, their gradients, and one momentum for each. The way back through batch norm and LRN takes the values that they read, so they cannot write over them: their outputs are kept, too. The table’s memory of a row is all of this but the parameters’. Adam keeps two numbers for each parameter instead of one. Not counted: which values dropout switched off and where a max pool found its maxima.',
};

const pictures = (count: number): string =>
  count === 1 ? '1 picture' : `${count.toLocaleString('en')} pictures`;

const bytesEach = (bytes: number): string => `${bytes} ${bytes === 1 ? 'byte' : 'bytes'} per value`;

const withoutText = (leftOut: readonly Leavable[]): string =>
  leftOut.length === 0 ? '' : `without ${leftOut.map((part) => leavable[part]).join(' and ')}`;

/** `Parameters`, `Parameters without biases`. */
const parametersTitle = (leftOut: readonly Leavable[]): string =>
  [measures.parameters, withoutText(leftOut)].join(' ').trim();

/** How costs were counted, where they stand without the switches. */
function settingsText({ batch, bytes, memory, leaveOut }: CostSwitches): string {
  const what = memory === 'training' ? 'training' : 'going forward only';
  const left = leaveOut.length === 0 ? '' : ` ${parametersTitle(leaveOut)}.`;
  return `Memory for ${what}, ${pictures(batch)}, ${bytesEach(bytes)}; MACs for one picture.${left}`;
}

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
  parametersTitle,
  withoutText,
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
    caption: (network: string, { batch, leaveOut }: Pick<CostSwitches, 'batch' | 'leaveOut'>, unit: string) =>
      `${network}: memory for ${pictures(batch)}, in ${unit}; MACs for one picture${leaveOut.length === 0 ? '' : `; parameters ${withoutText(leaveOut)}`}`,
    moreColumns: '. It is wider than this place: scroll sideways for more columns.',
    memory: (unit: string) => `Memory, ${unit}`,
    running: 'so far, %',
    sortBy: (column: string) => `Sort by ${column}`,
    total: 'Total',
    rounded: 'rows are rounded',
    departs: '*',
    groups: (count: number) => `${count} groups`,
    dilation: (dilation: string) => `dilation ${dilation}`,
    noShare: '–',
    almostAll: '> 99.9 %',
    almostAllCell: '> 99.9',
  },
  /** Labels of what is done in place, where their own are long. */
  shortLabels: {
    'batch normalisation': 'BN',
    'local response normalisation': 'LRN',
    'training only': 'training only',
  } as Readonly<Record<string, string>>,
  notes: [
    'What stands after a + is done in place: it writes over the values it reads, which no other layer reads, or hands them on; it has no row of its own.',
    '“3 × 3, /2”: a window of 3 × 3 cells that moves on by 2, its stride.',
    'A MAC is a [[MAC|multiply–accumulate]]; those of convolutions and dense layers are counted, for one picture.',
    'A MB is 10⁶ bytes, a MiB 2²⁰.',
    '“So far” is the share of a row and of all above it, in the table’s order.',
    'Memory and shares are rounded in each row by itself, so that equal ones look equal; totals are rounded once, from the exact sum.',
  ],
  trainingNote:
    'In training batch norm and LRN are not done in place: the memory of a row has their outputs, too.',
  batchNormNote:
    'Of batch normalisation (BN) the scale γ and the shift β are counted; the mean and the variance are stored, but not learnt.',

  chart: {
    name: 'Where memory, parameters and MACs are',
    help: 'Bars: each row’s share, in the table’s order (scale at the left). Line: all rows so far (scale at the right).',
    settings: settingsText,
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
    caption: (batch: number, bytes: number) => `Memory for ${pictures(batch)}, ${bytesEach(bytes)}`,
    use: 'What for',
    numbers: 'Numbers',
    bytes: 'Bytes',
    rounded: (unit: string) => `${unit}, rounded`,
    total: 'In all',
  },

  save: {
    csv: 'Save as CSV',
    svg: 'Save the chart as SVG',
    csvName: (stem: string) => `${stem}-costs.csv`,
    svgName: (stem: string) => `${stem}-costs.svg`,
    heading: (network: string) => `${network}: where memory, parameters and MACs are`,
  },

  slips: {
    title: 'Slips in print',
    lead: 'Figures as they are often printed, beside what their own terms add up to, computed here from the layers.',
    printed: 'Printed',
    correct: 'Right',
    units: { MACs: 'MACs', values: 'values' },
    size: 'cells',
    inBytes: (bytes: string, megabytes: string) => `with 4 bytes each ${bytes} bytes = ${megabytes} MB`,
    more: (count: number) =>
      count === 1 ? 'One more of the lecture’s slips' : `${count} more of the lecture’s slips`,
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
