/** One or two sentences for each of the field's words. Plural and other forms point to the same entry. */
export const glossary = {
  layer: 'One step of the network: it takes maps and puts out new ones.',
  'feature map':
    'One channel of a layer’s output: a picture of where something was found. Each of its values is a cell.',
  cell: 'One value of a feature map, at one row and one column.',
  convolution:
    'Slides small grids of weights over its input; at each place it multiplies, adds up, and adds a bias.',
  filter: 'All the weights that make one feature map: one kernel for each input map.',
  kernel: 'The small grid of weights that looks at one input map.',
  weight: 'A number learned in training that says how much, and in which direction, a value counts.',
  bias: 'A number added to every sum of a filter, whatever the picture.',
  ReLU: 'Keeps positive values and replaces negative ones by zero.',
  'max pool': 'Keeps the largest value of each small window, so that maps get smaller.',
  'dense layer': 'Every output is a weighted sum of all the inputs.',
  logit: 'The score of a class before softmax. Any number, higher for more likely.',
  softmax:
    'Turns logits into probabilities: e is raised to each of them, and each power divided by the sum of all.',
  probability:
    'A share between 0 and 1; the classes’ shares add up to 1. It is the network’s, not the world’s.',
  'receptive field': 'The part of the picture that can change a cell at all.',
  stride: 'How many cells a window moves at a time.',
  padding: 'Zeros put around a map so that windows fit at its edge.',
  MAC: 'Multiply–accumulate: one multiplication and one addition. Counts the work of a layer.',
} as const;

export type GlossaryTerm = keyof typeof glossary;
