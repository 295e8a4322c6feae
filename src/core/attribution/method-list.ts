/** What must be known of a method to name it and to ask it, without its code. */
export interface MethodEntry {
  /** As in its paper; a proper name, not translated. */
  readonly name: string;
  /** What its maps lie over. `layer`: one must say which layer; see hasFeatureMaps. */
  readonly over: 'picture' | 'layer';
}

/** Every method, in the order of the menu; apart from the registry, so that links can be read without its code. */
export const methodList = {
  gradient: { name: 'Gradient', over: 'picture' },
  'gradient-times-input': { name: 'Gradient × input', over: 'picture' },
  'guided-backprop': { name: 'Guided backprop', over: 'picture' },
  deconvnet: { name: 'Deconvnet', over: 'picture' },
  'relevance-epsilon': { name: 'LRP-ε', over: 'picture' },
  'relevance-z-plus': { name: 'LRP-z⁺', over: 'picture' },
  deeplift: { name: 'DeepLIFT', over: 'picture' },
  smoothgrad: { name: 'SmoothGrad', over: 'picture' },
  'integrated-gradients': { name: 'Integrated gradients', over: 'picture' },
  'grad-cam': { name: 'Grad-CAM', over: 'layer' },
  'grad-cam-plus-plus': { name: 'Grad-CAM++', over: 'layer' },
  'hires-cam': { name: 'HiResCAM', over: 'layer' },
  'score-cam': { name: 'Score-CAM', over: 'layer' },
  occlusion: { name: 'Occlusion', over: 'picture' },
  rise: { name: 'RISE', over: 'picture' },
  sobel: { name: 'Sobel edges', over: 'picture' },
} as const satisfies Record<string, MethodEntry>;

export type MethodId = keyof typeof methodList;

export const methodIds = Object.keys(methodList) as readonly MethodId[];

/** Whether a string from a link or a message names a method. */
export function isMethodId(id: string): id is MethodId {
  return Object.hasOwn(methodList, id);
}

/** @throws RangeError if there is no such method */
export function requireMethodId(id: string): MethodId {
  if (isMethodId(id)) return id;
  throw new RangeError(`There is no attribution method "${id}"; there are ${methodIds.join(', ')}.`);
}

/** @throws RangeError if there is no such method */
export function methodEntry(id: string): MethodEntry {
  return methodList[requireMethodId(id)];
}
