import type { MethodId } from '../../../core/attribution/method-list.ts';

interface MethodText {
  /** What the map shows, in one sentence or two. */
  readonly what: string;
  /** How it is computed, as plain text: S the class's logit, x the picture. */
  readonly formula: string;
  /** What its numbers mean. */
  readonly unit: string;
  /** When not to trust it, in one sentence. */
  readonly misleads: string;
}

const methods: Readonly<Record<MethodId, MethodText>> = {
  gradient: {
    what: 'How much the logit would change if a pixel changed a little; the largest of its three colours counts.',
    formula: '∂S/∂x',
    unit: 'change of the logit per unit of input',
    misleads:
      'It tells what a small change would do, not what the network used: edges light up whatever the class, and what is clearly there may hardly count, since a little more of it changes nothing.',
  },
  'grad-cam': {
    what: 'Which places of the layer’s maps speak for the class: each map counts as much as its mean gradient.',
    formula: 'max(0, Σₖ αₖ Aₖ), αₖ the mean of ∂S/∂Aₖ',
    unit: 'in logits, for each cell of the layer',
    misleads:
      'It is as coarse as the layer it is taken at and is stretched over the picture, so its edges are not the object’s; what speaks against the class is left out.',
  },
};

/** What a method lets one set, by `OptionSpec.labelKey`. */
const options: Readonly<Record<string, string>> = {
  baseline: 'Compared with',
};

/** What an option that is a choice can be, by its keys in `OptionSpec.choices`. */
const choices: Readonly<Record<string, string>> = {
  baselineBlack: 'black',
  baselineMean: 'its mean colour',
  baselineBlur: 'itself, blurred',
  baselineNoise: 'noise',
};

/** `Simonyan et al. 2013, Deep Inside …`. */
function cite(authors: string, year: number, title: string): string {
  const [first = '', second, ...others] = authors.split(', ');
  const names =
    second === undefined ? first : others.length > 0 ? `${first} et al.` : `${first} and ${second}`;
  return `${names} ${year}, ${title}`;
}

/** The first look at saliency, in the inspector. */
export const saliencyText = {
  title: 'Which pixels matter?',
  method: 'Method',
  classToExplain: 'Class to explain',
  mostProbable: (name: string | undefined) => (name === undefined ? 'most probable' : `${name} (top)`),
  layer: 'At layer',
  opacity: 'Strength of the overlay',
  opacityValue: (percent: number) => `${percent} %`,
  computing: 'Computing',
  failed: (detail: string) => `It could not be computed: ${detail}`,
  retry: 'Try again',
  noRun: 'It appears here as soon as the network has seen a picture.',
  noLayer: 'This network has no layer that the method can be asked about.',
  picture: (method: string, name: string) => `${method} for ${name}, laid over the picture`,
  caption: (method: string, name: string, layer: string | undefined) =>
    layer === undefined ? `${method} for “${name}”` : `${method} for “${name}” at ${layer}`,
  allZero: 'Every value is 0: by this method nothing in the picture speaks for the class.',
  clipped: (limit: string, largest: string) =>
    `The brightest colour stands for ${limit} and more, which is where the top 1 % begins; the largest value is ${largest}.`,
  notTheReason: 'A hint, not the reason: methods disagree, and each can mislead.',
  misleads: 'When it misleads',
  cite,
  methods,
  options,
  choices,
} as const;
