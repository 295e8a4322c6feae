import { type Ablation, ablationFault } from '../core/network/ablation.ts';
import type { NetworkDescription } from '../core/network/describe.ts';
import type { Problem } from './notice.ts';
import { type PartName, writePart } from './part-names.ts';
import type { Link } from './url-codec.ts';

/** What a link switches off in a network: of the parts it names, those that can be. */
export function resolveAblations(
  { off = [] }: Pick<Link, 'off'>,
  description: NetworkDescription,
): { readonly ablations: readonly Ablation[]; readonly problems: readonly Problem[] } {
  const named = off.map((name) => ({ name, part: partOf(name) }));
  const isUsable = (part: Ablation) => ablationFault(description, part) === undefined;
  const unusable = named.filter(({ part }) => !isUsable(part)).map(({ name }) => writePart(name));
  return {
    ablations: named.flatMap(({ part }) => (isUsable(part) ? part : [])),
    problems: unusable.length > 0 ? [{ code: 'link-unknown-part', value: unusable.join(', ') }] : [],
  };
}

/** The link's part that names what is switched off. */
export function linkOfAblations(ablations: readonly Ablation[]): Pick<Link, 'off'> {
  return ablations.length > 0 ? { off: ablations.map(nameOf) } : {};
}

/** Maps count from 1 in links. */
const partOf = (name: PartName): Ablation =>
  name.kind === 'silence' ? { ...name, map: name.map - 1 } : name;
const nameOf = (part: Ablation): PartName =>
  part.kind === 'silence' ? { ...part, map: part.map + 1 } : part;
