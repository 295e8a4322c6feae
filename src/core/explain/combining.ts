import type { CombineLayer, Shape } from '../network/network.ts';
import type { Cell, CombineArithmetic } from './arithmetic.ts';
import { answerTo, type CellQuestion, mapsOf, readValue } from './reading.ts';

/** The same cell of every input, multiplied, subtracted, averaged or compared. */
export function explainCombine(question: CellQuestion<CombineLayer>): CombineArithmetic {
  const { activations, layer, cell } = question;
  const { operation } = layer;
  const operands = layer.inputs.map((input) =>
    readValue(activations, input, cellWithin(mapsOf(activations, input).shape, cell)),
  );
  const values = operands.map(({ value }) => value);
  return { kind: 'combine', ...answerTo(question, results[operation](values)), operation, operands };
}

const results: { readonly [O in CombineLayer['operation']]: (values: readonly number[]) => number } = {
  multiply: (values) => values.reduce((product, value) => product * value, 1),
  subtract: ([first = 0, second = 0]) => first - second,
  average: (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
  maximum: (values) => Math.max(...values),
};

/** An input of extent 1 along an axis is read as if repeated along it. */
function cellWithin({ height, width, channels }: Shape, { y, x, map }: Cell): Cell {
  return { y: height === 1 ? 0 : y, x: width === 1 ? 0 : x, map: channels === 1 ? 0 : map };
}
