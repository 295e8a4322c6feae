import type {
  ActivationFunction,
  Layer,
  LayerId,
  Network,
  Normalisation,
  Padding,
  Shape,
  Size,
} from '../network/network.ts';
import type { Block, BlockKind } from './architecture.ts';

/** How a window is written in papers: square, with the same stride and padding along both axes, all in cells. */
export interface SquareWindow {
  readonly kernel: number;
  /** 1 if left out. */
  readonly stride?: number;
  /** Zeros at every side, or as many as `same` needs; 0 if left out. */
  readonly pad?: number | 'same';
}

interface ConvolutionOptions extends SquareWindow {
  readonly filters: number;
  readonly groups?: number;
  /** True if left out. */
  readonly bias?: boolean;
}

interface DepthwiseOptions extends SquareWindow {
  /** True if left out. */
  readonly bias?: boolean;
}

interface DenseOptions {
  /** True if left out. */
  readonly bias?: boolean;
}

interface PoolOptions extends SquareWindow {
  /** `floor` if left out. */
  readonly rounding?: 'floor' | 'ceil';
}

/** A layer without its id and inputs. */
type LayerBody = Layer extends infer L ? (L extends Layer ? Omit<L, 'id' | 'inputs'> : never) : never;

interface OpenBlock {
  readonly layers: LayerId[];
  readonly blocks: Block[];
}

/**
 * Writes a network down layer by layer: each new one reads the one before unless told otherwise,
 * and belongs to the blocks that are open.
 */
export class BlueprintBuilder {
  /** The layer that the next one reads. */
  last: LayerId;

  readonly #input: Shape;
  readonly #layers: Layer[];
  readonly #open: OpenBlock[] = [{ layers: [], blocks: [] }];

  constructor(input: Shape) {
    this.#input = input;
    this.#layers = [{ id: 'input', kind: 'input', inputs: [], shape: input }];
    this.last = 'input';
  }

  /** Appends a layer and returns its id. @param from what it reads: the last layer if left out */
  layer(id: LayerId, body: LayerBody, from: readonly LayerId[] = [this.last]): LayerId {
    this.#layers.push({ ...body, id, inputs: from } as Layer);
    for (const { layers } of this.#open) layers.push(id);
    this.last = id;
    return id;
  }

  convolution(id: LayerId, options: ConvolutionOptions, from?: LayerId): LayerId {
    const { filters, groups = 1, bias = true } = options;
    return this.layer(id, { kind: 'convolution', ...windowOf(options), filters, groups, bias }, one(from));
  }

  /** One kernel for each channel. */
  depthwiseConvolution(id: LayerId, options: DepthwiseOptions, from?: LayerId): LayerId {
    const { bias = true } = options;
    return this.layer(
      id,
      { kind: 'depthwise convolution', ...windowOf(options), multiplier: 1, bias },
      one(from),
    );
  }

  /** @param name a function that needs no α */
  activation(id: LayerId, name: ActivationFunction, from?: LayerId): LayerId {
    return this.layer(id, { kind: 'activation', function: name, alpha: 0 }, one(from));
  }

  relu(id: LayerId, from?: LayerId): LayerId {
    return this.activation(id, 'relu', from);
  }

  batchNormalisation(id: LayerId, from?: LayerId): LayerId {
    return this.layer(
      id,
      { kind: 'batch normalisation', epsilon: 1e-5, scale: true, centre: true },
      one(from),
    );
  }

  maxPool(id: LayerId, options: PoolOptions, from?: LayerId): LayerId {
    const { rounding = 'floor' } = options;
    return this.layer(id, { kind: 'max pool', ...windowOf(options), rounding }, one(from));
  }

  averagePool(id: LayerId, options: PoolOptions, from?: LayerId): LayerId {
    const { rounding = 'floor' } = options;
    return this.layer(id, { kind: 'average pool', ...windowOf(options), rounding }, one(from));
  }

  globalAveragePool(id: LayerId, from?: LayerId): LayerId {
    return this.layer(id, { kind: 'global average pool' }, one(from));
  }

  /** With the figures of Krizhevsky et al. 2012, §3.3. */
  localResponseNormalisation(id: LayerId): LayerId {
    return this.layer(id, {
      kind: 'local response normalisation',
      radius: 2,
      bias: 2,
      alpha: 1e-4,
      beta: 0.75,
    });
  }

  flatten(id: LayerId, from?: LayerId): LayerId {
    return this.layer(id, { kind: 'flatten' }, one(from));
  }

  dropout(id: LayerId, rate: number, from?: LayerId): LayerId {
    return this.layer(id, { kind: 'dropout', rate }, one(from));
  }

  dense(id: LayerId, units: number, { bias = true }: DenseOptions = {}, from?: LayerId): LayerId {
    return this.layer(id, { kind: 'dense', units, bias }, one(from));
  }

  softmax(id: LayerId, from?: LayerId): LayerId {
    return this.layer(id, { kind: 'softmax' }, one(from));
  }

  concatenate(id: LayerId, from: readonly LayerId[]): LayerId {
    return this.layer(id, { kind: 'concatenate' }, from);
  }

  add(id: LayerId, from: readonly LayerId[]): LayerId {
    return this.layer(id, { kind: 'add' }, from);
  }

  /** What `write` appends belongs together. @returns what `write` returns */
  block<T>(id: string, kind: BlockKind, write: () => T): T {
    const open: OpenBlock = { layers: [], blocks: [] };
    this.#open.push(open);
    const result = write();
    this.#open.pop();
    this.#open.at(-1)?.blocks.push({ id, kind, ...open });
    return result;
  }

  /** The network so far. @param output the last layer if left out */
  network(id: string, name: string, output: LayerId = this.last): Network {
    const normalisation = unnormalised(this.#input);
    return { id, name, classes: [], normalisation, layers: this.#layers, output };
  }

  /** The outermost blocks so far. */
  get blocks(): readonly Block[] {
    return this.#open[0]?.blocks ?? [];
  }
}

/** Nothing is computed with these networks, so that how pixels become input values is of no account. */
const unnormalised = ({ channels }: Shape): Normalisation => ({
  range: [0, 1],
  mean: Array.from({ length: channels }, () => 0),
  std: Array.from({ length: channels }, () => 1),
});

const one = (id: LayerId | undefined): readonly LayerId[] | undefined =>
  id === undefined ? undefined : [id];

function windowOf({ kernel, stride = 1, pad = 0 }: SquareWindow): {
  kernel: Size;
  stride: Size;
  dilation: Size;
  padding: Padding;
} {
  return {
    kernel: { height: kernel, width: kernel },
    stride: { height: stride, width: stride },
    dilation: { height: 1, width: 1 },
    padding: pad === 'same' ? pad : { top: pad, bottom: pad, left: pad, right: pad },
  };
}
