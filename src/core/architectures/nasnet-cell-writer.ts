import type { LayerId } from '../network/network.ts';
import type { Departure } from './architecture.ts';
import type { BlueprintBuilder } from './blueprint-builder.ts';
import type { CellOperation, CellPlan, CellState, Combination } from './nasnet-cells.ts';

/** Some layer's output as far as a cell needs to know it. */
export interface Maps {
  readonly id: LayerId;
  /** How often its height and width have been halved; tells whether two fit together. */
  readonly halvings: number;
  readonly channels: number;
}

interface Options {
  readonly filters: number;
  readonly current: Maps;
  /** Absent for the first cell, which reads its only input twice. */
  readonly previous?: Maps;
}

/** Writes cells; collects where they depart from the kinds of layers there are. */
export class CellWriter {
  readonly departures: Departure[] = [];
  readonly #builder: BlueprintBuilder;

  constructor(builder: BlueprintBuilder) {
    this.#builder = builder;
  }

  /** @param id the block's; the ids of its layers begin with it */
  write(id: string, plan: CellPlan, { filters, current, previous }: Options): Maps {
    return this.#builder.block(id, 'cell', () => {
      const before = previous ? this.#adjusted(id, previous, current, filters) : current.id;
      const states = new Map<CellState, LayerId>([
        ['previous', before],
        ['current', this.#squeezed(`${id}_here`, current.id, filters)],
      ]);
      plan.combinations.forEach((combination, index) => {
        const written = this.#combination(`${id}_${index + 1}`, combination, states, { plan, filters });
        states.set(index, written);
      });
      const output = plan.output.map((state) => stateOf(states, state));
      return {
        id: this.#builder.concatenate(`${id}_concat`, output),
        halvings: current.halvings + (plan.stride === 2 ? 1 : 0),
        channels: output.length * filters,
      };
    });
  }

  #combination(
    id: string,
    combination: Combination,
    states: ReadonlyMap<CellState, LayerId>,
    { plan, filters }: { readonly plan: CellPlan; readonly filters: number },
  ): LayerId {
    return this.#builder.block(id, 'combination', () => {
      const sides = combination.map(({ operation, of }, side) => {
        const stride = typeof of === 'number' ? 1 : plan.stride;
        const name = `${id}${side === 0 ? 'a' : 'b'}`;
        return this.#operation(name, operation, stateOf(states, of), { stride, filters });
      });
      return this.#builder.add(`${id}_add`, sides);
    });
  }

  #operation(
    id: string,
    operation: CellOperation,
    from: LayerId,
    { stride, filters }: { readonly stride: 1 | 2; readonly filters: number },
  ): LayerId {
    switch (operation.kind) {
      case 'separable': {
        const { kernel } = operation;
        const first = this.#separable(`${id}1`, from, { kernel, stride, filters });
        return this.#separable(`${id}2`, first, { kernel, stride: 1, filters });
      }
      case 'average pool':
        return this.#builder.averagePool(`${id}_pool`, { kernel: 3, stride, pad: padOf(3, stride) }, from);
      case 'max pool':
        return this.#builder.maxPool(`${id}_pool`, { kernel: 3, stride, pad: padOf(3, stride) }, from);
      case 'identity':
        return from;
    }
  }

  /** Each map filtered by itself, then mixed by a 1 × 1 convolution; the search applies it twice in a row. */
  #separable(
    id: string,
    from: LayerId,
    {
      kernel,
      stride,
      filters,
    }: { readonly kernel: number; readonly stride: 1 | 2; readonly filters: number },
  ): LayerId {
    const pad = padOf(kernel, stride);
    this.#builder.relu(`${id}_relu`, from);
    this.#builder.depthwiseConvolution(`${id}_depthwise`, { kernel, stride, pad, bias: false });
    this.#builder.convolution(`${id}_pointwise`, { filters, kernel: 1, bias: false });
    return this.#builder.batchNormalisation(`${id}_bn`);
  }

  /** What the cell before last put out, in the extents of what the last one put out. */
  #adjusted(id: string, previous: Maps, current: Maps, filters: number): LayerId {
    if (previous.halvings !== current.halvings) return this.#halved(`${id}_before`, previous.id, filters);
    if (previous.channels !== filters) return this.#squeezed(`${id}_before`, previous.id, filters);
    return previous.id;
  }

  /** Another number of channels, by a 1 × 1 convolution. */
  #squeezed(id: string, from: LayerId, filters: number): LayerId {
    this.#builder.relu(`${id}_relu`, from);
    this.#builder.convolution(`${id}_conv`, { filters, kernel: 1, bias: false });
    return this.#builder.batchNormalisation(`${id}_bn`);
  }

  /** Half the height and width: half of the channels from every other cell, half from those in between. */
  #halved(id: string, from: LayerId, filters: number): LayerId {
    const input = this.#builder.relu(`${id}_relu`, from);
    const halves = [1, 2].map((path) => {
      this.#builder.averagePool(`${id}_pick${path}`, { kernel: 1, stride: 2 }, input);
      return this.#builder.convolution(`${id}_conv${path}`, { filters: filters / 2, kernel: 1, bias: false });
    });
    this.departures.push({ layer: `${id}_pick2`, weights: 0, biases: 0, macs: 0, why: inBetween });
    this.#builder.concatenate(`${id}_concat`, halves);
    return this.#builder.batchNormalisation(`${id}_bn`);
  }
}

const inBetween =
  'It picks the cells one further down and one further right than its twin does; here both pick the same.';

/** Centred where nothing is skipped; elsewhere TensorFlow's rule, with the odd cell at the bottom and right. */
const padOf = (kernel: number, stride: 1 | 2): number | 'same' => (stride === 1 ? (kernel - 1) / 2 : 'same');

function stateOf(states: ReadonlyMap<CellState, LayerId>, state: CellState): LayerId {
  const id = states.get(state);
  if (id === undefined) throw new RangeError(`A cell reads "${state}" before it is there.`);
  return id;
}
