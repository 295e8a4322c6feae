/** The list of predictions and the softmax behind it. */
export const predictionsText = {
  region: 'Predictions',
  waiting: 'Predictions appear here as soon as the network has seen a picture.',
  notNumbers:
    'The network’s answer holds values that are not numbers, so there are no probabilities. Its weights are damaged, or the picture drives it out of range.',
  announce: (name: string, percent: string) => `${name}, ${percent}`,
  unsure: 'No class has more than half of the probability: the network is undecided.',
  /** Where the percentages are not what the network itself puts out last, as shares of a whole. */
  meanings: {
    shares: '',
    independent: 'Each class has a probability of its own: the sigmoid of its logit.',
    logits: 'The network ends in logits; the softmax is added here.',
    score: 'The network ends in one number, which is no probability.',
  },
  unlikely: 'No class reaches one half.',
  showAll: (classes: number) => `Show all ${classes} classes`,
  showTop: (classes: number) => `Show the top ${classes}`,

  arithmetic: 'From logits to probabilities',
  arithmeticLead:
    'The network ends with one number per class, its logit z. Softmax makes them shares of a whole: raise e to each, then divide by the sum.',
  largest: (logit: string, name: string) =>
    `The largest logit, ${logit} (${name}), is taken from all first. That changes no share and keeps the powers from overflowing.`,
  columns: {
    class: 'Class',
    logit: 'logit z',
    shifted: 'z − max',
    probability: 'share',
  },
  sum: 'Sum',
  whole: '100.0 %',
  quotient: (name: string, numerator: string, denominator: string, percent: string) =>
    `${name}: ${numerator} ÷ ${denominator} = ${percent}`,

  guessFirst: 'Guess before you see',
  guessQuestion: 'What will the network say?',
  guessChoose: 'Choose a class',
  guessRight: (name: string) => `You guessed ${name}, and so does the network.`,
  guessWrong: (guess: string, rank: number, top: string) =>
    `You guessed ${guess}. The network puts it in place ${rank} and says ${top}.`,
} as const;
