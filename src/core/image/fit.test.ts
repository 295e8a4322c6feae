import { describe, expect, it } from 'vitest';
import { picture, pixelAt } from '../../dev/fixtures/test-pictures.ts';
import { toyInput, toyNetwork } from '../../dev/fixtures/toy-networks.ts';
import { fitToNetwork } from './fit.ts';

const network = toyNetwork([toyInput(2, 2, 3)]);

describe('fitToNetwork', () => {
  const wide = picture(8, 4, (x) => [x * 10, 0, 0, 255]);

  it('takes the square in the middle at the network’s size', () => {
    const fitted = fitToNetwork(wide, network);
    expect([fitted.width, fitted.height]).toEqual([2, 2]);
    expect(pixelAt(fitted, 0, 0)).toEqual([25, 0, 0, 255]);
    expect(pixelAt(fitted, 1, 1)).toEqual([45, 0, 0, 255]);
  });

  it('takes the square it is given', () => {
    expect(pixelAt(fitToNetwork(wide, network, { left: 4, top: 0, side: 4 }), 0, 0)).toEqual([45, 0, 0, 255]);
  });

  it('lays what is transparent on white', () => {
    const halfGone = picture(2, 2, (x) => (x === 0 ? [0, 0, 0, 255] : [9, 9, 9, 0]));
    const one = fitToNetwork(halfGone, toyNetwork([toyInput(1, 1, 3)]));
    expect(pixelAt(one, 0, 0)).toEqual([127, 127, 127, 255]);
  });

  it('enlarges a picture of a single pixel', () => {
    const dot = fitToNetwork(
      picture(1, 1, () => [1, 2, 3, 255]),
      network,
    );
    expect(pixelAt(dot, 1, 1)).toEqual([1, 2, 3, 255]);
  });
});
