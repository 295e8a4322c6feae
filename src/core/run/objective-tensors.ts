import type { NetworkDescription } from '../network/describe.ts';
import { logitsLayer } from '../network/logits-layer.ts';
import type { LayerId, Shape } from '../network/network.ts';
import type { Objective } from './objective.ts';
import { ops, type Tensor, type Tensor4D } from './ops.ts';
import { readOut } from './readback.ts';

/** The layer of whose output the objective is a function. */
export function targetOf(objective: Objective, { network }: NetworkDescription): LayerId {
  return 'layer' in objective ? objective.layer : logitsLayer(network).id;
}

/** @throws RangeError if the network has no such class, layer, map or cell */
export function checkObjective(objective: Objective, description: NetworkDescription): void {
  const { id } = description.network;
  const target = targetOf(objective, description);
  const { height, width, channels } = description.layer(target).shape;
  switch (objective.kind) {
    case 'logit':
    case 'loss':
      if (height * width !== 1)
        throw new RangeError(`Network ${id} has no logits, but maps of ${height} × ${width}.`);
      if (!isIndex(objective.classIndex, channels))
        throw new RangeError(
          `Network ${id} has ${channels} classes, but none of index ${objective.classIndex}.`,
        );
      return;
    case 'map':
    case 'cell':
      if (!isIndex(objective.map, channels))
        throw new RangeError(
          `Layer "${target}" has maps 0 to ${channels - 1}, but none of index ${objective.map}.`,
        );
      if (objective.kind === 'cell' && !(isIndex(objective.y, height) && isIndex(objective.x, width)))
        throw new RangeError(
          `Maps of layer "${target}" have ${height} × ${width} cells, but none at row ${objective.y}, column ${objective.x}.`,
        );
      return;
    case 'energy':
      return;
  }
}

/**
 * The target layer's output once more, but what flows back from it is multiplied by the objective's
 * derivative: from ones, with which tfjs starts, comes the derivative itself, and no operation on
 * single numbers has to be recorded.
 *
 * @param output [pictures, height, width, channels] of the target layer
 */
export function asObjective(objective: Objective, output: Tensor4D): Tensor4D {
  return ops.withGradient(output, ops.clone, (dy, target) => ops.mul(dy, slopeOf(objective, target)));
}

/**
 * The objective of every picture. The tensor is gone afterwards.
 * @param summary of `summaryOf`
 */
export async function valuesFrom(objective: Objective, summary: Tensor4D): Promise<Float32Array> {
  const channels = summary.shape[3];
  const values = await readOut(summary);
  if (objective.kind !== 'loss') return values;
  return Float32Array.from({ length: values.length / channels }, (_, picture) =>
    crossEntropy(values.subarray(picture * channels, (picture + 1) * channels), objective.classIndex),
  );
}

/** What has to be read of the target layer's output to know the objective: [pictures, 1, 1, few]. */
export function summaryOf(objective: Objective, target: Tensor4D): Tensor4D {
  switch (objective.kind) {
    case 'loss':
      return ops.clone(target);
    case 'energy':
      return ops.mul(ops.mean(ops.square(target), [1, 2, 3], true), 0.5);
    default:
      return ops.sum(ops.mul(target, sharesOf(objective, target)), [1, 2, 3], true);
  }
}

/** ∂objective/∂target, to be broadcast to the target's shape. */
function slopeOf(objective: Objective, target: Tensor4D): Tensor {
  switch (objective.kind) {
    case 'loss': {
      const sure = sharesOf({ kind: 'logit', classIndex: objective.classIndex }, target);
      return ops.sub(ops.softmax(target), sure);
    }
    case 'energy':
      return ops.mul(target, 1 / valuesPerPicture(target));
    default:
      return sharesOf(objective, target);
  }
}

/** How much each value of the target counts in an objective that is a weighted sum of them; to be broadcast. */
function sharesOf(
  objective: Extract<Objective, { kind: 'logit' | 'map' | 'cell' }>,
  target: Tensor4D,
): Tensor {
  const [, height, width, channels] = target.shape;
  switch (objective.kind) {
    case 'logit':
      return shareAt({ height: 1, width: 1, channels }, objective.classIndex, 1);
    case 'map':
      return shareAt({ height: 1, width: 1, channels }, objective.map, 1 / (height * width));
    case 'cell': {
      const index = (objective.y * width + objective.x) * channels + objective.map;
      return shareAt({ height, width, channels }, index, 1);
    }
  }
}

function shareAt({ height, width, channels }: Shape, index: number, share: number): Tensor4D {
  const shares = new Float32Array(height * width * channels);
  shares[index] = share;
  return ops.tensor4d(shares, [1, height, width, channels]);
}

/** −ln softmax(logits)[class], in nats; the largest logit is taken out first, so that nothing overflows. */
function crossEntropy(logits: Float32Array, classIndex: number): number {
  const largest = logits.reduce((most, logit) => Math.max(most, logit), Number.NEGATIVE_INFINITY);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
  return Math.log(total) + largest - (logits[classIndex] as number);
}

function valuesPerPicture({ shape: [, height, width, channels] }: Tensor4D): number {
  return height * width * channels;
}

function isIndex(index: number, length: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < length;
}
