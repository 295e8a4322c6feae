import { methodById, methods } from '../core/attribution/registry.ts';
import type { NetworkDescription } from '../core/network/describe.ts';
import { slug } from './link.ts';
import type { Problem } from './notice.ts';
import { resolveSelection } from './resolve-selection.ts';
import { saliencyLayers } from './saliency-layers.ts';
import type { LoadedNetwork, SaliencyChoice, Selection } from './state.ts';
import type { Link } from './url-codec.ts';

interface Resolved {
  readonly selection: Selection;
  readonly saliencyChoice: SaliencyChoice | undefined;
  readonly problems: readonly Problem[];
}

/** What a link asks for inside a network, with every name checked against it. */
export function resolveLink(link: Link, { network, description }: LoadedNetwork): Resolved {
  const selected = resolveSelection(link, description);
  const explained = resolveSaliency(link, network.classes, description);
  return {
    selection: selected.selection,
    saliencyChoice: explained.choice,
    problems: [...selected.problems, ...explained.problems],
  };
}

function resolveSaliency(link: Link, classes: readonly string[], description: NetworkDescription) {
  const problems: Problem[] = [];
  const { saliency, target, at } = link;
  if (saliency === undefined) return { choice: undefined, problems };
  if (!Object.hasOwn(methods, saliency)) {
    problems.push({ code: 'link-unknown-method', value: saliency });
    return { choice: undefined, problems };
  }
  const index = classes.findIndex((name) => slug(name) === target);
  if (target !== undefined && index < 0) problems.push({ code: 'link-unknown-class', value: target });
  const isLayer = at !== undefined && saliencyLayers(description, methodById(saliency)).includes(at);
  if (at !== undefined && !isLayer) problems.push({ code: 'link-unknown-layer', value: at });
  const choice: SaliencyChoice = {
    method: saliency,
    classIndex: index < 0 ? undefined : index,
    layer: isLayer ? at : undefined,
  };
  return { choice, problems };
}
