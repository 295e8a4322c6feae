import { describe, expect, it } from 'vitest';
import { seededRandom } from '../maths/random.ts';
import { extent, mean, standardDeviation } from '../maths/statistics.ts';
import { pictureParameters } from './picture-parameters.ts';

const shapes = [
  { height: 5, width: 6, channels: 3 },
  { height: 4, width: 4, channels: 1 },
];

describe.each(shapes)(
  'a picture of $height × $width × $channels written in frequencies and opponent colours',
  (shape) => {
    const writing = pictureParameters(shape);
    const count = shape.height * shape.width * shape.channels;
    const random = seededRandom(3);
    const intensities = Float32Array.from({ length: count }, () => 0.02 + 0.96 * random.uniform());

    it('is the same when read again', () => {
      writing.picture(writing.of(intensities)).forEach((value, i) => {
        expect(value).toBeCloseTo(intensities[i] as number, 5);
      });
    });

    it('has the gradient that finite differences tell', () => {
      const target = Float32Array.from({ length: count }, random.normal);
      const weighed = (parameters: Float32Array) =>
        writing.picture(parameters).reduce((sum, value, i) => sum + value * (target[i] as number), 0);
      const parameters = writing.of(intensities);
      const gradient = writing.gradient(intensities, target);
      const largest = Math.max(...gradient.map(Math.abs));
      parameters.forEach((parameter, i) => {
        const at = (by: number) => weighed(parameters.with(i, parameter + by));
        const slope = (at(0.01) - at(-0.01)) / 0.02;
        expect(Math.abs((gradient[i] as number) - slope) / largest).toBeLessThan(1e-2);
      });
    });

    it('begins near grey, and stays within [0, 1] however far the parameters go', () => {
      const noise = writing.picture(writing.noise(seededRandom(1)));
      expect(mean(noise)).toBeCloseTo(0.5, 1);
      expect(standardDeviation(noise)).toBeLessThan(0.05);
      const { min, max } = extent(
        writing.picture(Float32Array.from({ length: count }, () => 1e3 * random.normal())),
      );
      expect(min).toBeGreaterThanOrEqual(0);
      expect(max).toBeLessThanOrEqual(1);
    });
  },
);

it('a parameter of light changes the three channels alike, one of colour leaves light alone', () => {
  const writing = pictureParameters({ height: 2, width: 2, channels: 3 });
  const changedBy = (parameter: number) => {
    const picture = writing.picture(new Float32Array(12).with(parameter, 0.01));
    return [...picture.subarray(0, 3)].map((value) => value - 0.5);
  };
  const [red = 0, green = 0, blue = 0] = changedBy(0);
  expect([green, blue]).toEqual([red, red]);
  expect(red).toBeGreaterThan(0);
  for (const parameter of [1, 2]) {
    const [r = 0, g = 0, b = 0] = changedBy(parameter);
    expect(Math.max(Math.abs(r), Math.abs(g), Math.abs(b))).toBeGreaterThan(1e-4);
    expect(r + g + b).toBeCloseTo(0, 6);
  }
});
