import type { LayerId } from '../network/network.ts';
import type { AddableKind } from './kinds.ts';

/** What a person sets of a layer: by the name of the field, as text. */
export type Settings = Readonly<Record<string, string>>;

/** Between a layer and those that read it; of those only `before`, if given. */
export interface Place {
  readonly after: LayerId;
  readonly before?: LayerId;
}

export interface AddEdit {
  readonly does: 'add';
  readonly layer: LayerId;
  readonly kind: AddableKind;
  readonly at: Place;
  /** What it reads besides `at.after`: of layers that join several. */
  readonly others: readonly LayerId[];
  /** What is left out has the default of its kind. */
  readonly settings: Settings;
}

/** Those that read it read its first input instead; what nothing reads any longer goes too. */
export interface RemoveEdit {
  readonly does: 'remove';
  readonly layer: LayerId;
}

export interface SetEdit {
  readonly does: 'set';
  readonly layer: LayerId;
  readonly field: string;
  readonly value: string;
}

export interface MoveEdit {
  readonly does: 'move';
  readonly layer: LayerId;
  readonly at: Place;
}

/** What a layer that joins several reads, in order. */
export interface JoinEdit {
  readonly does: 'join';
  readonly layer: LayerId;
  readonly inputs: readonly LayerId[];
}

/** One change of a network. Networks are edited by writing such a list, and undone by shortening it. */
export type Edit = AddEdit | RemoveEdit | SetEdit | MoveEdit | JoinEdit;
