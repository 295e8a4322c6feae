import type { ModelAnswers, ModelPreview } from '../core/model-files/model-draft.ts';
import type { TrainedNetwork } from '../core/network/network.ts';
import type { Problem } from './notice.ts';
import type { Services } from './services.ts';
import type { State } from './state.ts';

/** A network that the person opened from disk; it stays for the visit, and on this machine. */
export interface OwnNetwork {
  /** `own-1`, `own-2`, … */
  readonly id: string;
  readonly name: string;
  readonly trained: TrainedNetwork;
}

/** A file with its path below whatever was chosen or dropped. */
export interface PathedFile {
  readonly path: string;
  readonly file: File;
}

/** A model that was read, and waits for what its files do not say. */
export interface OpenedModel {
  readonly preview: ModelPreview;
  /** Can be asked again where the answers did not fit. @throws an Error that says why they do not */
  build(id: string, answers: ModelAnswers): Promise<TrainedNetwork>;
  close(): void;
}

/** Why what the person chose, here by its name, could not be opened. */
export type Refused =
  /** For the reason that its reader gives. */
  | { readonly code: 'failed'; readonly name: string; readonly detail: string }
  | { readonly code: 'unreadable'; readonly name: string }
  /** A file of class names that are not one per output. */
  | { readonly code: 'names-count'; readonly name: string; readonly names: number; readonly outputs: number }
  | Extract<Problem, { code: 'drop-refused' }>;

/** Opening a network of one's own, step by step. */
export type Opening =
  | { readonly step: 'none' }
  /** Which files? After a refusal with the reason. */
  | { readonly step: 'choosing'; readonly refused: Refused | undefined }
  /** `share` of the bytes read, in [0, 1]; then they are made sense of. */
  | { readonly step: 'reading'; readonly name: string; readonly share: number }
  /** What the files do not say. `names` come from a file of names that was brought afterwards. */
  | {
      readonly step: 'asking';
      readonly preview: ModelPreview;
      readonly names: readonly string[] | undefined;
      readonly refused: Refused | undefined;
      readonly isBuilding: boolean;
    };

export const isOwnId = (id: string): boolean => /^own-\d+$/.test(id);

/** The services, with what concerns networks of one's own answered from the state. */
export function withOwnNetworks(services: Services, get: () => State): Services {
  const own = (id: string) => get().ownNetworks.find((network) => network.id === id);
  return {
    ...services,
    loadNetwork: async (id) => own(id)?.trained ?? services.loadNetwork(id),
    // Nobody wrote a card for it; what follows from its graph is shown all the same.
    loadCard: async (id) => (own(id) ? {} : services.loadCard(id)),
    loadCheckpoints: async (id) => (own(id) ? [] : services.loadCheckpoints(id)),
  };
}
