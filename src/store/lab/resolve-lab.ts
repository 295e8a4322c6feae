import { isMethodId } from '../../core/attribution/method-list.ts';
import type { Problem } from '../notice.ts';
import { resolveClass } from '../resolve-class.ts';
import { saliencyLayers } from '../saliency-layers.ts';
import type { LoadedNetwork } from '../state.ts';
import type { Link } from '../url-codec.ts';
import { firstLabChoice, type LabChoice, type MethodChoice } from './lab-choice.ts';

/** What a link asks of the lab, with every name checked; outside of the lab its words are not looked at. */
export function resolveLab(
  link: Link,
  loaded: LoadedNetwork,
): { readonly choice: LabChoice; readonly problems: readonly Problem[] } {
  if (link.view !== 'saliency') return { choice: firstLabChoice, problems: [] };
  const target = resolveClass(link.class, loaded);
  const other = resolveClass(link.versus, loaded);
  // Nothing to be held against is there where the class is unknown or the one that is explained.
  const versus = other.index === target.index ? undefined : other.index;
  const uselessVersus: readonly Problem[] =
    link.versus === undefined || versus !== undefined
      ? []
      : [{ code: 'link-bad-value', parameter: 'versus', value: link.versus }];
  const layer = saliencyLayers(loaded.description).find((id) => id === link.at);
  const methods = (link.methods ?? firstLabChoice.methods).filter(onlyOnce);
  const known = methods.filter(({ method }) => isMethodId(method));
  const problems: Problem[] = methods
    .filter((choice) => !known.includes(choice))
    .map(({ method }) => ({ code: 'link-unknown-method', value: method }));
  if (link.at !== undefined && layer === undefined)
    problems.push({ code: 'link-unknown-layer', value: link.at });
  return {
    choice: {
      part: link.part ?? firstLabChoice.part,
      test: link.test ?? firstLabChoice.test,
      methods: known.length > 0 ? known : firstLabChoice.methods,
      classIndex: target.index,
      versus,
      layer,
      show: link.show ?? firstLabChoice.show,
      signs: link.signs ?? firstLabChoice.signs,
      options: link.options ?? firstLabChoice.options,
    },
    problems: [...problems, ...target.problems, ...uselessVersus],
  };
}

const onlyOnce = ({ method }: MethodChoice, index: number, all: readonly MethodChoice[]): boolean =>
  all.findIndex((other) => other.method === method) === index;
