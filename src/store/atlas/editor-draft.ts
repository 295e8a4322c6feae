import type { EditHistory } from '../../core/editor/history.ts';
import type { Network } from '../../core/network/network.ts';

/** What the editor knows beyond its link. */
export interface EditorDraft {
  /** The network that was opened from a file. */
  readonly opened?: Network;
  /** Holds as long as the link says of edits what it said then. */
  readonly history?: { readonly base: string; readonly linked: string } & EditHistory;
}
