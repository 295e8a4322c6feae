import type { AnswerKind } from '../../../core/network/answer-kind.ts';
import type { Refused } from '../../../store/own-network.ts';
import { problemText } from './problems.ts';

/** What could not be opened, and why. */
export function refusedText(refused: Refused): string {
  switch (refused.code) {
    case 'failed':
      // A reason that begins with the file's name says it all.
      return refused.detail.startsWith(`“${refused.name}” `)
        ? refused.detail
        : `“${refused.name}” could not be opened. ${refused.detail}`;
    case 'unreadable':
      return `“${refused.name}” could not be read. It may have been moved or changed.`;
    case 'names-count':
      return `“${refused.name}” names ${counted(refused.names, 'class', 'classes')}; the network has ${counted(refused.outputs, 'output', 'outputs')}.`;
    case 'drop-refused':
      return problemText(refused);
  }
}

const counted = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** Opening a network from disk. */
export const ownNetworkText = {
  open: 'Open a network',
  title: 'Open a network',
  stays: 'It stays on this machine: nothing is uploaded.',
  formats:
    'A Keras 3 file (.keras), or a TensorFlow.js LayersModel: its model.json together with its weight files, loose, in a folder or in a .zip.',
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose a folder',
  modelFiles: 'Model files',
  modelFolder: 'Model folder',
  orDrop: 'You can also drop them anywhere on the page.',
  cancel: 'Cancel',
  confirm: 'Open',
  building: 'Opening …',

  reading: (name: string) => `Reading ${name}`,
  understanding: (name: string) => `Making sense of ${name}`,

  facts: {
    format: 'File',
    formats: { keras: 'Keras', 'layers-model': 'TensorFlow.js LayersModel' },
    layers: 'Layers',
    parameters: 'Parameters',
    input: 'Input',
    colour: 'colour',
    grey: 'grey',
    inputOf: (size: string, colours: string) => `${size}, ${colours}`,
    anySize: 'any size',
    sizeOf: (height: number, width: number) => `${height} × ${width} pixels`,
    outputs: 'Outputs',
    classes: 'Classes',
    pixels: 'Pixels',
    asFile: 'as the file says',
  },
  shown: {
    shares: () => 'It ends in a softmax: you see its probabilities.',
    independent: (outputs: number) =>
      outputs === 1
        ? 'It ends in one sigmoid: you see the probability of that one class.'
        : 'It ends in sigmoids: you see a probability for each class by itself; together they need not be 100 %.',
    logits: () => 'It ends without a softmax: one is added, so that you see probabilities.',
    score: () => 'It ends in one plain number: you see that number.',
  } satisfies Record<AnswerKind, (outputs: number) => string>,

  name: 'Name',
  size: 'Picture size, in pixels',
  sizeHelp: (most: number) => `The file leaves it open. Take the size it was trained with, at most ${most}.`,
  range: 'Pixels go in as',
  ranges: {
    unit: '0 to 1',
    signed: '−1 to 1',
    bytes: '0 to 255',
    imagenet: '0 to 1, less the mean of ImageNet, ÷ its deviation',
    custom: 'a mean and a deviation of your own',
  },
  rangeHelp: {
    guess: 'The file does not say. If the predictions make no sense, try another.',
    bytes: 'The first layer rescales pixels itself, so probably whole levels.',
  },
  scale: 'Pixels from 0 to',
  mean: 'less the mean',
  deviation: '÷ the deviation',
  perChannel: (channels: number) => (channels === 1 ? 'one number' : 'red, green, blue'),
  classes: 'Class names',
  classesHelp: (outputs: number) =>
    outputs === 1
      ? 'One name; or leave it empty for “class 1”.'
      : `One per line, in the order of the outputs; or leave it empty for “class 1” to “class ${outputs}”.`,
  counted: (names: number, outputs: number) => `${names} of ${outputs}`,
  fromFile: 'Take them from a file',
  namesFile: 'File of class names',

  wrong: {
    name: 'Give the network a name.',
    size: (most: number) => `The size should be a whole number from 1 to ${most}.`,
    classes: (names: number, outputs: number) =>
      `There ${names === 1 ? 'is 1 name' : `are ${names} names`}, but the network has ${outputs} ${outputs === 1 ? 'output' : 'outputs'}.`,
    numbers: (channels: number) =>
      channels === 1
        ? 'Mean and deviation should each be one number, the deviation not 0.'
        : `Mean and deviation should each be ${channels} numbers with commas between, no deviation 0.`,
  },
} as const;
