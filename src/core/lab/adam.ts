/** How Adam climbs; what is left out is as the paper recommends. */
export interface AdamOptions {
  /** How far a parameter moves at a step, at most about; in the parameters' unit. */
  readonly rate: number;
  /** How slowly the mean of the gradient forgets. */
  readonly beta1?: number;
  /** How slowly the mean of its square forgets. */
  readonly beta2?: number;
  readonly epsilon?: number;
}

/** Climbs: moves parameters up a gradient. */
export interface Climber {
  /** Changes the parameters in place. @param gradient ∂value/∂parameter, as long as the parameters */
  climb(parameters: Float32Array, gradient: Float32Array): void;
}

/**
 * Adam (Kingma & Ba 2015, algorithm 1), upward: m and v are running means of the
 * gradient and its square, corrected for having started at zero;
 * θ ← θ + rate · m̂ / (√v̂ + ε).
 *
 * @param count of parameters
 */
export function adam(
  count: number,
  { rate, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 }: AdamOptions,
): Climber {
  const first = new Float64Array(count);
  const second = new Float64Array(count);
  let steps = 0;
  return {
    climb(parameters, gradient) {
      steps++;
      const correction1 = 1 - beta1 ** steps;
      const correction2 = 1 - beta2 ** steps;
      for (let i = 0; i < count; i++) {
        const slope = gradient[i] as number;
        first[i] = beta1 * (first[i] as number) + (1 - beta1) * slope;
        second[i] = beta2 * (second[i] as number) + (1 - beta2) * slope * slope;
        const m = (first[i] as number) / correction1;
        const v = (second[i] as number) / correction2;
        parameters[i] = (parameters[i] as number) + (rate * m) / (Math.sqrt(v) + epsilon);
      }
    },
  };
}
