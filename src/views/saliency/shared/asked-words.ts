import type { OptionSpec } from '../../../core/attribution/method.ts';
import { methodEntry } from '../../../core/attribution/method-list.ts';
import { methodById } from '../../../core/attribution/registry.ts';
import type { AskedMethod } from '../../../core/lab/asked-method.ts';
import { labText } from '../../messages/en/lab.ts';
import { methodsText } from '../../messages/en/methods.ts';

/** What a study is asked, in words: one line for everything that a person can choose. */
export type AskedWords = Readonly<Partial<Record<keyof typeof labText.aspects, string>>>;

/** `SmoothGrad (Noisy copies 50), Grad-CAM at relu3_2`. */
export const methodsWords = (methods: readonly AskedMethod[]): string => methods.map(methodWords).join(', ');

function methodWords({ method, layer, options }: AskedMethod): string {
  const { options: specs } = methodById(method);
  const set = specs.flatMap((spec) => {
    const value = options[spec.id];
    return value === undefined || value === spec.default ? [] : [optionWords(spec, value)];
  });
  return labText.askedMethod(methodEntry(method).name, set, layer);
}

function optionWords({ labelKey, choices }: OptionSpec, value: number): string {
  const choice = choices?.[value];
  const words = choice === undefined ? String(value) : (methodsText.choices[choice] ?? '');
  return `${methodsText.options[labelKey]} ${words}`;
}

/** What differs between two questions to the same study: of each aspect its name, and its words in either. */
export function changedAspects(
  made: AskedWords,
  now: AskedWords,
): readonly { readonly name: string; readonly made: string; readonly now: string }[] {
  const aspects = Object.keys(labText.aspects) as (keyof AskedWords)[];
  return aspects
    .filter((aspect) => made[aspect] !== now[aspect])
    .map((aspect) => ({
      name: labText.aspects[aspect],
      made: made[aspect] ?? '',
      now: now[aspect] ?? '',
    }));
}
