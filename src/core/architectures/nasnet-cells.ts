/** What a cell reads or has computed: the two cells before it, or the sum of an earlier combination. */
export type CellState = 'current' | 'previous' | number;

/** The operations, out of thirteen, that the search ended up with. */
export type CellOperation =
  | { readonly kind: 'separable'; readonly kernel: 3 | 5 | 7 }
  | { readonly kind: 'average pool' }
  | { readonly kind: 'max pool' }
  | { readonly kind: 'identity' };

export interface CellStep {
  readonly operation: CellOperation;
  readonly of: CellState;
}

/** Two operations whose outputs are added. */
export type Combination = readonly [CellStep, CellStep];

/** A block as the search writes it down. */
export interface CellPlan {
  /** Of the operations on the cell's own inputs. */
  readonly stride: 1 | 2;
  readonly combinations: readonly Combination[];
  /** What nothing in the cell reads any further: laid side by side, it is the output. */
  readonly output: readonly CellState[];
}

const separable = (kernel: 3 | 5 | 7, of: CellState): CellStep => ({
  operation: { kind: 'separable', kernel },
  of,
});
const averagePool = (of: CellState): CellStep => ({ operation: { kind: 'average pool' }, of });
const maxPool = (of: CellState): CellStep => ({ operation: { kind: 'max pool' }, of });
const identity = (of: CellState): CellStep => ({ operation: { kind: 'identity' }, of });

/** NASNet-A's cell that keeps height and width: Zoph et al. 2018, figure 4, left. */
export const normalCell: CellPlan = {
  stride: 1,
  combinations: [
    [separable(5, 'current'), separable(3, 'previous')],
    [separable(5, 'previous'), separable(3, 'previous')],
    [averagePool('current'), identity('previous')],
    [averagePool('previous'), averagePool('previous')],
    [separable(3, 'current'), identity('current')],
  ],
  output: ['previous', 0, 1, 2, 3, 4],
};

/** NASNet-A's cell that halves height and width: figure 4, right. */
export const reductionCell: CellPlan = {
  stride: 2,
  combinations: [
    [separable(5, 'current'), separable(7, 'previous')],
    [maxPool('current'), separable(7, 'previous')],
    [averagePool('current'), separable(5, 'previous')],
    [identity(1), averagePool(0)],
    [separable(3, 0), maxPool('current')],
  ],
  output: [1, 2, 3, 4],
};
