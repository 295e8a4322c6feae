import { trueGradient } from '../layers/kind.ts';
import { kindOf } from '../layers/registry.ts';
import type { LayerDescription, NetworkDescription } from '../network/describe.ts';
import type { AveragePoolLayer, Layer, LayerId, Size } from '../network/network.ts';
import type { Position, Region } from '../network/receptive-field.ts';
import type { Activations, FeatureMaps } from './feature-maps.ts';
import { type Boxes, type Extent, localityOf, windowOf } from './local-changes-extents.ts';
import { copyOverlap, type Grid } from './local-changes-grid.ts';
import type { Masks } from './masks.ts';
import { ops, type Tensor4D } from './ops.ts';
import type { WeightsByLayer } from './upload.ts';

/** What replaces a window of the picture: values are [height, width, channels], normalised. */
export interface LocalChange extends Region {
  readonly values: Float32Array;
}

export interface BasePass {
  readonly description: NetworkDescription;
  readonly weights: WeightsByLayer;
  /** Of the picture that nothing is changed in. */
  readonly activations: Activations;
}

/** Below all that a layer puts out; −∞ is not for every graphics card. */
const LOWEST = -3.4e38;

/**
 * One pass of several pictures that differ from the base in one window each. Each layer computes
 * its boxes only; what it reads around the boxes of the layer before, it reads of the base.
 * To be used within a `tidy`.
 */
export class LocalPass {
  readonly #base: BasePass;
  readonly #changes: readonly LocalChange[];
  readonly #extents: ReadonlyMap<LayerId, Extent>;
  readonly #masks: Masks;
  /** By layer, [pictures, height, width, channels] of the boxes, or of the map where it is computed whole. */
  readonly #outputs = new Map<LayerId, Tensor4D>();
  /** The same as arrays, of layers that others cut boxes from. */
  readonly #values = new Map<LayerId, Float32Array>();

  constructor(
    base: BasePass,
    changes: readonly LocalChange[],
    extents: ReadonlyMap<LayerId, Extent>,
    masks: Masks,
  ) {
    this.#base = base;
    this.#changes = changes;
    this.#extents = extents;
    this.#masks = masks;
  }

  /** Computes the layers; the last one's output, whole. */
  run(layers: readonly Layer[]): Tensor4D {
    for (const { id } of layers)
      this.#outputs.set(id, this.#masks.silenced(id, this.#outputFor(this.#base.description.layer(id))));
    return this.#wholeMap(layers.at(-1)?.id ?? '');
  }

  #outputFor(described: LayerDescription): Tensor4D {
    const { layer } = described;
    const extent = this.#extentOf(layer.id);
    if (layer.kind === 'input') return this.#pictures(layer.id, extent);
    if (extent === 'whole') return this.#forward(layer, (id) => this.#wholeMap(id));
    switch (localityOf(described)) {
      case 'window':
        return this.#slide(described, extent);
      case 'shift':
        return this.#shift(described, extent);
      default:
        return this.#forward(layer, (id) => this.#boxesOf(id, extent));
    }
  }

  #forward(layer: Layer, read: (input: LayerId) => Tensor4D): Tensor4D {
    const inputs = layer.inputs.map((id) => this.#masks.cut(layer.id, id, read(id)));
    return kindOf(layer).forward(ops, layer, inputs, this.#base.weights.get(layer.id) ?? {}, trueGradient);
  }

  /** The pictures, or boxes of them, with what replaces their windows. */
  #pictures(id: LayerId, extent: Extent): Tensor4D {
    return this.#cutOut(id, this.#boxesFor(id, extent), (index) => {
      const { top, left, height, width, values } = this.#changeOf(index);
      return { top, left, height, width, values, offset: 0 };
    });
  }

  /** The padding is cut out together with the windows, so that none is left to the layer. */
  #slide({ layer, ...described }: LayerDescription, { size, places }: Boxes): Tensor4D {
    const { kernel, stride, dilation, padBefore } = windowOf({ layer, ...described });
    const read: Boxes = {
      size: {
        height: (size.height - 1) * stride.height + (kernel.height - 1) * dilation.height + 1,
        width: (size.width - 1) * stride.width + (kernel.width - 1) * dilation.width + 1,
      },
      places: places.map(({ y, x }) => ({
        y: y * stride.height - padBefore.y,
        x: x * stride.width - padBefore.x,
      })),
    };
    const padding = layer.kind === 'max pool' ? LOWEST : 0;
    const unpadded: Layer = { ...layer, ...{ padding: 'valid', rounding: 'floor' } };
    const output = this.#forward(unpadded, (id) => this.#boxesOf(id, read, padding));
    if (layer.kind !== 'average pool') return output;
    const shares = sharesInside(layer, read.places, size, this.#mapsOf(layer.inputs[0] ?? '').shape);
    return shares ? ops.mul(output, shares) : output;
  }

  #shift({ layer, ...described }: LayerDescription, { size, places }: Boxes): Tensor4D {
    const { padBefore } = windowOf({ layer, ...described });
    const shifted = places.map(({ y, x }) => ({ y: y - padBefore.y, x: x - padBefore.x }));
    return this.#boxesOf(layer.inputs[0] ?? '', { size, places: shifted });
  }

  #wholeMap(id: LayerId): Tensor4D {
    return this.#boxesOf(id, this.#boxesFor(id, 'whole'));
  }

  /** Any boxes of a layer's maps; cells outside the maps have the value of the padding. */
  #boxesOf(id: LayerId, boxes: Boxes, padding = 0): Tensor4D {
    const output = this.#outputs.get(id);
    if (!output) throw new RangeError(`Layer "${id}" has not been computed.`);
    const own = this.#boxesFor(id, this.#extentOf(id));
    if (areSame(own, boxes)) return output;
    const values = this.#values.get(id) ?? output.dataSync<'float32'>();
    this.#values.set(id, values);
    const length = values.length / own.places.length;
    return this.#cutOut(id, boxes, (index) => gridAt(values, index * length, own, index), padding);
  }

  /** @param changed what differs from the base, by picture */
  #cutOut(id: LayerId, boxes: Boxes, changed: (index: number) => Grid, padding = 0): Tensor4D {
    const { shape, values } = this.#mapsOf(id);
    const { height, width } = boxes.size;
    const base: Grid = { top: 0, left: 0, height: shape.height, width: shape.width, values, offset: 0 };
    const length = height * width * shape.channels;
    const cut = new Float32Array(boxes.places.length * length);
    if (padding !== 0) cut.fill(padding);
    for (const index of boxes.places.keys()) {
      const target = gridAt(cut, index * length, boxes, index);
      copyOverlap(base, target, shape.channels);
      copyOverlap(changed(index), target, shape.channels);
    }
    return ops.tensor4d(cut, [boxes.places.length, height, width, shape.channels]);
  }

  #boxesFor(id: LayerId, extent: Extent): Boxes {
    if (extent !== 'whole') return extent;
    return { size: this.#mapsOf(id).shape, places: this.#changes.map(() => ({ y: 0, x: 0 })) };
  }

  #changeOf(index: number): LocalChange {
    const change = this.#changes[index];
    if (!change) throw new RangeError(`There is no change ${index}.`);
    return change;
  }

  #extentOf(id: LayerId): Extent {
    return this.#extents.get(id) ?? 'whole';
  }

  #mapsOf(id: LayerId): FeatureMaps {
    const maps = this.#base.activations.get(id);
    if (!maps) throw new RangeError(`Layer "${id}" is not in the base pass.`);
    return maps;
  }
}

function gridAt(values: Float32Array, offset: number, { size, places }: Boxes, index: number): Grid {
  const { y, x } = places[index] ?? { y: 0, x: 0 };
  return { top: y, left: x, height: size.height, width: size.width, values, offset };
}

function areSame(a: Boxes, b: Boxes): boolean {
  return (
    a.size.height === b.size.height &&
    a.size.width === b.size.width &&
    a.places.every(({ y, x }, index) => y === b.places[index]?.y && x === b.places[index]?.x)
  );
}

/**
 * Cells of each window ÷ those of them inside the input, for means that leave padding out;
 * [pictures, height, width, 1], or undefined where no window hangs over.
 * @param places where each picture's first window starts
 * @param size windows of each picture
 */
function sharesInside(
  { kernel, stride }: AveragePoolLayer,
  places: readonly Position[],
  size: Size,
  input: Size,
): Tensor4D | undefined {
  const inside = (start: number, extent: number, cells: number) =>
    Math.min(start + extent, cells) - Math.max(start, 0);
  const shares: number[] = [];
  for (const { y, x } of places)
    for (let row = 0; row < size.height; row++)
      for (let column = 0; column < size.width; column++) {
        const rows = inside(y + row * stride.height, kernel.height, input.height);
        const columns = inside(x + column * stride.width, kernel.width, input.width);
        shares.push((kernel.height * kernel.width) / (rows * columns));
      }
  if (shares.every((share) => share === 1)) return undefined;
  return ops.tensor4d(shares, [places.length, size.height, size.width, 1]);
}
