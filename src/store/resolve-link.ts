import { isMethodId, methodEntry } from '../core/attribution/method-list.ts';
import type { Ablation } from '../core/network/ablation.ts';
import type { LabChoice } from './lab/lab-choice.ts';
import { resolveLab } from './lab/resolve-lab.ts';
import type { Problem } from './notice.ts';
import { resolveAblations } from './resolve-ablations.ts';
import { resolveClass } from './resolve-class.ts';
import { resolveSelection } from './resolve-selection.ts';
import { saliencyLayers } from './saliency-layers.ts';
import type { LoadedNetwork, SaliencyChoice, Selection } from './state.ts';
import type { Link } from './url-codec.ts';

interface Resolved {
  readonly selection: Selection;
  readonly ablations: readonly Ablation[];
  readonly saliencyChoice: SaliencyChoice | undefined;
  readonly lab: LabChoice;
  readonly problems: readonly Problem[];
}

/** What a link asks for inside a network, with every name checked against it. */
export function resolveLink(link: Link, loaded: LoadedNetwork): Resolved {
  const selected = resolveSelection(link, loaded.description);
  const switchedOff = resolveAblations(link, loaded.description);
  const explained = resolveSaliency(link, loaded);
  const lab = resolveLab(link, loaded);
  return {
    selection: selected.selection,
    ablations: switchedOff.ablations,
    saliencyChoice: explained.choice,
    lab: lab.choice,
    problems: [
      ...selected.problems,
      ...switchedOff.problems,
      ...explained.problems,
      ...lab.problems,
      ...partsAlone(link),
    ],
  };
}

/** Which part of a link means nothing without which other. */
const needs = {
  map: 'layer',
  cell: 'map',
  target: 'saliency',
  at: 'saliency',
  'against-layer': 'against',
  'against-map': 'against-layer',
  'against-off': 'against',
} as const;

function partsAlone(link: Link): readonly Problem[] {
  return (Object.keys(needs) as (keyof typeof needs)[])
    .filter((part) => part !== 'at' || link.view !== 'saliency')
    .filter((part) => link[part] !== undefined && link[needs[part]] === undefined)
    .map((part) => ({ code: 'link-part-alone', parameter: part, needs: needs[part] }));
}

function resolveSaliency(
  { saliency, target, at }: Link,
  loaded: LoadedNetwork,
): { readonly choice: SaliencyChoice | undefined; readonly problems: readonly Problem[] } {
  if (saliency === undefined) return { choice: undefined, problems: [] };
  if (!isMethodId(saliency))
    return { choice: undefined, problems: [{ code: 'link-unknown-method', value: saliency }] };
  const { network, description } = loaded;
  const named = resolveClass(target, loaded);
  const problems: Problem[] = [...named.problems];
  const { name, over } = methodEntry(saliency);
  const layers = over === 'layer' ? saliencyLayers(description) : [];
  const layer = layers.find((id) => id === at);
  if (at !== undefined && layer === undefined) {
    const exists = network.layers.some(({ id }) => id === at);
    problems.push(
      exists
        ? { code: 'link-unusable-layer', value: at, method: name }
        : { code: 'link-unknown-layer', value: at },
    );
  }
  return { choice: { method: saliency, classIndex: named.index, layer }, problems };
}
