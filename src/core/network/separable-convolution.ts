import type { KerasEntry } from './keras-graph.ts';
import type { LayerId } from './network.ts';

/** A weight of one layer of the file that belongs to another layer here. */
export interface MovedWeight {
  readonly from: { readonly layer: LayerId; readonly role: string };
  readonly to: { readonly layer: LayerId; readonly role: string };
}

interface Split {
  readonly entries: readonly KerasEntry[];
  readonly moved: readonly MovedWeight[];
}

/**
 * Takes every SeparableConv2D apart into the two convolutions it consists of, each a
 * layer to be looked at: a depthwise one without bias, then a 1 × 1 one with all the rest.
 * Chollet 2017, §3.
 */
export function splitSeparable(entries: readonly KerasEntry[]): Split {
  const separable = entries.filter(isSeparable);
  const split = entries.flatMap((entry) =>
    isSeparable(entry) ? [depthwiseOf(entry), pointwiseOf(entry)] : entry,
  );
  const renamed = new Map(separable.map(({ id }) => [id, pointwiseId(id)]));
  return {
    entries: split.map((entry) => ({ ...entry, inputs: entry.inputs.map((id) => renamed.get(id) ?? id) })),
    moved: separable.flatMap(movedWeights),
  };
}

/** The layer that puts out what the file's layer of this id does. */
export function outputOf(id: LayerId, entries: readonly KerasEntry[]): LayerId {
  return entries.some((entry) => entry.id === id) ? id : pointwiseId(id);
}

const isSeparable = ({ className }: KerasEntry) => className === 'SeparableConv2D';
const depthwiseId = (id: LayerId) => `${id}_depthwise`;
const pointwiseId = (id: LayerId) => `${id}_pointwise`;

function depthwiseOf({ id, config, inputs }: KerasEntry): KerasEntry {
  return {
    id: depthwiseId(id),
    className: 'DepthwiseConv2D',
    config: { ...config, activation: 'linear', use_bias: false },
    inputs,
  };
}

function pointwiseOf({ id, config }: KerasEntry): KerasEntry {
  const { filters, use_bias, activation, data_format } = config;
  return {
    id: pointwiseId(id),
    className: 'Conv2D',
    config: { filters, use_bias, activation, data_format, kernel_size: 1 },
    inputs: [depthwiseId(id)],
  };
}

/** In the order in which Keras stores them. */
function movedWeights({ id, config }: KerasEntry): readonly MovedWeight[] {
  const kernels = [
    { from: { layer: id, role: 'depthwise_kernel' }, to: { layer: depthwiseId(id), role: 'kernel' } },
    { from: { layer: id, role: 'pointwise_kernel' }, to: { layer: pointwiseId(id), role: 'kernel' } },
  ];
  const bias = { from: { layer: id, role: 'bias' }, to: { layer: pointwiseId(id), role: 'bias' } };
  return config['use_bias'] === false ? kernels : [...kernels, bias];
}
