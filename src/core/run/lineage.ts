import type { LayerId, Network } from '../network/network.ts';

/** The layer and all that it is computed from. */
export function ancestorsOf(network: Network, id: LayerId): ReadonlySet<LayerId> {
  const ancestors = new Set([id]);
  for (const layer of network.layers.toReversed())
    if (ancestors.has(layer.id)) for (const input of layer.inputs) ancestors.add(input);
  return ancestors;
}

/** The layers that are computed from this one, itself not included. */
export function dependentsOf(network: Network, id: LayerId): ReadonlySet<LayerId> {
  const dependents = new Set<LayerId>();
  for (const layer of network.layers)
    if (layer.inputs.some((input) => input === id || dependents.has(input))) dependents.add(layer.id);
  return dependents;
}
