import { type Layer, type LayerId, layerById, type Network } from '../network/network.ts';
import type { Place } from './edit.ts';

/** Which layers read which, and how that changes; each function returns another network. */

export const readersOf = (network: Network, id: LayerId): readonly Layer[] =>
  network.layers.filter((layer) => layer.inputs.includes(id));

export const withLayer = (network: Network, changed: Layer): Network => ({
  ...network,
  layers: network.layers.map((layer) => (layer.id === changed.id ? changed : layer)),
});

/**
 * The layer reads `at.after` in place of its first input, and what read that reads the layer;
 * only `at.before`, if given, and only once.
 *
 * @param layer not yet in the network; its inputs but for the first stay
 * @returns nothing if a layer would then read itself
 */
export function inserted(network: Network, layer: Layer, { after, before }: Place): Network | undefined {
  const placed: Layer = { ...layer, inputs: [after, ...layer.inputs.slice(1)] };
  const layers = network.layers.flatMap((other) => {
    const isReader = before === undefined || other.id === before;
    const kept = isReader ? reading(other, after, layer.id, before !== undefined) : other;
    return other.id === after ? [kept, placed] : [kept];
  });
  const ordered = inOrder(layers);
  if (!ordered) return undefined;
  const output = network.output === after && before === undefined ? layer.id : network.output;
  return { ...network, layers: ordered, output };
}

/** Those that read the layer read its first input instead. */
export function without(network: Network, id: LayerId): Network {
  const [source = id] = layerById(network, id).inputs;
  return {
    ...network,
    layers: network.layers.filter((layer) => layer.id !== id).map((layer) => reading(layer, id, source)),
    output: network.output === id ? source : network.output,
  };
}

/** The network without those of these layers that nothing reads, and what then nothing reads any longer. */
export function swept(network: Network, suspects: readonly LayerId[]): Network {
  const byId = new Map(network.layers.map((layer) => [layer.id, layer]));
  const reads = new Map<LayerId, number>();
  const change = (id: LayerId, by: 1 | -1) => reads.set(id, (reads.get(id) ?? 0) + by);
  for (const { inputs } of network.layers) for (const id of inputs) change(id, 1);
  const idle = new Set<LayerId>();
  const waiting = [...suspects];
  for (const id of waiting) {
    const layer = byId.get(id);
    const isNeeded = layer?.kind === 'input' || id === network.output || (reads.get(id) ?? 0) > 0;
    if (!layer || isNeeded || idle.has(id)) continue;
    idle.add(id);
    for (const input of layer.inputs) change(input, -1);
    waiting.push(...layer.inputs);
  }
  return idle.size === 0 ? network : { ...network, layers: network.layers.filter(({ id }) => !idle.has(id)) };
}

/**
 * The same layers such that each comes after those it reads, in the order they are in where that is so.
 * @returns nothing if one reads itself, be it through others
 */
export function inOrder(layers: readonly Layer[]): readonly Layer[] | undefined {
  const placed = new Set<LayerId>();
  const ordered: Layer[] = [];
  let waiting = layers;
  while (waiting.length > 0) {
    const still: Layer[] = [];
    for (const layer of waiting) {
      if (layer.inputs.every((id) => placed.has(id))) {
        ordered.push(layer);
        placed.add(layer.id);
      } else still.push(layer);
    }
    if (still.length === waiting.length) return undefined;
    waiting = still;
  }
  return ordered;
}

function reading(layer: Layer, old: LayerId, now: LayerId, isOnce = false): Layer {
  if (!layer.inputs.includes(old)) return layer;
  const first = layer.inputs.indexOf(old);
  const inputs = layer.inputs.map((id, index) => (id === old && (!isOnce || index === first) ? now : id));
  return { ...layer, inputs };
}
