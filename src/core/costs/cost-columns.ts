/** Columns of a table of costs, in their order. */
export const costColumns = [
  'layer',
  'kind',
  'output',
  'values',
  'memory',
  'weights',
  'biases',
  'batch-norm',
  'parameters',
  'macs',
] as const;
export type CostColumn = (typeof costColumns)[number];

/** By which column rows are sorted. By `layer` they are in the network's order. */
export interface CostOrder {
  readonly by: CostColumn;
  readonly direction: 'ascending' | 'descending';
}

export const networkOrder: CostOrder = { by: 'layer', direction: 'ascending' };

/** What is added up along the rows. */
export const costMeasures = ['memory', 'parameters', 'macs'] as const;
export type CostMeasure = (typeof costMeasures)[number];
