import type { Advice } from '../../../core/editor/advice.ts';
import type { JsonProblem } from '../../../core/editor/architecture-json.ts';
import type { Edit, Place } from '../../../core/editor/edit.ts';
import type { FieldForm } from '../../../core/editor/field.ts';
import type { Given, Mismatch } from '../../../core/editor/mismatch.ts';
import type { Refusal } from '../../../core/editor/refusal.ts';
import type { Layer, LayerKindName, Shape, SlidingWindow } from '../../../core/network/network.ts';
import { compactCountText, countText, numberText, shapeText, sizeText } from '../../../draw/format.ts';

const kinds: Readonly<Record<LayerKindName, string>> = {
  input: 'input',
  convolution: 'convolution',
  'depthwise convolution': 'depthwise convolution',
  dense: 'dense layer',
  activation: 'activation function',
  softmax: 'softmax',
  'max pool': 'max pool',
  'average pool': 'average pool',
  'global average pool': 'global average pool',
  'batch normalisation': 'batch normalisation',
  'local response normalisation': 'local response normalisation',
  normalisation: 'normalisation',
  rescaling: 'rescaling',
  concatenate: 'concatenation',
  add: 'addition',
  combine: 'product, difference, mean or maximum',
  upsampling: 'upsampling',
  'zero padding': 'zero padding',
  flatten: 'flatten',
  dropout: 'dropout',
  'training only': 'in training only',
};

/** By the names that fields have in links. */
const fields: Readonly<Record<string, string>> = {
  height: 'Height',
  width: 'Width',
  channels: 'Channels',
  filters: 'Filters',
  kernel: 'Kernel',
  stride: 'Stride',
  padding: 'Padding',
  dilation: 'Dilation',
  groups: 'Groups',
  bias: 'Bias',
  multiplier: 'Kernels per map',
  units: 'Units',
  function: 'Function',
  alpha: 'α',
  beta: 'β',
  k: 'k',
  radius: 'Channels on each side',
  epsilon: 'ε',
  scale: 'Scale γ',
  centre: 'Offset β',
  rounding: 'Rounding',
  operation: 'Operation',
  factor: 'Factor',
  interpolation: 'Between cells',
  rate: 'Rate',
};

const options: Readonly<Record<string, string>> = {
  relu: 'ReLU',
  relu6: 'ReLU6',
  'leaky-relu': 'leaky ReLU',
  elu: 'ELU',
  selu: 'SELU',
  gelu: 'GELU',
  'hard-sigmoid': 'hard sigmoid',
  floor: 'down',
  ceil: 'up',
};

/** What a field takes, in words. */
function formText(form: FieldForm): string {
  switch (form.type) {
    case 'whole':
      return `a whole number from ${countText(form.from)} to ${countText(form.to)}`;
    case 'decimal':
      return `a number from ${form.from} to ${form.to}`;
    case 'size':
      return `a whole number from ${form.from} to ${form.to}, or height x width such as 3x5`;
    case 'padding':
      return 'valid, same, the cells at every side, or top/bottom/left/right such as 0/1/0/1';
    case 'insets':
      return 'the cells at every side, or top/bottom/left/right such as 0/1/0/1';
    case 'flag':
      return 'yes or no';
    case 'choice':
      return `one of ${form.options.map(optionText).join(', ')}`;
    case 'fixed':
      return 'what came with the network';
  }
}

const optionText = (option: string): string => options[option] ?? option.replaceAll('-', ' ');
const fieldText = (id: string): string => fields[id] ?? id;

const given = ({ layer, shape }: Given): string => `${shapeText(shape)} from ${layer}`;

/** Why a layer cannot take what it is given. @param layer its name */
function mismatchText(layer: string, mismatch: Mismatch): string {
  switch (mismatch.why) {
    case 'unlike':
      return unlikeText(layer, mismatch.first, mismatch.other);
    case 'other-size':
      return `${layer} puts maps side by side that differ in size: ${given(mismatch.first)} and ${given(mismatch.other)}. Height and width must be equal.`;
    case 'too-few-inputs':
      return `${layer} reads only ${mismatch.inputs === 1 ? 'one layer' : 'nothing'}: give it another one, or remove it.`;
    case 'too-many-inputs':
      return `${layer} reads ${mismatch.inputs} layers, but takes ${mismatch.most}.`;
    case 'window': {
      const { window, given: size, padded } = mismatch;
      const zeros =
        size.height === padded.height && size.width === padded.width
          ? ''
          : `, not even with its padding (${sizeText(padded)})`;
      return `${layer}: the window of ${sizeText(window)} does not fit into ${sizeText(size)}${zeros}.`;
    }
    case 'padding':
      return `${layer} is padded by ${mismatch.padding}, as far as its window of ${sizeText(mismatch.window)} reaches: some windows would lie in the padding alone.`;
    case 'groups': {
      const { groups, channels, filters } = mismatch;
      const odd =
        channels % groups === 0
          ? `its ${countText(filters)} filters`
          : `the ${countText(channels)} channels that it reads`;
      return `${layer} has ${groups} groups, but ${odd} cannot be shared out evenly among them.`;
    }
    case 'other':
      return `${layer} needs ${mismatch.expected}, but is given ${mismatch.got}.`;
  }
}

function unlikeText(layer: string, first: Given, other: Given): string {
  const sameSize = first.shape.height === other.shape.height && first.shape.width === other.shape.width;
  return sameSize
    ? `${layer} puts ${countText(other.shape.channels)} channels from ${other.layer} to ${countText(first.shape.channels)} from ${first.layer}: both must be equal.`
    : `${layer} puts ${given(other)} to ${given(first)}: both must be equal.`;
}

function adviceText(advice: Advice): string {
  switch (advice.about) {
    case 'dense-on-maps': {
      const { height, width, channels } = advice.input;
      const values = height * width * channels;
      return `It reads maps of ${shapeText(advice.input)} and acts on each of their ${countText(height * width)} cells alone. Add a flatten before it to have it read all ${countText(values)} values, or a global average pool to have it read ${countText(channels)}.`;
    }
    case 'not-whole': {
      const { terms, exact, rounded, unread, axis } = advice;
      const padding = terms.padding === 0 ? '' : ` + ${terms.padding}`;
      const lines = axis === 'height' ? ['row', 'rows'] : ['column', 'columns'];
      return `(${terms.input} − ${terms.window}${padding}) / ${terms.stride} + 1 = ${numberText(exact)} is not whole and becomes ${rounded}: the last ${unread === 1 ? lines[0] : `${unread} ${lines[1]}`} of the input ${unread === 1 ? 'is' : 'are'} not read.`;
    }
    case 'unread':
      return 'Nothing reads this layer: it is an output beside the answer.';
  }
}

function refusalText(refusal: Refusal): string {
  switch (refusal.why) {
    case 'unreadable':
      return `“${refusal.text}” is no change that the editor knows.`;
    case 'no-layer':
      return `There is no layer ${refusal.layer} here.`;
    case 'name-taken':
      return `There is a layer ${refusal.layer} already.`;
    case 'bad-name':
      return `“${refusal.layer}” cannot be the name of a layer: use letters, digits and _ . / -`;
    case 'input-stays':
      return 'The input stays where it is.';
    case 'no-field':
      return `${refusal.layer}, ${kinds[refusal.kind]}, has no “${refusal.field}” to set.`;
    case 'bad-value':
      return `${fieldText(refusal.field)} of ${refusal.layer} cannot be “${refusal.value}”: it takes ${formText(refusal.form)}.`;
    case 'circle':
      return `${refusal.layer} would read itself, be it through others.`;
    case 'not-between':
      return `${refusal.before} does not read ${refusal.after}, so that nothing can be put between them.`;
    case 'joins-nothing':
      return `${refusal.layer}, ${kinds[refusal.kind]}, reads one layer only.`;
  }
}

function jsonProblemText(problem: JsonProblem): string {
  switch (problem.why) {
    case 'not-json':
      return 'This is no JSON: a bracket, comma or quotation mark may be missing.';
    case 'not-architecture':
      return 'This JSON is no network from this editor: it should begin with "format": "convolens-architecture".';
    case 'newer':
      return `This file is of version ${problem.version}, newer than this page. Reload the page and try again.`;
    case 'too-many-layers':
      return `The network has ${countText(problem.layers)} layers, more than the ${countText(problem.most)} that the editor takes.`;
    case 'layer-without-name':
      return `Layer number ${problem.place} in the file has no "id".`;
    case 'name-twice':
      return `Two layers are called ${problem.layer}.`;
    case 'unknown-kind':
      return `${problem.layer} is of the kind “${problem.kind}”, which the editor does not know.`;
    case 'bad-value':
      return `${fieldText(problem.field)} of ${problem.layer} cannot be “${problem.value}”: it takes ${formText(problem.form)}.`;
    case 'wrong-inputs':
      return `${problem.layer} has ${problem.inputs} inputs, which its kind does not take.`;
    case 'unknown-input':
      return `${problem.layer} reads “${problem.input}”, which is not in the file.`;
    case 'circle':
      return 'The layers read each other in a circle.';
    case 'not-one-input':
      return 'A network has exactly one layer of the kind "input".';
    case 'no-output':
      return `The file says that “${problem.output}” is the output, but there is no such layer.`;
  }
}

const placeText = ({ after, before }: Place): string =>
  before === undefined ? `after ${after}` : `between ${after} and ${before}`;

/** What an edit does: `remove fc7`. */
function editText(edit: Edit): string {
  switch (edit.does) {
    case 'remove':
      return `remove ${edit.layer}`;
    case 'set':
      return `${edit.layer}: ${fieldText(edit.field).toLowerCase()} ${optionText(edit.value)}`;
    case 'move':
      return `move ${edit.layer} ${placeText(edit.at)}`;
    case 'join':
      return `${edit.layer} reads ${edit.inputs.join(' and ')}`;
    case 'add':
      return `add ${edit.layer}, ${kinds[edit.kind]}, ${placeText(edit.at)}`;
  }
}

const windowText = ({ kernel, stride }: SlidingWindow): string =>
  stride.height === 1 && stride.width === 1
    ? sizeText(kernel)
    : `${sizeText(kernel)}, stride ${stride.height === stride.width ? stride.height : sizeText(stride)}`;

/** A layer in a few words: `convolution 3 × 3, 64 filters`. */
function briefText(layer: Layer, label: string): string {
  switch (layer.kind) {
    case 'convolution':
      return `convolution ${windowText(layer)}${layer.groups > 1 ? `, ${layer.groups} groups` : ''}`;
    case 'depthwise convolution':
      return `depthwise ${windowText(layer)}`;
    case 'max pool':
    case 'average pool':
      return `${label} ${windowText(layer)}`;
    case 'batch normalisation':
      return 'batch norm';
    case 'local response normalisation':
      return 'local response norm';
    case 'dropout':
      return `dropout ${numberText(layer.rate)}`;
    default:
      return label;
  }
}

const signed = (count: number): string =>
  count > 0 ? `+${compactCountText(count)}` : count < 0 ? `−${compactCountText(-count)}` : '±0';

/** The editor. */
export const atlasEditorText = {
  region: 'Network editor',
  lead: 'Change a network and see at once what it costs. Every change is in the link.',
  start: 'Start from',
  empty: 'An empty network',
  emptyName: 'Empty network',
  opened: 'The network from your file',
  switches: {
    'batch-norm': 'with batch norm',
    'auxiliary-heads': 'with auxiliary heads',
    'paper-strides': 'strides as in the paper',
  },
  undo: (edit: string | undefined) => (edit === undefined ? 'Undo' : `Undo: ${edit}`),
  redo: (edit: string | undefined) => (edit === undefined ? 'Redo' : `Redo: ${edit}`),
  startOver: 'Start over',
  changes: (count: number) => (count === 1 ? '1 change' : `${count} changes`),
  noChanges: 'no changes yet',
  parameters: 'Parameters',
  macs: 'Multiply–adds',
  output: 'Output',
  against: (change: number, name: string) =>
    change === 0 ? `as ${name}` : `${signed(change)} against ${name}`,
  asFar: 'of the layers that fit',
  unknown: 'unknown',
  layers: 'Layers',
  layersHelp:
    'Arrow keys go through the layers. Enter opens one, Insert adds after it, Delete removes it, Alt with an arrow key moves it.',
  columns: { layer: 'Layer', kind: 'Kind', shape: 'Output', parameters: 'Parameters', macs: 'MACs' },
  reads: (ids: readonly string[]) => `reads ${ids.join(' + ')}`,
  row: (row: {
    readonly id: string;
    readonly brief: string;
    readonly shape: string;
    readonly parameters: string;
    readonly macs: string;
    readonly reads: string;
  }) =>
    [
      row.id,
      row.brief,
      row.reads,
      row.shape === '' ? 'shape unknown' : row.shape,
      row.parameters === '' ? '' : `${row.parameters} parameters`,
      row.macs === '' ? '' : `${row.macs} MACs`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  waits: (id: string) => `unknown until ${id} fits`,
  brief: briefText,
  kinds,
  field: fieldText,
  option: optionText,
  form: formText,
  formHint: {
    whole: '',
    decimal: '',
    size: 'such as 3 or 3x5',
    padding: 'same, valid, 1 or 0/1/0/1',
    insets: 'such as 1 or 0/1/0/1',
    flag: '',
    choice: '',
    fixed: '',
  } satisfies Readonly<Record<FieldForm['type'], string>>,
  badValue: (form: FieldForm, value: string) => `It takes ${formText(form)}. It stays at ${value}.`,
  closePanel: 'Close the layer',
  panel: (id: string) => `Layer ${id}`,
  noFields: 'Nothing to set.',
  inputs: 'It reads',
  inputOf: (place: number) => `Input ${place}`,
  addInput: 'Another input',
  removeInput: (place: number) => `Without input ${place}`,
  moveUp: 'Move up',
  moveDown: 'Move down',
  remove: 'Remove',
  add: 'Add after it',
  addKind: 'Kind of layer',
  addFor: 'Read by',
  everyone: 'all that read it',
  addButton: 'Add',
  copyHeading: 'Take it along',
  formats: { pytorch: 'PyTorch', keras: 'Keras', json: 'JSON' },
  formatOpen: (name: string) => `As ${name}`,
  formatHelp: {
    pytorch: 'A complete module. It has the same layers and as many parameters; weights do not come along.',
    keras:
      'A function that builds a Keras 3 model. It has the same layers and as many parameters; weights do not come along.',
    json: 'This text can be opened here again.',
  },
  codeLabel: (name: string) => `The network as ${name}`,
  copy: 'Copy',
  copied: 'Copied.',
  copyRefused: 'The browser does not let it be copied. Select the text and copy it yourself.',
  save: 'Save as a file',
  close: 'Close',
  notYet: 'The layers do not fit together yet, so that there is nothing to copy but the JSON.',
  openJson: 'Open JSON',
  openLabel: 'JSON of a network',
  openHelp: 'Paste what was copied here as JSON, or choose a file.',
  openFile: 'Choose a file',
  openButton: 'Open',
  mismatch: mismatchText,
  advice: adviceText,
  refusal: refusalText,
  jsonProblem: jsonProblemText,
  edit: editText,
  refused: (count: number) =>
    count === 1
      ? 'One change could not be made and was left out:'
      : `${count} changes could not be made and were left out:`,
  tooLong: (kept: number, all: number) =>
    `${all} changes are too many for a link: it holds the first ${kept}. Save the JSON to keep them all.`,
  unknownBase: (id: string) => `The atlas has no network “${id}”. Choose one to start from.`,
  notOpened:
    'The network of this link came from a file that is not open here. Open the file again, or start from another network.',
  failed: (detail: string) => `The network could not be loaded: ${detail}`,
  unknownLayer: (id: string) => `There is no layer “${id}” in this network.`,
  loading: 'Loading the network',
  done: (edit: string) => `Done: ${edit}.`,
  undid: (edit: string) => `Undone: ${edit}.`,
  gone: (ids: readonly string[]) =>
    ids.length === 0
      ? ''
      : `With it went ${ids.length > 4 ? `${ids.length} layers` : ids.join(', ')}: nothing reads them any longer.`,
  fits: (output: Shape, parameters: number) =>
    `Output ${shapeText(output)}, ${countText(parameters)} parameters.`,
  goTo: (id: string) => `Go to ${id}`,
} as const;
