import type { AttributionMethod } from './method.ts';
import { type MethodId, requireMethodId } from './method-list.ts';
import { gradCam } from './methods/grad-cam.ts';
import { gradient } from './methods/gradient.ts';

/** What each method does. Loaded when first needed, by the page as by the engine. */
export const methods: Readonly<Record<MethodId, AttributionMethod>> = {
  gradient,
  'grad-cam': gradCam,
};

/** @throws RangeError if there is no such method */
export function methodById(id: string): AttributionMethod {
  return methods[requireMethodId(id)];
}
