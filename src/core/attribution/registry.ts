import type { AttributionMethod } from './method.ts';
import { gradCam } from './methods/grad-cam.ts';
import { gradient } from './methods/gradient.ts';

/** Every method, in the order of the menu. */
export const methods = {
  gradient,
  'grad-cam': gradCam,
} as const satisfies Record<string, AttributionMethod>;

export type MethodId = keyof typeof methods;

/** Whether a string from a link or a message names a method. */
export function isMethodId(id: string): id is MethodId {
  return Object.hasOwn(methods, id);
}

/** @throws RangeError if there is no such method */
export function methodById(id: string): AttributionMethod {
  if (!isMethodId(id))
    throw new RangeError(
      `There is no attribution method "${id}"; there are ${Object.keys(methods).join(', ')}.`,
    );
  return methods[id];
}
