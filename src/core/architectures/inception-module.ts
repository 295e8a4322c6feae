import type { LayerId } from '../network/network.ts';
import type { BlueprintBuilder, SquareWindow } from './blueprint-builder.ts';

/** Filters of the convolutions of an inception module: a row of Szegedy et al. 2015, table 1. */
export interface InceptionWidths {
  readonly one: number;
  /** Of the 1 × 1 before the 3 × 3; absent where there is none, as in the naive module. */
  readonly threeReduce?: number;
  readonly three: number;
  /** Of the 1 × 1 before the 5 × 5. */
  readonly fiveReduce?: number;
  readonly five: number;
  /** Of the 1 × 1 after the pool. */
  readonly poolProjection?: number;
}

interface ConvolutionOptions extends SquareWindow {
  readonly filters: number;
}

/** Writes a convolution and what belongs to each one of this network; returns the last layer's id. */
export type WriteConvolution = (id: LayerId, options: ConvolutionOptions, from?: LayerId) => LayerId;

interface ModuleOptions {
  readonly convolution: WriteConvolution;
  /** Side of the kernels in the branch that the paper gives 5 × 5; 5 if left out. */
  readonly largest?: 3 | 5;
}

/**
 * Four branches that read the same maps and are put side by side. Szegedy et al. 2015, figure 2.
 * @param id the block's; its layers' ids begin with `prefix`
 * @returns the id of the layer that joins the branches
 */
export function writeInceptionModule(
  builder: BlueprintBuilder,
  id: string,
  prefix: string,
  widths: InceptionWidths,
  { convolution, largest = 5 }: ModuleOptions,
): LayerId {
  const write = () => {
    const input = builder.last;
    const large = largest === 5 ? '5x5' : '3x3b';
    const reduced = (name: string, filters: number | undefined) =>
      filters === undefined ? input : convolution(`${prefix}_${name}_reduce`, { filters, kernel: 1 }, input);
    const one = convolution(`${prefix}_1x1`, { filters: widths.one, kernel: 1 }, input);
    const three = convolution(
      `${prefix}_3x3`,
      { filters: widths.three, kernel: 3, pad: 1 },
      reduced('3x3', widths.threeReduce),
    );
    const five = convolution(
      `${prefix}_${large}`,
      { filters: widths.five, kernel: largest, pad: (largest - 1) / 2 },
      reduced(large, widths.fiveReduce),
    );
    const pool = builder.maxPool(`${prefix}_pool`, { kernel: 3, pad: 1 }, input);
    const projection = widths.poolProjection;
    const pooled =
      projection === undefined
        ? pool
        : convolution(`${prefix}_pool_1x1`, { filters: projection, kernel: 1 }, pool);
    return builder.concatenate(`${prefix}_concat`, [one, three, five, pooled]);
  };
  return builder.block(id, 'inception module', write);
}
