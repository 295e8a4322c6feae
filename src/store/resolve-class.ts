import { slug } from './link.ts';
import type { Problem } from './notice.ts';
import type { LoadedNetwork } from './state.ts';

/** The class that a link names, if it names one. */
export function resolveClass(
  name: string | undefined,
  { network }: LoadedNetwork,
): { readonly index: number | undefined; readonly problems: readonly Problem[] } {
  if (name === undefined) return { index: undefined, problems: [] };
  const index = network.classes.findIndex((other) => slug(other) === name);
  return index < 0
    ? { index: undefined, problems: [{ code: 'link-unknown-class', value: name }] }
    : { index, problems: [] };
}
