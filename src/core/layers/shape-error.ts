import type { Layer, LayerId, Shape } from '../network/network.ts';

/** A layer was given inputs it cannot take. */
export class ShapeError extends Error {
  readonly layer: LayerId;
  readonly expected: string;
  readonly got: string;

  constructor(layer: Layer, expected: string, got: string) {
    super(`Layer "${layer.id}" (${layer.kind}) expected ${expected}, but got ${got}.`);
    this.name = 'ShapeError';
    this.layer = layer.id;
    this.expected = expected;
    this.got = got;
  }
}

/** `height × width × channels`. */
export function shapeText({ height, width, channels }: Shape): string {
  return `${height} × ${width} × ${channels}`;
}
