import { kindOf } from '../layers/registry.ts';
import type { LayerDescription, NetworkDescription } from './describe.ts';
import { logitsLayer } from './logits-layer.ts';
import type { Layer, LayerId, Network } from './network.ts';

/** A part of a network that is switched off; nothing is retrained. */
export type Ablation =
  /** One map of a layer's output counts as 0, for all that read it and on screen. `map` counts from 0. */
  | { readonly kind: 'silence'; readonly layer: LayerId; readonly map: number }
  /** What one input brings to the layer that joins several counts as 0: a term of a sum, or some of the maps put side by side. */
  | { readonly kind: 'cut'; readonly layer: LayerId; readonly input: LayerId };

/** Whether a map of this layer can be silenced: not the answer itself, nor a mere copy of a map. */
export function canSilence(network: Network, layer: Layer): boolean {
  const isAnswer = layer.id === network.output || layer.id === logitsLayer(network).id;
  return !isAnswer && !kindOf(layer).handsOn;
}

/** Whether single inputs of this layer can be cut. */
export const canCut = (layer: Layer): boolean => kindOf(layer).joins === true;

export const isSilenced = (ablations: readonly Ablation[], layer: LayerId, map: number): boolean =>
  ablations.some((part) => part.kind === 'silence' && part.layer === layer && part.map === map);

export const isCut = (ablations: readonly Ablation[], layer: LayerId, input: LayerId): boolean =>
  ablations.some((part) => part.kind === 'cut' && part.layer === layer && part.input === input);

/** The same parts with this one switched off, or on again if it was off. */
export function toggled(ablations: readonly Ablation[], part: Ablation): readonly Ablation[] {
  const others = ablations.filter((other) => !isSamePart(other, part));
  return others.length < ablations.length ? others : [...ablations, part];
}

function isSamePart(a: Ablation, b: Ablation): boolean {
  if (a.layer !== b.layer) return false;
  if (a.kind === 'silence') return b.kind === 'silence' && a.map === b.map;
  return b.kind === 'cut' && a.input === b.input;
}

/** By layer; only layers with silenced maps are in it. Maps count from 0. */
export function silencedMaps(ablations: readonly Ablation[]): ReadonlyMap<LayerId, ReadonlySet<number>> {
  const byLayer = new Map<LayerId, Set<number>>();
  for (const part of ablations)
    if (part.kind === 'silence')
      byLayer.set(part.layer, (byLayer.get(part.layer) ?? new Set()).add(part.map));
  return byLayer;
}

/** Equal for the same parts in whatever order; empty where nothing is switched off. */
export function ablationKey(ablations: readonly Ablation[]): string {
  const names = ablations.map((part) =>
    JSON.stringify([part.layer, part.kind === 'silence' ? part.map : part.input]),
  );
  return [...new Set(names)].sort().join();
}

/** Why a part cannot be switched off; undefined if it can. */
export function ablationFault({ network, layers }: NetworkDescription, part: Ablation): string | undefined {
  const described = layers.find(({ layer }) => layer.id === part.layer);
  if (!described) return `Network ${network.id} has no layer "${part.layer}".`;
  return part.kind === 'silence'
    ? silenceFault(network, described, part.map)
    : cutFault(described.layer, part.input);
}

function silenceFault(network: Network, { layer, shape }: LayerDescription, map: number): string | undefined {
  if (!Number.isInteger(map) || map < 0 || map >= shape.channels)
    return `Layer "${layer.id}" has maps 0 to ${shape.channels - 1}, but none of index ${map}.`;
  if (canSilence(network, layer)) return undefined;
  return kindOf(layer).handsOn
    ? `Layer "${layer.id}" only hands on maps of "${layer.inputs.join('", "')}"; silence them there.`
    : `Layer "${layer.id}" is the network's answer; its maps cannot be silenced.`;
}

function cutFault(layer: Layer, input: LayerId): string | undefined {
  if (!layer.inputs.includes(input)) return `Layer "${layer.id}" does not read "${input}".`;
  if (canCut(layer)) return undefined;
  return `Layer "${layer.id}" of kind ${layer.kind} joins nothing; an input can only be cut where several are joined.`;
}

/** @throws RangeError that says which part cannot be switched off, and why */
export function checkAblations(description: NetworkDescription, ablations: readonly Ablation[]): void {
  for (const part of ablations) {
    const fault = ablationFault(description, part);
    if (fault !== undefined) throw new RangeError(fault);
  }
}
