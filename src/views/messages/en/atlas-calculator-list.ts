import type { CalculatorId } from '../../../core/calculators/calculator-ids.ts';
import type { Calculators } from '../../../core/calculators/registry.ts';

/** The words of one calculator: of all its fields, questions, slips, problems and examples. */
interface CalculatorText<C extends Calculators[CalculatorId]> {
  readonly name: string;
  /** `[[term]]` is a word of the glossary. */
  readonly lead: string;
  readonly formula: string;
  readonly fields: Readonly<Record<keyof C['fields'], string>>;
  /** Of the choices among names. */
  readonly options?: Readonly<Record<string, string>>;
  readonly questions: {
    readonly [Q in keyof C['questions']]: {
      readonly ask: string;
      /** What is said to an answer with a fraction, where that is a likely slip. */
      readonly notWhole?: string;
      /** What goes wrong if that slip is made. */
      readonly mistakes: C['questions'][Q] extends { readonly mistakes: infer M }
        ? Readonly<Record<keyof M, string>>
        : never;
    };
  };
  readonly problems: Readonly<Record<NonNullable<ReturnType<C['problem']>>['name'], string>>;
  readonly examples: Readonly<Record<keyof C['examples'], string>>;
}

type Texts = { readonly [Id in CalculatorId]: CalculatorText<Calculators[Id]> };

const twiceText = 'One multiply–add counts once here: you counted the multiplication and the addition.';
const tooLarge =
  'The window is larger than the input with its zeros. Make it smaller, or the padding larger.';

const texts: Texts = {
  'output-size': {
    name: 'Output size',
    lead: 'How many places does a window find on its way over the input? [[stride|Stride]] lets it take longer steps, [[padding]] gives it room at the edges, dilation spreads its cells apart.',
    formula: 'W′ = (W − F + 2P) / S + 1, where dilation D makes F into (F − 1) · D + 1',
    fields: {
      in: 'Input W',
      filter: 'Filter F',
      stride: 'Stride S',
      pad: 'Padding P',
      dilation: 'Dilation D',
    },
    questions: {
      size: {
        ask: 'How many cells wide is the output? (Convolutions round down.)',
        notWhole: 'A window that does not fit is not taken: round down.',
        mistakes: {
          'no-plus-one': 'You left out the + 1: the window’s first place counts too.',
          'rounded-up':
            'You rounded up. The last window would hang over the edge, so convolutions round down.',
          'no-pad': 'You left out the padding: 2P zeros are added to the input.',
          'pad-once': 'You added the padding once, but it is there at both ends.',
          'no-dilation': 'You left out the dilation: the window covers (F − 1) · D + 1 cells.',
          'no-filter': 'You left out the filter: the window itself takes F cells of the way.',
          'no-stride': 'You left out the stride: the window moves S cells at a time.',
        },
      },
    },
    problems: { 'too-large': tooLarge },
    examples: {
      'alexnet-227': 'AlexNet, 227',
      'alexnet-224': 'AlexNet as printed, 224',
      vgg: 'VGG, 3 × 3',
      resnet: 'ResNet’s first',
      small: 'A small one',
      dilated: 'Dilated',
    },
  },
  'layer-cost': {
    name: 'Cost of a layer',
    lead: 'What does a layer learn, and how much does it compute? Each [[filter]] has a [[kernel]] for every channel it reads and one [[bias]]; it is applied at every cell of the output. A [[MAC]] is one multiplication with its addition.',
    formula: 'parameters = F · F · (C / groups) · N + N;  MACs = H′ · W′ · F · F · (C / groups) · N',
    fields: {
      kind: 'Layer',
      size: 'Input height and width',
      channels: 'Input channels C',
      filters: 'Filters N',
      kernel: 'Kernel F',
      stride: 'Stride',
      pad: 'Padding',
      groups: 'Groups',
      inputs: 'Inputs',
      units: 'Units',
      bias: 'With bias',
    },
    options: {
      convolution: 'Convolution',
      dense: 'Dense layer',
      'batch-norm': 'Batch normalisation',
    },
    questions: {
      parameters: {
        ask: 'How many parameters has it?',
        mistakes: {
          'no-bias': 'You forgot the biases: one for each output.',
          'one-filter': 'That is one filter; there are N of them.',
          'one-channel': 'You forgot the depth: a filter has a kernel for each channel that it reads.',
          'no-groups': 'You forgot the groups: a filter reads only the channels of its own group.',
          'kernel-once': 'A kernel has F · F weights; you counted one side only.',
          'bias-once': 'You counted one bias, but each output has its own.',
          'no-scale': 'Each channel learns two numbers, a scale γ and a shift β.',
          'with-statistics': 'You counted the stored means and variances: they are measured, not learnt.',
          'per-cell': 'γ and β belong to a channel: all of its cells share them.',
          operations: 'Those are the multiply–adds: weights are shared by all cells of the output.',
        },
      },
      macs: {
        ask: 'How many multiply–adds does it take for one picture?',
        mistakes: {
          parameters: 'Those are the parameters: they are used again at every cell of the output.',
          weights: 'Those are the weights: they are used again at every cell of the output.',
          flops: twiceText,
          'with-bias': 'You counted the additions of the biases; they come without a multiplication.',
          'input-size':
            'You counted the cells of the input; filters are applied once for each cell of the output.',
          'one-axis': 'The output has height and width; you counted one of them.',
          'no-groups': 'You forgot the groups: a filter reads only the channels of its own group.',
          'one-filter': 'That is one filter; there are N of them.',
        },
      },
    },
    problems: {
      'channels-in-groups': 'The input channels cannot be split into this many equal groups.',
      'filters-in-groups': 'The filters cannot be split into this many equal groups.',
      'too-large': tooLarge,
    },
    examples: {
      'alexnet-conv1': 'AlexNet’s first convolution',
      'alexnet-conv2': 'AlexNet’s second, 2 groups',
      'vgg-conv3': 'VGG’s conv3_1',
      'one-by-one': 'A 1 × 1 convolution',
      'vgg-fc6': 'VGG’s first dense layer',
      'resnet-bn': 'ResNet’s first batch norm',
    },
  },
  'receptive-field': {
    name: 'Receptive field',
    lead: 'How much of the picture does one cell see through a stack of layers? Each layer widens the [[receptive field]]; a [[stride]] makes every later one widen it more.',
    formula: 'field ← field + (F − 1) · D · jump, then jump ← jump · S; both begin at 1',
    fields: { stack: 'Layers', channels: 'Channels C throughout' },
    questions: {
      field: {
        ask: 'How many pixels wide is the receptive field of one output cell?',
        mistakes: {
          'sum-of-kernels': 'You added up the kernels; each layer adds its kernel less one.',
          'no-first-pixel': 'The one pixel at the start is missing.',
          'no-stride': 'You left out the strides: after one, each further cell is several pixels away.',
          'stride-too-early': 'A layer’s own stride counts only for the layers after it.',
          'no-dilation': 'You left out the dilation: it spreads the kernel’s cells apart.',
          'last-layer': 'That is the field of the last layer in the layer before it, not in the picture.',
          product: 'Fields do not multiply: each layer adds to the field.',
        },
      },
      weights: {
        ask: 'How many weights has the stack, each convolution from C to C channels, without biases?',
        mistakes: {
          'one-channel': 'Each of the C filters reads C channels: C², not C.',
          'no-channels': 'You left out the channels: C filters, each of which reads C channels.',
          'one-layer': 'That is the first convolution only.',
          'with-pools': 'You counted the pools too, but a pool takes the largest value: it has no weights.',
          'single-layer': 'Those are the weights of a single layer with the same field.',
        },
      },
    },
    problems: {},
    examples: {
      'three-3x3': 'Three of 3 × 3',
      'two-3x3': 'Two of 3 × 3',
      'five-3x3': 'Five of 3 × 3',
      'vgg-start': 'VGG’s first stages',
      'alexnet-start': 'AlexNet to its second pool',
      dilated: 'Dilated ones',
    },
  },
  inception: {
    name: 'Inception module',
    lead: 'Several [[kernel]] sizes side by side, their maps put together. Done naively that costs a lot and the depth only grows; 1 × 1 convolutions first reduce the channels that the large kernels read. A width of 0 leaves a branch or a reduction out.',
    formula:
      'MACs of a convolution = height · width · F · F · channels read · filters; no biases, as in the lecture',
    fields: {
      size: 'Height and width',
      channels: 'Input channels',
      one: '1 × 1 filters',
      three: '3 × 3 filters',
      five: '5 × 5 filters',
      reduce3: '1 × 1 before the 3 × 3',
      reduce5: '1 × 1 before the 5 × 5',
      pool: '1 × 1 after the pool',
    },
    questions: {
      macs: {
        ask: 'How many multiply–adds does the module with 1 × 1 reductions take?',
        mistakes: {
          'three-twice': 'You counted the 3 × 3 convolution twice. So does the lecture’s 358M.',
          'no-reductions': 'You left out the 1 × 1 convolutions before the 3 × 3 and the 5 × 5.',
          'no-projection': 'You left out the 1 × 1 convolution after the pool.',
          'no-one': 'You left out the 1 × 1 branch.',
          naive: 'That is the naive module: here the large kernels read only the reduced channels.',
          weights: 'Those are the weights: they are used again at every cell.',
          flops: twiceText,
        },
      },
      depth: {
        ask: 'How many channels does it put out?',
        mistakes: {
          'naive-pool': 'The pool’s branch ends in a 1 × 1 convolution here, with channels of its own.',
          'with-reductions': 'The reductions are read by the next convolution only; they are not put out.',
          'no-pool': 'You left out the branch of the pool.',
          largest: 'The branches are put side by side, so their channels add up.',
        },
      },
    },
    problems: { 'no-convolution': 'Keep one of the 1 × 1, 3 × 3 and 5 × 5 branches at least.' },
    examples: {
      lecture: 'The lecture’s',
      'googlenet-3a': 'GoogLeNet’s (3a)',
      'googlenet-5b': 'GoogLeNet’s (5b)',
    },
  },
  separable: {
    name: 'Separable convolution',
    lead: 'A full [[convolution]] mixes places and channels at once. A depthwise one looks at each channel for itself, and a 1 × 1 convolution then mixes the channels: nearly the same reach for a fraction of the work.',
    formula: 'cost against the full convolution: 1/N + 1/F² (Howard et al. 2017, MobileNets, §3.1)',
    fields: {
      size: 'Height and width',
      channels: 'Input channels M',
      filters: 'Output channels N',
      kernel: 'Kernel F',
    },
    questions: {
      macs: {
        ask: 'How many multiply–adds does the depthwise and 1 × 1 pair take?',
        mistakes: {
          'no-pointwise': 'You left out the 1 × 1 convolution.',
          'no-depthwise': 'You left out the depthwise convolution.',
          full: 'That is the full convolution.',
          'depthwise-per-filter': 'A depthwise convolution has one kernel for each channel, not N of them.',
          weights: 'Those are the weights: they are used again at every cell.',
          multiplied: 'The two come one after the other, so their costs add up.',
          flops: twiceText,
        },
      },
      weights: {
        ask: 'How many weights has the pair, without biases?',
        mistakes: {
          'no-pointwise': 'You left out the 1 × 1 convolution.',
          'no-depthwise': 'You left out the depthwise convolution.',
          full: 'That is the full convolution.',
          operations: 'Those are the multiply–adds: weights are shared by all cells.',
        },
      },
    },
    problems: {},
    examples: {
      'default-256': '256 channels',
      'mobilenet-late': 'MobileNet’s middle layers',
      'five-by-five': 'A 5 × 5 kernel',
      'few-filters': 'Few filters',
    },
  },
};

/** The words of a calculator whose fields are only known when the program runs. */
export interface AnyCalculatorText {
  readonly name: string;
  readonly lead: string;
  readonly formula: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, string>>;
  readonly questions: Readonly<
    Record<
      string,
      {
        readonly ask: string;
        readonly notWhole?: string;
        readonly mistakes: Readonly<Record<string, string>>;
      }
    >
  >;
  readonly problems: Readonly<Record<string, string>>;
  readonly examples: Readonly<Record<string, string>>;
}

export const calculatorTexts: Readonly<Record<CalculatorId, AnyCalculatorText>> = texts;
