import type { LayerId, LayerKindName } from '../network/network.ts';
import type { FieldForm } from './field.ts';

/** Why an edit was left out. */
export type Refusal =
  | { readonly why: 'unreadable'; readonly text: string }
  | { readonly why: 'no-layer'; readonly layer: LayerId }
  | { readonly why: 'name-taken'; readonly layer: LayerId }
  | { readonly why: 'bad-name'; readonly layer: LayerId }
  | { readonly why: 'input-stays'; readonly layer: LayerId }
  | {
      readonly why: 'no-field';
      readonly layer: LayerId;
      readonly kind: LayerKindName;
      readonly field: string;
    }
  | {
      readonly why: 'bad-value';
      readonly layer: LayerId;
      readonly field: string;
      readonly value: string;
      readonly form: FieldForm;
    }
  /** The layer would read itself, be it through others. */
  | { readonly why: 'circle'; readonly layer: LayerId }
  | { readonly why: 'not-between'; readonly after: LayerId; readonly before: LayerId }
  | { readonly why: 'joins-nothing'; readonly layer: LayerId; readonly kind: LayerKindName };

/** Thrown within core/editor where an edit cannot be made; `applyEdits` tells of it instead. */
export class RefusedEdit extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`The edit was refused: ${refusal.why}.`);
    this.name = 'RefusedEdit';
    this.refusal = refusal;
  }
}
