import type { LayerId } from '../network/network.ts';

/** One number that a network computes of a picture, to be differentiated. */
export type Objective =
  /** The class's logit. */
  | { readonly kind: 'logit'; readonly classIndex: number }
  /** Cross-entropy of the class, −ln p, in nats; p by softmax of the logits. */
  | { readonly kind: 'loss'; readonly classIndex: number }
  /** Mean of a map over its cells; `map` counts from 0. */
  | { readonly kind: 'map'; readonly layer: LayerId; readonly map: number }
  /** One cell of a map; all count from 0. */
  | {
      readonly kind: 'cell';
      readonly layer: LayerId;
      readonly map: number;
      readonly y: number;
      readonly x: number;
    }
  /** Half the mean of the squares of a layer's values. */
  | { readonly kind: 'energy'; readonly layer: LayerId };
