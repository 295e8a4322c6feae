/** The calculators of the atlas, in the order of their list. */
export const calculatorIds = [
  'output-size',
  'layer-cost',
  'receptive-field',
  'inception',
  'separable',
] as const;
export type CalculatorId = (typeof calculatorIds)[number];
