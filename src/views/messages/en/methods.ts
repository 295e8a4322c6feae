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
  smoothgrad: {
    what: 'The gradient, averaged over copies of the picture with noise on them: what many slightly different pictures agree on stays.',
    formula: '1/n Σᵢ ∂S/∂x at x + N(0, σ²)',
    unit: 'change of the logit per unit of input; of squares, the square of that',
    misleads:
      'A smoother map looks more convincing and is not therefore truer: the network hardly ever sees noisy pictures, and squares tell nothing of for and against.',
  },
  'integrated-gradients': {
    what: 'What each pixel adds to the logit on the way from a picture that shows nothing to yours; all of them together make the whole difference.',
    formula: '(x − b) · ∫₀¹ ∂S/∂x at b + α(x − b) dα',
    unit: 'in logits, for each colour of each pixel',
    misleads:
      'It depends on what it compares with: a pixel of the very colour of that baseline counts nothing, as black things do against black.',
  },
  'gradient-times-input': {
    what: 'What each pixel would bring to the logit if the network were the straight-line function it resembles at this picture.',
    formula: 'x · ∂S/∂x',
    unit: 'in logits',
    misleads:
      'A pixel whose normalised value is 0 gets nothing, however much it matters, and the values add up to the logit only in networks without biases.',
  },
  'guided-backprop': {
    what: 'The gradient, but every ReLU on the way back lets only positive values through. What remains are patterns that excite units that excite the class.',
    formula: 'at a ReLU: dy · [dy > 0] · [x > 0]',
    unit: 'like a change of the logit per unit of input, but of no function',
    misleads:
      'It restores edges of the picture almost whatever the class and even the top layers’ weights are, so its sharpness is no sign that it is right.',
  },
  deconvnet: {
    what: 'The network run backward from the class, each ReLU letting only positive values through. Max pools put values back to where the maximum was.',
    formula: 'at a ReLU: dy · [dy > 0]',
    unit: 'like a change of the logit per unit of input, but of no function',
    misleads:
      'Apart from where maxima were it does not know what the network saw, so it can draw patterns that the picture does not hold.',
  },
  'relevance-epsilon': {
    what: 'The logit, handed back layer by layer: each value gets a share in proportion to what it brought to the sums it went into.',
    formula: 'Rᵢ = Σⱼ xᵢ wᵢⱼ / (zⱼ + ε sign zⱼ) · Rⱼ',
    unit: 'in logits; biases and ε keep a share',
    misleads:
      'With a small ε it is nearly gradient × input, noise included; a large one swallows all but the strongest sums.',
  },
  'relevance-z-plus': {
    what: 'The logit, handed back layer by layer, but only to the values that made a sum larger. What spoke against the class gets nothing.',
    formula: 'Rᵢ = Σⱼ (xᵢ wᵢⱼ)⁺ / Σₖ (xₖ wₖⱼ)⁺ · Rⱼ',
    unit: 'in logits; the values add up to the logit, less what biases alone brought',
    misleads:
      'It hardly depends on the class or the upper layers, since it follows what was active: maps of two classes often look alike.',
  },
  deeplift: {
    what: 'How much each pixel’s difference from a picture that shows nothing added to the difference of the logit. Activation functions count by their whole change, not by their slope.',
    formula: '(xᵢ − bᵢ) · m, with m = Δout/Δin at each activation',
    unit: 'in logits; the values add up to S(x) − S(b)',
    misleads:
      'It tells the picture from the baseline you chose: what looks like the baseline gets nothing, and another baseline gives another map.',
  },
  'grad-cam': {
    what: 'Which places of the layer’s maps speak for the class: each map counts as much as its mean gradient.',
    formula: 'max(0, Σₖ αₖ Aₖ), αₖ the mean of ∂S/∂Aₖ',
    unit: 'in logits, for each cell of the layer',
    misleads:
      'It is as coarse as the layer it is taken at and is stretched over the picture, so its edges are not the object’s; what speaks against the class is left out.',
  },
  'grad-cam-plus-plus': {
    what: 'Grad-CAM with other weights: a map counts for every cell whose gradient is positive, so that small objects and several of them do not fade.',
    formula: 'max(0, Σₖ wₖ Aₖ), wₖ = Σ α · max(0, g), α = g² / (2g² + ΣA · g³), g = ∂S/∂Aₖ',
    unit: 'gradient times activation; only their proportions mean something',
    misleads:
      'Cells that speak against the class are left out twice, in the weights and in the sum, so it lights up for classes the network rules out.',
  },
  'hires-cam': {
    what: 'What each cell of the layer adds to the logit: its values, each times its own gradient, without averaging first as Grad-CAM does.',
    formula: 'Σₖ Aₖ · ∂S/∂Aₖ',
    unit: 'in logits, for each cell of the layer',
    misleads:
      'It adds up to the logit only at the last maps of a network; further down it takes what follows for linear, and a gradient of zero hides what is there.',
  },
  'score-cam': {
    what: 'Shows the network the picture through each map of the layer, everything else dark; the better a map’s view does for the class, the more the map counts.',
    formula: 'max(0, Σₖ wₖ Aₖ), w = softmax of S(x · Hₖ) − S(0), Hₖ the map stretched to [0, 1]',
    unit: 'a mean of the layer’s activations, weighted',
    misleads:
      'Half-dark pictures are unlike any the network has learnt from; and all weights are positive, so a map that speaks against the class still adds to it.',
  },
  occlusion: {
    what: 'How far the logit falls when a patch covers a place; each pixel has the mean over the patches that cover it.',
    formula: 'mean of S(x) − S(x with a patch covered)',
    unit: 'in logits, for each pixel',
    misleads:
      'The patch is something to see as well, its edges and colour included; what is there twice seems not to count, since the other one remains, and details finer than the patch blur.',
  },
  rise: {
    what: 'How much higher the logit is when a place is shown than on average, while random parts of the picture are dark.',
    formula: '1/(N·p) Σᵢ (S(x · Mᵢ) − S̄) · Mᵢ',
    unit: 'in logits, for each pixel',
    misleads:
      'Few masks leave blotches that come from chance, details finer than a cell of the masks blur, and half-dark pictures are unlike any the network has learnt from.',
  },
  sobel: {
    what: 'Where the picture has edges. It knows nothing of the network: a map that looks like this one may know as little.',
    formula: '√(Gx² + Gy²) of the luminance',
    unit: 'change of brightness from pixel to pixel, 0 to 1',
    misleads: 'It is here to show how easily mere edges pass for what a network looks at.',
  },
};

/** What a method lets one set, by `OptionSpec.labelKey`. */
const options: Readonly<Record<string, string>> = {
  baseline: 'Compared with',
  epsilon: 'ε, added to every sum',
  masks: 'Random masks',
  meanOf: 'Mean of',
  noiseShare: 'Noise, as a share of the picture’s range',
  occlusionFill: 'Patches are',
  occlusionPatch: 'Side of a patch, in pixels',
  occlusionStride: 'Pixels from one patch to the next',
  samples: 'Noisy copies',
  steps: 'Steps on the way',
};

/** What an option that is a choice can be, by its keys in `OptionSpec.choices`. */
const choices: Readonly<Record<string, string>> = {
  baselineBlack: 'black',
  baselineMean: 'its mean colour',
  baselineBlur: 'itself, blurred',
  baselineNoise: 'noise',
  fillGrey: 'grey',
  meanOfGradients: 'gradients',
  meanOfSquares: 'their squares',
};

/** `Simonyan et al. 2013, Deep Inside …`. */
function cite(authors: string, year: number, title: string): string {
  const [first = '', second, ...others] = authors.split(', ');
  const names =
    second === undefined ? first : others.length > 0 ? `${first} et al.` : `${first} and ${second}`;
  return `${names} ${year}, ${title}`;
}

/** What is told of each saliency method; apart from `saliencyText`, since the first screen does without. */
export const methodsText = { cite, methods, options, choices } as const;
