import type { Fill } from '../../../core/lab/faithfulness-trial.ts';
import type { Measure } from '../../../core/lab/score-table.ts';
import type { LabTest } from '../../../store/lab/lab-choice.ts';

const tests: Readonly<Record<LabTest, string>> = {
  sanity: 'Sanity checks',
  truth: 'Known objects',
  faithfulness: 'Taking pixels away',
  table: 'Scores',
};

const fills: Readonly<Record<Fill, string>> = {
  mean: 'the picture’s mean colour',
  black: 'black',
};

interface MeasureText {
  /** The column's heading. */
  readonly name: string;
  readonly what: string;
}

const measures: Readonly<Record<Measure, MeasureText>> = {
  energyInside: {
    name: 'On the object',
    what: 'share of the attribution, without signs, that lies on the object; more is better',
  },
  pointing: {
    name: 'Points at it',
    what: 'share of the pictures whose strongest pixel lies on the object; more is better',
  },
  areaShare: {
    name: 'Its area',
    what: 'the object’s share of the picture: what a map that knows nothing would score in both',
  },
  deletion: {
    name: 'Taking away',
    what: 'area under the deletion curve, less that of random orders; below 0 is better than random',
  },
  insertion: {
    name: 'Putting back',
    what: 'area under the insertion curve, less that of random orders; above 0 is better than random',
  },
};

const number = (value: number, digits: number): string => value.toFixed(digits).replace('-', '−');
const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;

/** The part of the saliency lab that puts methods to the test. */
export const labTestsText = {
  testsLabel: 'Tests',
  tests,
  asTable: 'As a table',
  none: '–',
  two: (value: number | undefined) => (value === undefined ? '–' : number(value, 2)),
  signed: (value: number | undefined) =>
    value === undefined ? '–' : `${value > 0 ? '+' : ''}${number(value, 3)}`,
  three: (value: number) => number(value, 3),
  percent: (share: number | undefined) => (share === undefined ? '–' : percent(share)),
  percentTenths: (share: number) => `${(100 * share).toFixed(1)} %`,
  summed: (label: string, summary: string) => [label, summary].filter(Boolean).join('. '),
  /** What a screen reader says of a chart. */
  chart: (title: string, lines: readonly string[]) => [title, ...lines].join('. '),
  line: (name: string, first: string, last: string) => `${name}: from ${first} to ${last}`,
  method: 'Method',

  sanity: {
    lead: 'Does a map know what the network has learnt? Layer by layer its weights are set back to those of an untrained network, and the same maps are made again, always for the same class.',
    look: 'A map that hardly changes tells little about what the network learnt. Guided backprop is known to be nearly, not fully, insensitive to the top layers. Edge detection, the control, never looks at the network and so never changes.',
    order: 'Order',
    modes: {
      cascading: 'cascading, from the answer down',
      independent: 'one layer at a time',
    },
    control: 'with edges as a control',
    begin: 'Untrain the layers',
    stage: 'Stage',
    stageValue: (stage: number, of: number, words: string) => `stage ${stage} of ${of}: ${words}`,
    play: 'Play the stages',
    pause: 'Pause',
    back: 'One stage back',
    forward: 'One stage on',
    asTrained: 'All layers as trained',
    cascading: (layer: string, count: number, of: number) =>
      `Untrained from the answer down to ${layer}: ${count} of ${of} layers`,
    independent: (layer: string) => `Untrained: ${layer} alone`,
    saysNow: (name: string, probability: number) => `The network now says ${name}, ${percent(probability)}`,
    explained: (name: string, probability: number) =>
      `${name}, the class explained, has ${percent(probability)}`,
    trained: 'as trained',
    now: 'now',
    trainedLabel: (method: string, name: string) => `${method} for ${name}, as trained`,
    nowLabel: (method: string, stage: number) => `${method} at stage ${stage}`,
    alike: (correlation: string, ssim: string) => `rank correlation ${correlation}, SSIM ${ssim}`,
    ownScale: 'Each map has a colour scale of its own.',
    correlation: { absolute: 'Rank correlation, without signs', signed: 'Rank correlation, with signs' },
    withSigns: 'With signs',
    ssim: 'Structural similarity (SSIM), without signs',
    axis: { cascading: 'layers untrained', independent: 'layer untrained, from the answer down' },
    likeTrained: '1: the same map',
    stageColumn: 'Untrained',
    columns: (method: string) => [`${method}, with signs`, `${method}, without`, `${method}, SSIM`],
  },

  twin: {
    title: 'A twin that learnt nothing true',
    lead: 'The same layers, trained on labels that were dealt out at random. What it learnt is of no use for any new picture; a map that looks the same for both shows the picture, not what was learnt.',
    begin: 'Ask the twin, too',
    own: 'this network',
    twin: 'its twin',
    ownLabel: (method: string, name: string) => `${method} for ${name}, of this network`,
    twinLabel: (method: string, name: string) => `${method} for ${name}, of its twin`,
  },

  truth: {
    lead: 'These pictures are rendered, so it is known which pixels belong to the object. How much of each map lies there? That is not to say that the network looks there: it may well go by what is around.',
    noMask: 'This picture’s object is not known. Choose one of the sample pictures.',
    loading: 'The object’s outline is on its way.',
    failed: (detail: string) => `The object’s outline could not be had: ${detail}`,
    waiting: 'The map is not there yet.',
    mapFailed: 'This map could not be computed; see “Side by side”.',
    area: (share: number, name: string) =>
      `The ${name} takes ${percent(share)} of the picture: what a map that knows nothing would have on it. A mark shows it in each bar.`,
    otherClass: (explained: string, shown: string) =>
      `The maps explain ${explained}; what the picture shows, ${shown}, need not be what speaks for it.`,
    outline: 'Outline the object',
    inside: (isSigned: boolean) => `of the attribution is on it${isSigned ? ', without signs' : ''}`,
    positive: 'of what speaks for the class',
    pointing: 'Strongest pixel',
    on: 'on the object',
    beside: 'beside it',
    tied: (share: number) => `several, ${percent(share)} of them on the object`,
    nothing: 'a map of zeros',
    mapLabel: (method: string, name: string) => `${method} for ${name}, with the object’s outline`,
    bar: (share: number, area: number) => `${percent(share)}; the object’s area is ${percent(area)}`,
  },

  faithfulness: {
    lead: 'If a map names the pixels that count, taking those away first should soon cost the class its probability, and putting them back first should soon bring it back. Pixels that are replaced make pictures no network was trained on; so each curve is to be read against the one of random orders.',
    begin: 'Take away and put back',
    fill: 'Taken away is replaced by',
    fills,
    deletion: 'Taking away, strongest first: the lower, the better',
    insertion: 'Putting back into the blurred picture, strongest first: the higher, the better',
    axis: 'share of the pixels',
    probability: (name: string) => `probability of ${name}`,
    random: 'Random order',
    areas: 'Area under the curve',
    deletionArea: 'taking away',
    insertionArea: 'putting back',
    areasNote: 'The random order is the mean of three.',
    share: 'Pixels changed',
    deletionOf: (name: string) => `${name}, taking away`,
    insertionOf: (name: string) => `${name}, putting back`,
  },

  table: {
    lead: 'The chosen methods over all sample pictures, each picture explained for the class it shows; the means so far. Takes a while, and can be stopped.',
    begin: 'Score the methods',
    name: 'Mean scores',
    done: (done: number, of: number) => `${done} of ${of} pictures`,
    measures,
    noMasks: 'The objects of these pictures are not known, so nothing is said of what lies on them.',
    saveMeans: 'Save as CSV',
    savePictures: 'Save every picture’s scores as CSV',
    fileOfMeans: (network: string) => `convolens-scores-${network}.csv`,
    fileOfPictures: (network: string) => `convolens-scores-${network}-by-picture.csv`,
    sortBy: (name: string) => `Sort by ${name}`,
  },
} as const;
