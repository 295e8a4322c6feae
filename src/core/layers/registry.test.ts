import '@tensorflow/tfjs-backend-cpu';
import { describe, expect, test } from 'vitest';
import { type LayerVariant, layerVariants } from '../../dev/fixtures/layer-variants.ts';
import { layerGradients, type Maps, runLayer, sizeOf } from '../../dev/fixtures/run-layer.ts';
import { seededRandom } from '../maths/random.ts';
import type { LayerWeights, Shape } from '../network/network.ts';
import { KerasLayer } from './keras-layer.ts';
import { kindOf, kindOfKerasClass, layerKinds } from './registry.ts';

/** What every kind of layer must keep to, whatever it computes. */

/** No two values closer than 0.1, none closer than 0.05 to 0 or 6: no tie and no kink within reach of a small step. */
function wellSeparated(shape: Shape, seed: number): Maps {
  const size = sizeOf(shape);
  const order = seededRandom(seed).shuffle(Array.from({ length: size }, (_, index) => index));
  return { shape, values: order.map((rank) => (rank - Math.floor(size / 2)) / 10 + 0.05) };
}

function randomMaps(shape: Shape, seed: number): Maps {
  const random = seededRandom(seed);
  return { shape, values: Array.from({ length: sizeOf(shape) }, () => random.normal()) };
}

function inputsOf({ layer, inputs }: LayerVariant): readonly Maps[] {
  const shapes = layer.kind === 'input' ? [layer.shape] : inputs;
  return shapes.map((shape, index) => wellSeparated(shape, index + 1));
}

function weightsOf({ layer, inputs }: LayerVariant): LayerWeights {
  const random = seededRandom(7);
  const entries = kindOf(layer)
    .weights(layer, inputs)
    .map(({ role, shape }) => {
      const length = shape.reduce((product, extent) => product * extent, 1);
      const value = () => (role === 'variance' ? 0.5 + random.uniform() : random.normal());
      return [role, { shape, values: Float32Array.from({ length }, value) }] as const;
    });
  return Object.fromEntries(entries);
}

function without(weights: LayerWeights, role: string): LayerWeights {
  return Object.fromEntries(Object.entries(weights).filter(([other]) => other !== role));
}

function dot(a: Maps, b: Maps): number {
  return a.values.reduce((sum, value, index) => sum + value * (b.values[index] ?? Number.NaN), 0);
}

function nudged(maps: Maps, index: number, by: number): Maps {
  return { ...maps, values: maps.values.with(index, (maps.values[index] ?? Number.NaN) + by) };
}

test('every kind is examined', () => {
  const examined = new Set(layerVariants.map(({ layer }) => layer.kind));
  expect([...examined].toSorted()).toEqual(Object.keys(layerKinds).toSorted());
});

test('every kind is filed under its own name, and no two claim the same class of Keras', () => {
  for (const [name, kind] of Object.entries(layerKinds)) expect(kind.kind).toBe(name);
  const classes = Object.values(layerKinds).flatMap((kind) => kind.keras);
  expect(new Set(classes).size).toBe(classes.length);
});

describe.each(layerVariants.map((variant) => [variant.layer.kind, variant.what, variant] as const))(
  '%s, %s',
  (_kind, _what, variant) => {
    const { layer } = variant;
    const kind = kindOf(layer);
    const declared = kind.outputShape(layer, variant.inputs);
    const inputs = inputsOf(variant);
    const weights = weightsOf(variant);

    test('puts out the shape it declares', () => {
      expect(runLayer(layer, inputs, weights).shape).toEqual(declared);
    });

    test('computes with all the weights it asks for', () => {
      const output = runLayer(layer, inputs, weights);
      for (const [role, weight] of Object.entries(weights)) {
        expect(() => runLayer(layer, inputs, without(weights, role))).toThrow(RangeError);
        const changed = {
          ...weights,
          [role]: { ...weight, values: weight.values.map((value) => value + 1) },
        };
        expect(runLayer(layer, inputs, changed)).not.toEqual(output);
      }
    });

    test('has the gradient that finite differences give', () => {
      const direction = randomMaps(declared, 11);
      const gradients = layerGradients(layer, inputs, direction, weights);
      const step = 0.01;
      inputs.forEach((input, which) => {
        const along = (index: number, by: number) =>
          dot(runLayer(layer, inputs.with(which, nudged(input, index, by)), weights), direction);
        for (let index = 0; index < input.values.length; index += 5) {
          const slope = (along(index, step) - along(index, -step)) / (2 * step);
          const got = gradients[which]?.values[index] ?? Number.NaN;
          expect(Math.abs(got - slope), `input ${which}, value ${index}`).toBeLessThan(
            0.005 * Math.max(1, Math.abs(slope)),
          );
        }
      });
    });
  },
);

describe('read from Keras with the least it can be given', () => {
  const config = {
    batch_input_shape: [null, 8, 8, 3],
    filters: 2,
    units: 2,
    kernel_size: 3,
    rate: 0.5,
    activation: 'relu',
    target_shape: [-1],
  };
  const classes = Object.values(layerKinds).flatMap((kind) =>
    kind.keras.map((className) => [className, kind.kind] as const),
  );

  test.each(classes)('%s becomes %s', (className, kind) => {
    const inputShapes = kind === 'input' ? [] : [{ height: 8, width: 8, channels: 3 }];
    const entry = new KerasLayer({ className, id: 'x', inputs: ['y'], inputShapes, config, kerasVersion: 2 });
    const layer = kindOfKerasClass(className)?.read(entry);
    expect(layer).toMatchObject({ id: 'x', inputs: ['y'], kind });
  });
});
