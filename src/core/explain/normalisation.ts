import type { BatchNormalisationLayer, LocalResponseNormalisationLayer } from '../network/network.ts';
import type { BatchNormalisationArithmetic, LocalResponseNormalisationArithmetic } from './arithmetic.ts';
import { answerTo, type CellQuestion, elementOf, inputOf, mapsOf, readValue, weightsOf } from './reading.ts';

/** y = γ (x − mean) / √(variance + ε) + β with the stored mean and variance; Ioffe & Szegedy 2015. */
export function explainBatchNormalisation(
  question: CellQuestion<BatchNormalisationLayer>,
): BatchNormalisationArithmetic {
  const { trained, activations, layer, cell } = question;
  const weight = (role: string) => elementOf(weightsOf(trained, layer.id, role), cell.map);
  const input = readValue(activations, inputOf(layer), cell);
  const mean = weight('mean');
  const variance = weight('variance');
  const gamma = layer.scale ? weight('gamma') : 1;
  const beta = layer.centre ? weight('beta') : 0;
  const centred = input.value - mean;
  const deviation = Math.sqrt(variance + layer.epsilon);
  const normalised = centred / deviation;
  return {
    kind: 'batch normalisation',
    ...answerTo(question, gamma * normalised + beta),
    input,
    mean,
    variance,
    epsilon: layer.epsilon,
    gamma,
    beta,
    centred,
    deviation,
    normalised,
  };
}

/** y = x / (bias + alpha · Σ x²)^beta over the nearest maps; Krizhevsky 2012, §3.3. */
export function explainLocalResponseNormalisation(
  question: CellQuestion<LocalResponseNormalisationLayer>,
): LocalResponseNormalisationArithmetic {
  const { activations, layer, cell } = question;
  const { radius, bias, alpha, beta } = layer;
  const inputLayer = inputOf(layer);
  const input = readValue(activations, inputLayer, cell);
  const first = Math.max(cell.map - radius, 0);
  const last = Math.min(cell.map + radius, mapsOf(activations, inputLayer).shape.channels - 1);
  const neighbours = Array.from({ length: last - first + 1 }, (_, offset) =>
    readValue(activations, inputLayer, { ...cell, map: first + offset }),
  );
  const sumOfSquares = neighbours.reduce((sum, { value }) => sum + value ** 2, 0);
  const base = bias + alpha * sumOfSquares;
  return {
    kind: 'local response normalisation',
    ...answerTo(question, input.value / base ** beta),
    input,
    neighbours,
    sumOfSquares,
    bias,
    alpha,
    beta,
    base,
  };
}
