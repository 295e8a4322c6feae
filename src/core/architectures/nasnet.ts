import type { Architecture, Blueprint, Paper } from './architecture.ts';
import { BlueprintBuilder } from './blueprint-builder.ts';
import { CellWriter, type Maps } from './nasnet-cell-writer.ts';
import { type CellPlan, normalCell, reductionCell } from './nasnet-cells.ts';

const paper: Paper = {
  authors: 'B. Zoph, V. Vasudevan, J. Shlens, Q. V. Le',
  title: 'Learning transferable architectures for scalable image recognition',
  where: 'CVPR',
  year: 2018,
};

const id = 'nasnet-a-mobile';
const name = 'NASNet-A (4 @ 1056)';

/** The smallest of the paper's networks for ImageNet, made of two cells that a search found. */
export const nasnet: readonly Architecture[] = [{ id, name, family: 'nasnet', paper, switches: [], build }];

/** N in the paper: normal cells between two reductions. */
const normalCells = 4;

/** 1056 channels in the end: 6 states of 176 filters, doubled twice from these. */
const filtersOfFirstStage = 44;

function build(): Blueprint {
  const builder = new BlueprintBuilder({ height: 224, width: 224, channels: 3 });
  const cells = new CellStack(builder);
  builder.block('stem', 'stage', () => {
    builder.convolution('conv0', { filters: 32, kernel: 3, stride: 2, bias: false });
    cells.begin({ id: builder.batchNormalisation('bn0'), halvings: 1, channels: 32 });
    cells.write('stem1', reductionCell, filtersOfFirstStage / 4);
    cells.write('stem2', reductionCell, filtersOfFirstStage / 2);
  });
  for (const stage of [1, 2, 3]) {
    const filters = filtersOfFirstStage * 2 ** (stage - 1);
    builder.block(`stage${stage}`, 'stage', () => {
      if (stage > 1) cells.write(`reduction${stage - 1}`, reductionCell, filters);
      for (let place = 1; place <= normalCells; place++)
        cells.write(`cell${stage}_${place}`, normalCell, filters);
    });
  }
  builder.block('classifier', 'classifier', () => {
    builder.relu('relu');
    builder.globalAveragePool('avgpool');
    builder.dropout('dropout', 0.5);
    builder.dense('fc', 1000);
    builder.softmax('softmax');
  });
  return { network: builder.network(id, name), blocks: builder.blocks, departures: cells.departures };
}

/** Cells one upon the other: each reads the two before it. */
class CellStack {
  readonly #writer: CellWriter;
  #current: Maps | undefined;
  #previous: Maps | undefined;

  constructor(builder: BlueprintBuilder) {
    this.#writer = new CellWriter(builder);
  }

  get departures() {
    return this.#writer.departures;
  }

  begin(maps: Maps): void {
    this.#current = maps;
  }

  write(cell: string, plan: CellPlan, filters: number): void {
    const current = this.#current;
    if (!current) throw new RangeError(`Cell "${cell}" has nothing to read.`);
    const previous = this.#previous;
    this.#current = this.#writer.write(cell, plan, { filters, current, ...(previous && { previous }) });
    this.#previous = current;
  }
}
