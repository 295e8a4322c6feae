/** The page about a network. */
export const pageText = {
  region: 'About the network',
  explore: 'Explore it with a picture',
  figures: {
    accuracy: (set: string) => `right on ${set}`,
    accuracyOf: (correct: number, total: number) => `${correct} of ${total} pictures it had never seen`,
    parameters: 'parameters',
    macs: 'MACs a picture',
    bytes: 'to load',
    layers: 'layers',
    input: 'input',
  },

  filters: 'The first layer’s filters',
  filtersIn: (layer: string, count: number, height: number, width: number) =>
    `${layer}: ${count} filters of ${height} × ${width}. Each is drawn as the patch of picture that it answers to most.`,
  scaleColour: 'One scale for all: a pixel’s red, green and blue are the weights for red, green and blue.',
  scaleGrey: 'One scale for all: a pixel’s grey is its weight.',
  weight: 'weight',
  filter: (layer: string, map: number) => `${layer} filter ${map + 1}`,
  toMap: 'Choose one to see the map it makes.',

  curves: 'Training curves',
  curvesBeside: (name: string, other: string) =>
    `${name} and ${other} were trained by the same recipe, for as long, on the same pictures.`,
  lastStage: (stage: string) => `${stage} (the last stage)`,

  measured: 'How good it is',
  weaknesses: 'Where it fails',
  layersTable: 'Its layers',
  layersHelp:
    'Shapes are height × width × channels. A receptive field is what one cell sees of the picture. One MAC is a multiplication and an addition.',
  columns: {
    layer: 'Layer',
    kind: 'Kind',
    output: 'Output',
    parameters: 'Parameters',
    macs: 'MACs',
    field: 'Receptive field',
    fieldBeyond: 'larger than the picture',
  },
  total: 'Total',

  made: 'How it was made',
  cite: 'How to cite it',
  citeHelp: 'The weights are part of Convolens and come under its licence.',
  citation: (name: string, id: string, year: string, link: string) =>
    `Convolens: ${name} (${id})${year && `, ${year}`}. ${link}`,
  bibtexLabel: 'BibTeX',
  bibtex: (id: string, name: string, year: string, note: string, link: string) =>
    [
      `@misc{convolens-${id},`,
      `  title = {${name}, a network of Convolens},`,
      ...(year ? [`  year = {${year}},`] : []),
      ...(note ? [`  note = {${note}},`] : []),
      `  howpublished = {\\url{${link}}},`,
      '}',
    ].join('\n'),
  citationNote: (parameters: string, accuracy: string | undefined) =>
    accuracy === undefined ? `${parameters} parameters` : `${parameters} parameters, ${accuracy}`,
} as const;
