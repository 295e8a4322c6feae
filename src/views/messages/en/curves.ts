/** Training curves: how loss and accuracy went from epoch to epoch. */
export const curvesText = {
  stage: 'Stage',
  accuracy: 'Accuracy',
  loss: 'Loss',
  lossUnit: 'mean cross-entropy, in nats',
  epochs: 'epochs',
  sets: {
    train: 'training',
    measured: (set: string) => (set === 'held-out' ? 'held out' : set),
  },
  line: (set: string, network: string | undefined) => (network === undefined ? set : `${network}, ${set}`),
  help: (set: string) =>
    `Solid: on ${set === 'held-out' ? 'pictures held out' : `${set}, pictures never trained on`}. Dashed: on the training pictures, as changed at random.`,
  chart: (what: string, lines: readonly string[]) => `${what}. ${lines.join('; ')}.`,
  summary: (line: string, first: string, last: string, epochs: number) =>
    `${line}: from ${first} to ${last} in ${epochs} epochs`,
  reading: 'Epoch to read',
  readingAt: (epoch: number) => `Epoch ${epoch}`,
  value: (line: string, value: string) => `${line} ${value}`,
  shown: (epoch: number) => `shown: epoch ${epoch}`,
  table: 'As a table',
  epoch: 'Epoch',
  none: '–',
  percentTick: (percent: number) => `${percent} %`,
} as const;
