import type { AnyCalculator } from './calculator.ts';
import type { CalculatorId } from './calculator-ids.ts';
import { inceptionCalculator } from './inception.ts';
import { layerCostCalculator } from './layer-cost.ts';
import { outputSizeCalculator } from './output-size.ts';
import { receptiveFieldCalculator } from './receptive-field.ts';
import { separableCalculator } from './separable.ts';

/** Every calculator. A new one is a file of its own, its name in calculator-ids.ts and a line here. */
export const calculators = {
  'output-size': outputSizeCalculator,
  'layer-cost': layerCostCalculator,
  'receptive-field': receptiveFieldCalculator,
  inception: inceptionCalculator,
  separable: separableCalculator,
} as const satisfies Readonly<Record<CalculatorId, unknown>>;

export type Calculators = typeof calculators;

/** The calculator of this id; to be asked about values of its own fields only. */
export const calculatorOf = (id: CalculatorId): AnyCalculator => calculators[id] as unknown as AnyCalculator;
