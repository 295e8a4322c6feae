import { LEAST_DEVIATION } from '../layers/normalisation.ts';
import type { NormalisationLayer, RescalingLayer } from '../network/network.ts';
import type { NormalisationArithmetic, RescalingArithmetic } from './arithmetic.ts';
import { answerTo, type CellQuestion, elementOf, inputOf, readValue, weightsOf } from './reading.ts';

/** y = x · scale + offset with the channel's two numbers. */
export function explainRescaling(question: CellQuestion<RescalingLayer>): RescalingArithmetic {
  const { activations, layer, cell } = question;
  const input = readValue(activations, inputOf(layer), cell);
  const scale = elementOf(layer.scale, cell.map);
  const offset = elementOf(layer.offset, cell.map);
  const scaled = input.value * scale;
  return { kind: 'rescaling', ...answerTo(question, scaled + offset), input, scale, scaled, offset };
}

/** y = (x − mean) / max(√variance, 10⁻⁷) with the channel's stored mean and variance. */
export function explainNormalisation(question: CellQuestion<NormalisationLayer>): NormalisationArithmetic {
  const { trained, activations, layer, cell } = question;
  const weight = (role: string) => elementOf(weightsOf(trained, layer.id, role), cell.map);
  const input = readValue(activations, inputOf(layer), cell);
  const mean = weight('mean');
  const centred = input.value - mean;
  const deviation = Math.max(Math.sqrt(weight('variance')), LEAST_DEVIATION);
  return {
    kind: 'normalisation',
    ...answerTo(question, centred / deviation),
    input,
    mean,
    centred,
    deviation,
  };
}
