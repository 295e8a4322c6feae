import type { AnswerKind } from '../../../core/network/answer-kind.ts';
import type { ActivationFunction, CombineLayer, LayerKindName } from '../../../core/network/network.ts';
import type { Ingredients } from '../../../draw/diagram/ingredients.ts';

/**
 * What stands below the diagram. `[[term]]` opens the glossary,
 * `[[term|words]]` does so under other words.
 */
export const explanationText = {
  heading: 'What you see',
  tryThis:
    'Before you click: which maps will change most if you cover the object? Choose “Paint over” and find out.',
  tryThisOnPad:
    'Before you draw: what will the network say to a 7 with a bar, or to a 4 that is nearly closed? Try it on the pad.',
} as const;

const diagram =
  'The picture enters at the left and is decided at the right. Each column is a [[layer]], each small picture in it a [[feature map]]: bright or strongly coloured where the layer found what it looks for.';

type Sentences<K extends string> = Readonly<Partial<Record<K, string>>>;

/** In the order in which they are read. */
const finding: Sentences<LayerKindName> = {
  convolution: 'A [[convolution]] slides its [[filter|filters]] over the maps before it.',
  'depthwise convolution': 'A depthwise convolution slides a [[kernel]] over each map by itself.',
  'batch normalisation': 'Batch normalisation shifts and scales each map by what was learnt in training.',
  'local response normalisation':
    'Local response normalisation damps a value where other maps are strong at the same place.',
  normalisation:
    'Normalisation shifts and scales each channel by the mean and the spread of the training pictures.',
};

const functions: Readonly<Record<ActivationFunction, string>> = {
  relu: '[[ReLU]] drops what is negative.',
  relu6: 'ReLU6 drops what is negative and cuts off what is above 6.',
  'leaky relu': 'Leaky ReLU shrinks what is negative.',
  elu: 'ELU bends what is negative towards a limit.',
  selu: 'SELU stretches what is positive a little and bends the rest towards a limit.',
  gelu: 'GELU lets large values pass and fades out very negative ones.',
  swish: 'Swish lets large values pass and fades out very negative ones.',
  sigmoid: 'Sigmoid squeezes values between 0 and 1.',
  'hard sigmoid': 'Hard sigmoid squeezes values between 0 and 1, along straight lines.',
  tanh: 'Tanh squeezes values between −1 and 1.',
  softplus: 'Softplus lets large values pass and bends the rest softly to zero.',
  linear: '',
};

const resizing: Sentences<LayerKindName> = {
  'max pool': '[[max pool|Max pooling]] keeps the largest value of each small window.',
  'average pool': 'Average pooling takes the mean of each small window.',
  upsampling: 'Upsampling makes maps larger.',
};

const strides = 'Where a window moves several cells at a time, its [[stride]], the maps shrink.';
const windows = 'The further right, the more of the picture a [[cell]] sees: its [[receptive field]] grows.';

const lanes = 'Branches with layers of their own run in lanes beside each other.';
const arcs = 'An arc is a skip connection: it carries maps past the layers in between.';

const joining: Sentences<LayerKindName> = {
  concatenate: 'Concatenation stacks the maps that arrive.',
  add: 'An add layer sums the maps that arrive, cell by cell.',
};

const combinations: Readonly<Record<CombineLayer['operation'], string>> = {
  multiply: 'A multiply layer takes the product of what arrives, cell by cell.',
  subtract: 'A subtract layer takes the second of what arrives from the first, cell by cell.',
  average: 'An average layer takes the mean of what arrives, cell by cell.',
  maximum: 'A maximum layer keeps the largest of what arrives, cell by cell.',
};

const deciding: Sentences<LayerKindName> = {
  'global average pool': 'Global average pooling takes the mean of each whole map.',
  dense: 'A [[dense layer]] weighs every value it reads, anew for each of its outputs.',
};

const answers: Readonly<Record<AnswerKind, string>> = {
  shares:
    'The scores of the classes are [[logit|logits]]; [[softmax]] turns them into [[probability|probabilities]].',
  independent:
    'The score of a class is its [[logit]]; a sigmoid turns it into a [[probability]], each class by itself.',
  logits:
    'The network ends in the scores of the classes, the [[logit|logits]]; a [[softmax]] is added so that you see [[probability|probabilities]].',
  score: 'The last value is the answer: a plain number.',
};

/** How to read this network's diagram, paragraph by paragraph: nothing is said of what it does not have. */
export function explanationParagraphs(has: Ingredients): readonly string[] {
  const ofKinds = (sentences: Sentences<LayerKindName>) => chosen(sentences, has.kinds);
  return [
    [diagram],
    [
      ...ofKinds(finding),
      ...chosen(functions, has.functions),
      ...ofKinds(resizing),
      has.hasStrides ? strides : '',
      has.hasWindows ? windows : '',
    ],
    [
      has.hasLanes ? lanes : '',
      has.hasArcs ? arcs : '',
      ...ofKinds(joining),
      ...chosen(combinations, has.combinations),
    ],
    [...ofKinds(deciding), answers[has.answer]],
  ]
    .map((sentences) => sentences.filter((sentence) => sentence !== '').join(' '))
    .filter((paragraph) => paragraph !== '');
}

const chosen = <K extends string>(sentences: Sentences<K>, present: ReadonlySet<K>): readonly string[] =>
  Object.entries<string | undefined>(sentences).flatMap(([name, sentence]) =>
    sentence !== undefined && present.has(name as K) ? [sentence] : [],
  );
