import { logitsLayer } from '../network/logits-layer.ts';
import type { Computing } from '../run/ablated.ts';
import type { AttributionRequest } from './method.ts';

/** The class a request is about, of methods that differentiate nothing. @throws RangeError if the network has no such class */
export function askedClass({ network, description }: Computing, { classIndex }: AttributionRequest): number {
  const { channels } = description.layer(logitsLayer(network).id).shape;
  if (!Number.isInteger(classIndex) || classIndex < 0 || classIndex >= channels)
    throw new RangeError(`Network ${network.id} has ${channels} classes, but none of index ${classIndex}.`);
  return classIndex;
}
