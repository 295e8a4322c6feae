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
} as const;
