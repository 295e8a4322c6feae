import { familyIds, type SwitchId } from '../../core/architectures/architecture.ts';
import { architectures } from '../../core/architectures/registry.ts';
import { shippedNetworks } from '../../core/network/shipped-networks.ts';
import type { OwnNetwork } from '../../store/own-network.ts';
import { atlasText } from '../messages/en/atlas.ts';
import { atlasNetworksText } from '../messages/en/atlas-networks.ts';

/** A network that the atlas can show: an architecture without weights, or one that computes here. */
export interface Subject {
  /** As links name it. */
  readonly id: string;
  readonly name: string;
  readonly switches: readonly SwitchId[];
}

export interface SubjectGroup {
  readonly label: string;
  readonly subjects: readonly Subject[];
}

const livePrefix = 'live-';

/** The id of the network behind a subject that computes here; undefined for an architecture. */
export const liveIdOf = (subject: string): string | undefined =>
  subject.startsWith(livePrefix) ? subject.slice(livePrefix.length) : undefined;

/** Whether a network of this id computes here. */
export const isLive = (id: string, own: readonly OwnNetwork[]): boolean =>
  [...shippedNetworks, ...own].some((network) => network.id === id);

/** How the atlas names a network that computes here. */
export const subjectOfLive = (id: string): string => livePrefix + id;

/** All there is to choose from, in groups. */
export function subjectGroups(own: readonly OwnNetwork[]): readonly SubjectGroup[] {
  const families = familyIds.map((family) => ({
    label: atlasNetworksText.families[family],
    subjects: architectures.filter((architecture) => architecture.family === family),
  }));
  const live = { label: atlasText.liveNetworks, subjects: shippedNetworks.map(liveSubject) };
  const brought = { label: atlasText.ownNetworks, subjects: own.map(liveSubject) };
  return [...families, live, brought].filter(({ subjects }) => subjects.length > 0);
}

const liveSubject = ({ id, name }: { readonly id: string; readonly name: string }): Subject => ({
  id: subjectOfLive(id),
  name,
  switches: [],
});
