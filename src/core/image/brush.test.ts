import { describe, expect, it } from 'vitest';
import { picture, pixelAt } from '../../dev/fixtures/test-pictures.ts';
import { type Brush, meanColour, stroke } from './brush.ts';

const size = 21;
const stripes = picture(size, size, (x) => (x % 2 === 0 ? [200, 100, 0, 255] : [0, 100, 200, 255]));
const centre = { x: 10.5, y: 10.5 };
const red: Brush = { kind: 'colour', colour: [255, 0, 0], radiusPx: 4, hardness: 1 };

describe('stroke', () => {
  it('paints fully under a hard brush and leaves the rest alone', () => {
    const painted = stroke(stripes, stripes, centre, centre, red);
    for (let y = 0; y < size; y++)
      for (let x = 0; x < size; x++) {
        const distance = Math.hypot(x - 10, y - 10);
        if (distance <= 3.5) expect(pixelAt(painted, x, y)).toEqual([255, 0, 0, 255]);
        if (distance >= 4.5) expect(pixelAt(painted, x, y)).toEqual(pixelAt(stripes, x, y));
      }
  });

  it('fades a soft brush from its centre to its rim', () => {
    const black = picture(size, size, () => [0, 0, 0, 255]);
    const white: Brush = { kind: 'colour', colour: [255, 255, 255], radiusPx: 8, hardness: 0 };
    const painted = stroke(black, black, centre, centre, white);
    const along = [10, 12, 14, 16, 18].map((x) => pixelAt(painted, x, 10)[0]);
    const expected = [1, 0.75, 0.5, 0.25, 0].map((share) => share * share * (3 - 2 * share) * 255);
    expect(along).toEqual(expected.map(Math.round));
  });

  it('covers the whole line of a stroke', () => {
    const painted = stroke(stripes, stripes, { x: 3.5, y: 3.5 }, { x: 17.5, y: 17.5 }, red);
    for (let i = 3; i <= 17; i++) expect(pixelAt(painted, i, i)).toEqual([255, 0, 0, 255]);
    expect(pixelAt(painted, 17, 3)).toEqual(pixelAt(stripes, 17, 3));
  });

  it('erases to the mean of the original, or to grey', () => {
    expect(meanColour(picture(2, 1, (x) => [x * 100, 50, 10, 255]))).toEqual([50, 50, 10]);
    const half = picture(2, 2, (x) => [x * 100, 50, 10, 255]);
    const tip = { radiusPx: 5, hardness: 1 };
    const toMean = stroke(half, half, { x: 1, y: 1 }, { x: 1, y: 1 }, { kind: 'erase', to: 'mean', ...tip });
    expect(pixelAt(toMean, 1, 1)).toEqual([50, 50, 10, 255]);
    const toGrey = stroke(half, half, { x: 1, y: 1 }, { x: 1, y: 1 }, { kind: 'erase', to: 'grey', ...tip });
    expect(pixelAt(toGrey, 0, 0)).toEqual([128, 128, 128, 255]);
  });

  it('restores the original exactly under a hard brush', () => {
    const painted = stroke(stripes, stripes, centre, centre, red);
    const restored = stroke(painted, stripes, centre, centre, {
      kind: 'restore',
      radiusPx: 6,
      hardness: 1,
    });
    expect(restored.data).toEqual(stripes.data);
  });

  it('smudges what was behind the brush forward', () => {
    const edge = picture(size, size, (x) => (x < 8 ? [255, 255, 255, 255] : [0, 0, 0, 255]));
    const tip = { kind: 'smudge', radiusPx: 3, hardness: 1 } as const;
    const smudged = stroke(edge, edge, { x: 6.5, y: 10.5 }, { x: 12.5, y: 10.5 }, tip);
    expect(pixelAt(smudged, 11, 10)).toEqual([255, 255, 255, 255]);
    expect(pixelAt(smudged, 11, 3)).toEqual([0, 0, 0, 255]);
    expect(stroke(edge, edge, centre, centre, tip).data).toEqual(edge.data);
  });

  it('changes neither picture it was given, and does the same again', () => {
    const before = Uint8ClampedArray.from(stripes.data);
    const smudge: Brush = { kind: 'smudge', radiusPx: 3.3, hardness: 0.4 };
    const once = stroke(stripes, stripes, { x: 2, y: 3 }, { x: 15, y: 9 }, smudge);
    const twice = stroke(stripes, stripes, { x: 2, y: 3 }, { x: 15, y: 9 }, smudge);
    expect(once.data).toEqual(twice.data);
    expect(once.data).not.toEqual(stripes.data);
    expect(stripes.data).toEqual(before);
  });

  it('may start and end outside the picture', () => {
    const painted = stroke(stripes, stripes, { x: -30, y: 10.5 }, { x: 60, y: 10.5 }, red);
    expect(pixelAt(painted, 0, 10)).toEqual([255, 0, 0, 255]);
    expect(pixelAt(painted, 20, 10)).toEqual([255, 0, 0, 255]);
  });

  it('refuses brushes and pictures that make no sense', () => {
    expect(() => stroke(stripes, stripes, centre, centre, { ...red, radiusPx: 0 })).toThrow(RangeError);
    expect(() => stroke(stripes, stripes, centre, centre, { ...red, hardness: 2 })).toThrow(RangeError);
    const other = picture(2, 2, () => [0, 0, 0, 255]);
    expect(() => stroke(stripes, other, centre, centre, red)).toThrow('the original 2 × 2');
  });
});
