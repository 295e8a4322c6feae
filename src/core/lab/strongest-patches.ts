import { receptiveFieldOf } from '../network/describe.ts';
import { inputLayer, type LayerId } from '../network/network.ts';
import { clipRegion, type Position, type Region } from '../network/receptive-field.ts';
import type { Computing } from '../run/ablated.ts';
import { mapOf } from '../run/feature-maps.ts';
import type { Study } from './task.ts';

export interface StrongestPatchesRequest {
  readonly layer: LayerId;
  /** From 0. */
  readonly map: number;
  /** Pictures as the network reads them, each [height, width, channels]. */
  readonly inputs: readonly Float32Array[];
  /** How many patches; 9 if left out. */
  readonly count?: number;
  /** Patches that may come from one picture; 1 if left out. */
  readonly perPicture?: number;
}

/** What a map answers strongly to. */
export interface Patch {
  /** Which of the pictures, from 0. */
  readonly picture: number;
  readonly cell: Position;
  /** What the map puts out there. */
  readonly value: number;
  /** The cell's receptive field on the picture, clipped to it, in picture pixels. */
  readonly region: Region;
}

export interface StrongestPatchesStep {
  /** Pictures looked at so far. */
  readonly pictures: number;
  /** Strongest first; at most as many as asked for. */
  readonly patches: readonly Patch[];
}

/**
 * The patches of given pictures to which a map answers most strongly: the receptive
 * fields of its strongest cells (Girshick et al. 2014, §3.1; Zeiler & Fergus 2014, figure 2).
 * Of equal cells the first counts. Patches of one picture lie at least half a receptive field
 * apart, lest they be one and the same thing.
 *
 * @returns of the pictures that were looked at before it was stopped, else of all
 * @throws RangeError if the network has no such layer or map
 */
export const strongestPatches: Study<
  StrongestPatchesRequest,
  StrongestPatchesStep,
  StrongestPatchesStep
> = async ({ executor }, request, { onProgress, onStep, signal }) => {
  const { layer, map, inputs, count = 9 } = request;
  checkMap(executor, layer, map);
  let found: StrongestPatchesStep = { pictures: 0, patches: [] };
  for (const [picture, input] of inputs.entries()) {
    if (signal.aborted) break;
    const more = await patchesOf(executor, request, picture, input);
    const patches = [...found.patches, ...more].toSorted((a, b) => b.value - a.value).slice(0, count);
    found = { pictures: picture + 1, patches };
    onStep(found);
    onProgress(found.pictures / inputs.length);
  }
  return found;
};

/** The strongest cells of one picture. */
async function patchesOf(
  executor: Computing,
  { layer, map, perPicture = 1 }: StrongestPatchesRequest,
  picture: number,
  input: Float32Array,
): Promise<Patch[]> {
  const { network, description } = executor;
  const maps = (await executor.run(input)).get(layer);
  if (!maps) throw new RangeError(`Layer "${layer}" was not computed.`);
  const { width } = maps.shape;
  const values = mapOf(maps, map);
  const { size, jump } = description.layer(layer).receptiveField;
  const chosen: Patch[] = [];
  while (chosen.length < perPicture) {
    const strongest = indexOfLargest(values);
    if (strongest === undefined) break;
    const cell = { y: Math.floor(strongest / width), x: strongest % width };
    const window = receptiveFieldOf(description, layer, cell);
    const region = clipRegion(window, inputLayer(network).shape);
    chosen.push({ picture, cell, value: values[strongest] as number, region });
    for (let i = 0; i < values.length; i++) {
      const down = Math.abs(Math.floor(i / width) - cell.y) * jump.height;
      const right = Math.abs((i % width) - cell.x) * jump.width;
      if (down < size.height / 2 && right < size.width / 2) values[i] = Number.NEGATIVE_INFINITY;
    }
  }
  return chosen;
}

/** The first of the largest; none where nothing is above −∞. */
function indexOfLargest(values: Float32Array): number | undefined {
  let best: number | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++)
    if ((values[i] as number) > most) {
      best = i;
      most = values[i] as number;
    }
  return best;
}

function checkMap({ description }: Computing, layer: LayerId, map: number): void {
  const { channels } = description.layer(layer).shape;
  if (!Number.isInteger(map) || map < 0 || map >= channels)
    throw new RangeError(`Layer "${layer}" has maps 0 to ${channels - 1}, but none of index ${map}.`);
}
