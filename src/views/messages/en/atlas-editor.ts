import type { FieldForm } from '../../../core/editor/field.ts';
import type { Shape } from '../../../core/network/network.ts';
import { compactCountText, countText, shapeText } from '../../../draw/format.ts';
import { briefText, editText } from './atlas-editor-changes.ts';
import {
  adviceText,
  jsonProblemText,
  mismatchText,
  noStepText,
  refusalText,
} from './atlas-editor-problems.ts';
import { fieldText, formText, kinds, listText, optionText } from './atlas-editor-words.ts';

const signed = (count: number): string =>
  count > 0 ? `+${compactCountText(count)}` : count < 0 ? `−${compactCountText(-count)}` : '±0';

/** The editor. */
export const atlasEditorText = {
  region: 'Network editor',
  start: 'Start from',
  empty: 'An empty network',
  emptyName: 'Empty network',
  opened: 'The network from your file',
  undo: (edit: string | undefined) => (edit === undefined ? 'Undo' : `Undo: ${edit}`),
  redo: (edit: string | undefined) => (edit === undefined ? 'Redo' : `Redo: ${edit}`),
  startOver: 'Start over',
  changes: (count: number) => (count === 1 ? '1 change' : `${count} changes`),
  noChanges: 'no changes yet',
  parameters: 'Parameters',
  macs: 'MACs',
  output: 'Output',
  against: (change: number, name: string) =>
    change === 0 ? `as many as ${name}` : `${signed(change)} against ${name}`,
  paper: 'In the paper',
  departures: (ids: readonly string[]) =>
    `${listText(ids)} ${ids.length === 1 ? 'is' : 'are'} counted otherwise: the editor counts plain layers.`,
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
  fileUnreadable: (name: string) => `“${name}” could not be read. It may have been moved or changed.`,
  mismatch: mismatchText,
  advice: adviceText,
  refusal: refusalText,
  noStep: noStepText,
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
  startedOver: 'All changes taken back.',
  openedFile: (name: string, layers: number) =>
    `Opened ${name}, ${layers === 1 ? '1 layer' : `${countText(layers)} layers`}.`,
  dismiss: 'Dismiss',
  tooNested: (most: number) =>
    `its branches lie within branches more than ${most} deep. The JSON holds it whole.`,
  codeFailed: (name: string, detail: string) => `This network could not be written as ${name}: ${detail}`,
  emptyHelp: 'Open the input and choose what comes after it: everything begins there.',
} as const;
