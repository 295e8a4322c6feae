/** Two networks on the same picture. */
export const compareText = {
  second: 'Second network',
  menus: { first: 'Network model', second: 'Second network model' },
  swap: 'Swap the two',
  inBrief: (parameters: string, accuracy: string | undefined) =>
    accuracy === undefined ? `${parameters} parameters` : `${parameters} parameters, ${accuracy} right`,
  switchedOff: (parts: number) => (parts === 1 ? '1 part switched off' : `${parts} parts switched off`),

  predictions: 'Predictions',
  waiting: 'Predictions appear here as soon as both networks have seen the picture.',
  notNumbers: (name: string) => `${name} answers with values that are not numbers.`,
  notComparable: 'The two know different classes, so their answers stand apart.',
  listOf: (name: string) => `Predictions of ${name}`,
  points: 'points apart',
  pointsSpoken: 'points apart:',
  pointsHelp: (first: string, second: string) => `${first} less ${second}, in percentage points`,

  agree: (name: string, surer: string, more: string, less: string) =>
    `Both say ${name}. ${surer} is surer: ${more} against ${less}.`,
  agreeEqually: (name: string, percent: string) => `Both say ${name}, each with ${percent}.`,
  disagree: (
    first: string,
    one: string,
    onePercent: string,
    second: string,
    two: string,
    twoPercent: string,
  ) => `They disagree: ${first} says ${one} (${onePercent}), ${second} says ${two} (${twoPercent}).`,
  bothRight: 'Both are right.',
  oneRight: (name: string) => `${name} is right.`,
  bothWrong: (truth: string) => `Both are wrong: the picture is labelled ${truth}.`,

  pickHere: (name: string) => `Choose a map or a layer of ${name} to see it here.`,
  unpick: (name: string) => `Close what is picked out in ${name}`,
  mapOf: (layer: string, map: number) => `${layer} map ${map}`,
  layerOf: (layer: string) => `All maps of ${layer}`,
  openInExplore: 'Open in Explore',
  hidden: 'This layer tells the answer. It shows once you have guessed.',

  facts: 'In numbers',
  names: {
    accuracy: 'Accuracy',
    parameters: 'Parameters',
    macs: 'MACs a picture',
    layers: 'Layers',
    weighing: 'Convolutions and dense layers',
    field: 'Receptive field of the last convolution',
    input: 'Input',
    time: 'Time a picture, both at work',
  },
  accuracyOf: (percent: string, set: string) => `${percent} (${set})`,
  field: (height: number, width: number) => `${height} × ${width} pixels`,
  time: (ms: number, backend: string) => `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms (${backend})`,
  backends: { cpu: 'processor', webgl: 'graphics card' },
  unknown: '–',

  training: 'How they learned',
  sameRecipe: 'Trained by one recipe, so that only the network makes the difference.',
  star: (first: string, second: string) => `Compare ${first} with ${second}`,
  starHelp: 'What makes the difference?',
} as const;
