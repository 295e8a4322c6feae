/** The network's card: what it is, how good it is, how it was made. */
export const aboutText = {
  input: 'Input',
  inputOf: (height: number, width: number, channels: number) =>
    channels === 3 ? `${height} × ${width} pixels, colour` : `${height} × ${width} pixels, grey`,
  classes: 'Classes',
  layers: 'Layers',
  parameters: 'Parameters',
  macs: 'MACs a picture',
  activations: 'Values a picture',
  countOf: (short: string, exact: string) => `${short} (${exact})`,
  activationsOf: (values: string, memory: string) => `${values} (${memory})`,
  accuracy: 'Accuracy',
  accuracyOf: (percent: string, correct: number, total: number, set: string) =>
    `${percent}: ${correct} of ${total} pictures it had never seen (${set})`,
  page: 'Its page: filters, curves, layers, how to cite it',
  ownPage: 'Its page: every layer, its shape and its cost',
  loadingCard: 'Its card is on its way.',
  noCard: (detail: string) => `How it was trained is not known: ${detail}`,
  retry: 'Try again',

  weaknesses: 'Where it fails',
  perClass: 'Right answers by class',
  ofPictures: (correct: number, total: number) => `${correct} of ${total}`,
  confusion: 'Confusion matrix',
  confusionOpen: 'Enlarge the confusion matrix',
  confusionClose: 'Close',
  confusionHelp:
    'A row holds the pictures of one class; a column, what the network said. The diagonal is right.',
  confusionCaption: (total: number, set: string) =>
    `${total} pictures of ${set}. Row: true class. Column: predicted class. The diagonal is right.`,
  trueClass: 'true class',

  training: 'How it was trained',
  recipe: 'Recipe',
  data: 'Pictures',
  sets: { train: 'to train on', val: 'to measure on', pretrain: 'to warm up on' } as Readonly<
    Record<string, string>
  >,
  setOf: (pictures: string, purpose: string) => `${pictures} ${purpose}`,
  heldOut: 'Held out',
  seeds: 'Seeds',
  seedOf: (stage: string, seed: number) => `${stage}: ${seed}`,
  teacher: 'Teacher',
  teacherOf: (description: string, percent: string) => `${description} It gets ${percent} right.`,
  time: 'Time',
  timeOf: (minutes: string, machine: string) => `${minutes} on ${machine}`,
  minutes: (seconds: number) =>
    seconds < 120 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`,
  date: 'Trained on',
} as const;
