import type { Block } from '../../../core/architectures/architecture.ts';
import type { LayerId } from '../../../core/network/network.ts';

/** What the pointer or the focus is on. */
export type Pointed =
  | { readonly type: 'layer'; readonly layer: LayerId }
  | { readonly type: 'block'; readonly block: Block };

export const isSamePointed = (a: Pointed | undefined, b: Pointed | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && nameOf(a) === nameOf(b));

/** Blocks and layers may have the same name. */
const nameOf = (pointed: Pointed): string =>
  pointed.type === 'layer' ? `layer ${pointed.layer}` : `block ${pointed.block.id}`;
