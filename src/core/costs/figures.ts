/** What something costs, for one picture and with nothing left out. */
export interface Figures {
  /** Kernels of convolutions, matrices of dense layers. */
  readonly weights: number;
  readonly biases: number;
  /** γ and β; the mean and the variance are stored, but not learnt, and not counted. */
  readonly batchNorm: number;
  /** Multiply–accumulates of convolutions and dense layers. */
  readonly macs: number;
}

export function sumOfFigures(all: readonly Figures[]): Figures {
  const sum = { weights: 0, biases: 0, batchNorm: 0, macs: 0 };
  for (const { weights, biases, batchNorm, macs } of all) {
    sum.weights += weights;
    sum.biases += biases;
    sum.batchNorm += batchNorm;
    sum.macs += macs;
  }
  return sum;
}
