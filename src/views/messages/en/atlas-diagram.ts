import type { BlockKind } from '../../../core/architectures/architecture.ts';
import type { MemoryMode } from '../../../core/costs/cost-switches.ts';
import type { LayerKindName } from '../../../core/network/network.ts';
import type { Role } from '../../../draw/atlas/diagram/roles.ts';

/** Where a kind's name is too long for a box; what has a window gets its size after it. */
const shortKinds: Partial<Record<LayerKindName, string>> = {
  convolution: 'conv',
  'depthwise convolution': 'depthwise',
  'average pool': 'avg pool',
  'global average pool': 'global avg pool',
  'batch normalisation': 'batch norm',
  'local response normalisation': 'local norm (LRN)',
};

const blockKinds: Readonly<Record<BlockKind, readonly [one: string, many: string]>> = {
  stage: ['stage', 'stages'],
  'residual block': ['residual block', 'residual blocks'],
  'inception module': ['inception module', 'inception modules'],
  'auxiliary head': ['auxiliary head', 'auxiliary heads'],
  cell: ['cell', 'cells'],
  combination: ['combination', 'combinations'],
  classifier: ['classifier', 'classifiers'],
};

/** With the true minus sign. */
const pixel = (place: number) => String(place).replace('-', '−');

const counted = (count: number, [one, many]: readonly [string, string]) =>
  `${count} ${count === 1 ? one : many}`;

/** The drawing of an architecture, and what it says of one layer. */
export const atlasDiagramText = {
  diagramOf: (name: string) => `Diagram of ${name}`,
  alternative:
    'Arrow keys follow the lines; Enter unfolds a block or picks out a layer; plus and minus zoom. The table of layers says the same in words and numbers.',
  tools: 'Show the diagram',
  unfoldAll: 'Unfold all',
  foldAll: 'Fold all',
  zoomOut: 'Zoom out',
  zoomIn: 'Zoom in',
  zoomReset: (percent: number) => `Zoom ${percent} %: back to 100 %`,
  percent: (percent: number) => `${percent} %`,
  fit: 'Show whole',
  volumes: 'To scale',
  large: 'Whole height',
  save: 'Save as SVG',
  saved: (name: string) => `Architecture of ${name}`,

  kind: (kind: LayerKindName, label: string) => shortKinds[kind] ?? label,
  window: (kind: string, size: string, stride: string) =>
    stride === '' ? `${kind} ${size}` : `${kind} ${size}, /${stride}`,
  blockKind: (kind: BlockKind) => blockKinds[kind][0],
  blocks: (count: number, kind: BlockKind) => counted(count, blockKinds[kind]),
  convolutions: (count: number) => counted(count, ['convolution', 'convolutions']),
  denseLayers: (count: number) => counted(count, ['dense layer', 'dense layers']),
  layers: (count: number) => counted(count, ['layer', 'layers']),
  layerName: (id: string, kind: string, shape: string) => `${id}, ${kind}, ${shape}`,
  /** As it is seen in the box. */
  blockName: (id: string, holds: string, shape: string) => `${id}, ${holds}, ${shape}`,
  blockTitle: (id: string, holds: string) => `${id} · ${holds}`,
  unknownBlocks: (ids: readonly string[]) =>
    `This network has no block ${ids.map((id) => `“${id}”`).join(', ')}.`,

  scrolls: 'Scroll down for the rest: smaller, you could not tell the colours apart.',
  news: {
    picked: (id: string, shape: string, parameters: string) =>
      `${id}: ${shape}, ${parameters} ${parameters === '1' ? 'parameter' : 'parameters'}`,
    folding: (id: string, isOpen: boolean, layers: string) =>
      `${id} ${isOpen ? 'unfolded' : 'folded'}, ${layers}`,
    foldingMany: (blocks: number, isOpen: boolean) => `${blocks} blocks ${isOpen ? 'unfolded' : 'folded'}`,
  },

  legend: 'Colours',
  stride: '/2: stride 2',
  roles: {
    input: 'input',
    convolution: 'convolution',
    dense: 'dense',
    activation: 'activation',
    pooling: 'pooling',
    normalisation: 'normalisation',
    joining: 'joining',
    moving: 'only moves values',
    training: 'in training only',
  } satisfies Record<Role, string>,
  folded: 'folded block',
  scale: 'Both scales are linear: the higher a box, the more rows; the longer, the more channels.',
  bars: { cells: (count: string) => `${count} cells`, channels: (count: string) => `${count} channels` },
  broken: 'cut across: drawn shorter',

  blockFacts: {
    heading: 'Block',
    layers: 'Layers',
    /** @param factors what the values are multiplied by */
    memoryOf: (values: string, factors: readonly string[], memory: MemoryMode) =>
      `${values} values in the outputs of its layers, × ${factors.join(' × ')}${memory === 'training' ? '; in training twice, for the gradients, and what is not done in place then' : ''}. What is computed in place takes none of its own.`,
    fieldOf: (layer: string) => `Of a cell of ${layer}, on the picture`,
  },

  facts: {
    heading: 'Layer',
    none: 'Point at a layer or a block, or pick a layer out, to see how its figures come about.',
    inputs: 'Reads',
    noInputs: 'the picture',
    readBy: 'Read by',
    noReaders: 'no layer: it is an end of the network',
    output: 'Output',
    size: 'Output size',
    parameters: 'Parameters',
    macs: 'MACs',
    memory: 'Memory',
    receptiveField: 'Receptive field',
    /** @param factors what the values are multiplied by */
    memoryOf: (shape: string, values: string, factors: readonly string[], bytes: string) =>
      `${shape} = ${values} values, × ${factors.join(' × ')} = ${bytes} bytes`,
    pictures: (count: string) => `${count} pictures`,
    bytesEach: (count: number) => (count === 1 ? '1 byte' : `${count} bytes`),
    keptTwice: 'Twice in training: the output, and the gradient that comes back to it.',
    keptMore: (times: number, apart: string) =>
      `${times} times in training: the output, the gradient that comes back to it, and the output of ${apart}, which then is not done in place.`,
    noMemory: 'none of its own',
    writtenOver: (read: string) => `It is written over the output of ${read}.`,
    handedOn: (read: string) => `It hands on the output of ${read} as it is.`,
    countedWith: (row: string) =>
      `In training it is not written over what it reads, which the way back needs: counted with ${row} in the table.`,
    counted: (parameters: string, without: string) => `The table counts ${parameters}: ${without}.`,
    start: (y: number, x: number) =>
      y === x
        ? `The first cell’s field starts at row and column ${pixel(y)}.`
        : `The first cell’s field starts at row ${pixel(y)}, column ${pixel(x)}.`,
    departure: (figure: string, own: string, why: string) =>
      figure === own ? why : `As a layer of its kind it would have ${figure}. ${why}`,
    departedMacs: (figure: string, own: string) =>
      figure === own ? undefined : `As a layer of its kind it would take ${figure}.`,
  },
} as const;
