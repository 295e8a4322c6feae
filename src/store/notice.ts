import type { LayerId } from '../core/network/network.ts';
import type { Moment } from './checkpoint.ts';
import type { TurntableRefusal } from './turntable.ts';

/** What went wrong or deserves a word, as data; the message catalogue turns it into a sentence. */
export type Problem =
  | { readonly code: 'link-newer'; readonly value: string }
  | { readonly code: 'link-unknown-view'; readonly value: string }
  /** `shown`: the name of the network that is seen instead. */
  | { readonly code: 'link-unknown-network'; readonly value: string; readonly shown: string }
  | { readonly code: 'link-unknown-sample'; readonly value: string }
  | { readonly code: 'link-unknown-layer'; readonly value: string }
  | { readonly code: 'link-unusable-layer'; readonly value: string; readonly method: string }
  | { readonly code: 'link-unknown-class'; readonly value: string }
  /** One or more parts that are to be switched off, as the link writes them. */
  | { readonly code: 'link-unknown-part'; readonly value: string }
  | { readonly code: 'link-unknown-method'; readonly value: string }
  | {
      readonly code: 'link-map-out-of-range';
      readonly value: string;
      readonly layer: LayerId;
      readonly maps: number;
    }
  | {
      readonly code: 'link-cell-out-of-range';
      readonly value: string;
      readonly layer: LayerId;
      readonly height: number;
      readonly width: number;
    }
  /** A part that says nothing without another one: a map without its layer. */
  | { readonly code: 'link-part-alone'; readonly parameter: string; readonly needs: string }
  | { readonly code: 'link-bad-value'; readonly parameter: string; readonly value: string }
  | { readonly code: 'picture-refused'; readonly reason: string; readonly name: string }
  | { readonly code: 'picture-animated'; readonly name: string }
  | { readonly code: 'several-pictures'; readonly name: string }
  /** Files or folders that were dropped could not be taken. */
  | { readonly code: 'drop-refused'; readonly reason: string }
  | { readonly code: 'camera-refused'; readonly reason: string }
  | { readonly code: 'turntable-refused'; readonly reason: TurntableRefusal; readonly detail: string }
  | { readonly code: 'samples-failed'; readonly detail: string }
  | { readonly code: 'sample-failed'; readonly id: string; readonly name: string; readonly detail: string }
  | { readonly code: 'network-failed'; readonly name: string; readonly detail: string }
  | { readonly code: 'rival-failed'; readonly name: string; readonly detail: string }
  | { readonly code: 'link-no-checkpoints'; readonly value: string; readonly network: string }
  | {
      readonly code: 'link-unknown-checkpoint';
      readonly value: string;
      readonly network: string;
      readonly kept: number;
    }
  | { readonly code: 'checkpoint-failed'; readonly moment: Moment; readonly detail: string }
  | { readonly code: 'run-failed'; readonly detail: string }
  | { readonly code: 'rival-run-failed'; readonly detail: string }
  | { readonly code: 'attribution-failed'; readonly method: string; readonly detail: string }
  | { readonly code: 'graphics-lost' }
  | { readonly code: 'link-copied' }
  /** A network of one's own is on screen, and no link can hold it. */
  | { readonly code: 'link-copied-without-own' }
  /** The link names a network that someone opened from disk, on another machine or an earlier visit. */
  | { readonly code: 'link-own-network' }
  | { readonly code: 'copy-refused'; readonly link: string };

export interface Notice {
  readonly id: number;
  /** `error` is announced at once and stays; `note` may be overlooked. */
  readonly tone: 'error' | 'note';
  readonly problem: Problem;
}

const notes: ReadonlySet<Problem['code']> = new Set([
  'link-newer',
  'picture-animated',
  'several-pictures',
  'graphics-lost',
  'link-copied',
  'link-copied-without-own',
]);

export const toneOf = (problem: Problem): Notice['tone'] => (notes.has(problem.code) ? 'note' : 'error');
