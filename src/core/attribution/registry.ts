import type { AttributionMethod } from './method.ts';
import { type MethodId, requireMethodId } from './method-list.ts';
import { deconvnet } from './methods/deconvnet.ts';
import { deeplift } from './methods/deeplift.ts';
import { gradCam } from './methods/grad-cam.ts';
import { gradCamPlusPlus } from './methods/grad-cam-plus-plus.ts';
import { gradient } from './methods/gradient.ts';
import { gradientTimesInput } from './methods/gradient-times-input.ts';
import { guidedBackprop } from './methods/guided-backprop.ts';
import { hiResCam } from './methods/hires-cam.ts';
import { integratedGradients } from './methods/integrated-gradients.ts';
import { occlusion } from './methods/occlusion.ts';
import { relevanceEpsilon } from './methods/relevance-epsilon.ts';
import { relevanceZPlus } from './methods/relevance-z-plus.ts';
import { rise } from './methods/rise.ts';
import { scoreCam } from './methods/score-cam.ts';
import { smoothgrad } from './methods/smoothgrad.ts';
import { sobel } from './methods/sobel.ts';

/** What each method does. Loaded when first needed, by the page as by the engine. */
export const methods: Readonly<Record<MethodId, AttributionMethod>> = {
  gradient,
  'gradient-times-input': gradientTimesInput,
  'guided-backprop': guidedBackprop,
  deconvnet,
  'relevance-epsilon': relevanceEpsilon,
  'relevance-z-plus': relevanceZPlus,
  deeplift,
  smoothgrad,
  'integrated-gradients': integratedGradients,
  'grad-cam': gradCam,
  'grad-cam-plus-plus': gradCamPlusPlus,
  'hires-cam': hiResCam,
  'score-cam': scoreCam,
  occlusion,
  rise,
  sobel,
};

/** @throws RangeError if there is no such method */
export function methodById(id: string): AttributionMethod {
  return methods[requireMethodId(id)];
}
