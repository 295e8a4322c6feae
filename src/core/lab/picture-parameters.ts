import { cosineTransform } from '../maths/cosine-transform.ts';
import type { Random } from '../maths/random.ts';
import type { Shape } from '../network/network.ts';

/**
 * A picture written in numbers that gradient ascent gets on with better than with
 * intensities (Olah, Mordvintsev & Schubert 2017, "Preconditioning"): how much of each
 * spatial frequency there is, with 1/f of natural pictures as its unit, and that of
 * each of three colour axes along which natural pictures hardly correlate. A sigmoid
 * keeps intensities within (0, 1). Frequencies are cosines, so nothing wraps around.
 */
export interface PictureParameters {
  /** Of the parameters and of the picture: [height, width, channels]. */
  readonly shape: Shape;
  /** Parameters of a nearly even grey picture. */
  readonly noise: (random: Random) => Float32Array;
  /** Parameters of a picture. @param intensities in [0, 1]; those within 1/100 of an end are drawn in to it */
  readonly of: (intensities: Float32Array) => Float32Array;
  /** Intensities in (0, 1). */
  readonly picture: (parameters: Float32Array) => Float32Array;
  /**
   * ∂value/∂parameters.
   * @param picture of these parameters
   * @param gradient ∂value/∂intensities
   */
  readonly gradient: (picture: Float32Array, gradient: Float32Array) => Float32Array;
}

/**
 * Light, red against blue, green against both: the opponent axes of Ohta, Kanade & Sakai 1980,
 * each with its standard deviation in the sample pictures, as a share of light's.
 */
const COLOUR_AXES = [
  { direction: [1, 1, 1], spread: 1 },
  { direction: [1, 0, -1], spread: 0.52 },
  { direction: [-1, 2, -1], spread: 0.22 },
];

/** So that a step of Adam's usual 0.05 changes a picture visibly and not at a blow. */
const GAIN = 1 / 4;

const NOISE = 0.01;
const NEAREST_TO_AN_END = 0.01;

/** @param shape of the picture; with any but three channels these are left correlated */
export function pictureParameters(shape: Shape): PictureParameters {
  const { height, width, channels } = shape;
  const cosines = cosineTransform(shape);
  const gains = frequencyGains(shape);
  const colours = channels === 3 ? colourMatrix() : identity(channels);
  const scaled = (values: Float32Array, power: 1 | -1) =>
    values.map((value, i) => value * (gains[Math.floor(i / channels)] as number) ** power);
  return {
    shape,
    noise: (random) =>
      Float32Array.from({ length: height * width * channels }, () => random.normal() * NOISE),
    of: (intensities) =>
      scaled(cosines.analyse(mixed(intensities.map(logitOf), inverseOf(colours), channels)), -1),
    picture: (parameters) => mixed(cosines.synthesise(scaled(parameters, 1)), colours, channels).map(sigmoid),
    gradient: (picture, gradient) => {
      const byLogit = gradient.map((slope, i) => slope * slopeOfSigmoid(picture[i] as number));
      return scaled(cosines.analyse(mixed(byLogit, transposed(colours), channels)), 1);
    },
  };
}

/** 1 / frequency in cycles per pixel, the lowest one counting as one cycle per picture; [height, width]. */
function frequencyGains({ height, width }: Shape): Float64Array {
  const lowest = 1 / Math.max(height, width);
  return Float64Array.from({ length: height * width }, (_, i) => {
    const vertical = Math.floor(i / width) / (2 * height);
    const horizontal = (i % width) / (2 * width);
    return GAIN / Math.max(Math.hypot(vertical, horizontal), lowest);
  });
}

type Matrix = readonly (readonly number[])[];

/** Column k is axis k, as long as its spread. */
function colourMatrix(): Matrix {
  const columns = COLOUR_AXES.map(({ direction, spread }) => {
    const length = Math.hypot(...direction);
    return direction.map((value) => (value / length) * spread);
  });
  return transposed(columns);
}

/** Of a matrix whose columns are at right angles: its transpose, each row over its column's length squared. */
function inverseOf(matrix: Matrix): Matrix {
  return transposed(matrix).map((column) => {
    const square = column.reduce((sum, value) => sum + value * value, 0);
    return column.map((value) => value / square);
  });
}

function transposed(matrix: Matrix): Matrix {
  return matrix.map((_, column) => matrix.map((row) => row[column] as number));
}

function identity(size: number): Matrix {
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, c) => (c === row ? 1 : 0)),
  );
}

/** The matrix times the channels of every pixel. */
function mixed(values: Float32Array, matrix: Matrix, channels: number): Float32Array {
  const result = new Float32Array(values.length);
  for (let start = 0; start < values.length; start += channels)
    for (const [channel, row] of matrix.entries()) {
      let sum = 0;
      for (let other = 0; other < channels; other++)
        sum += (row[other] as number) * (values[start + other] as number);
      result[start + channel] = sum;
    }
  return result;
}

function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** Its derivative, of its value. */
function slopeOfSigmoid(value: number): number {
  return value * (1 - value);
}

function logitOf(intensity: number): number {
  const inner = Math.min(Math.max(intensity, NEAREST_TO_AN_END), 1 - NEAREST_TO_AN_END);
  return Math.log(inner / (1 - inner));
}
