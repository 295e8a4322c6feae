import { expect, test } from 'vitest';
import { svgRaster } from './svg-size.ts';

const raster = (attributes: Readonly<Record<string, string>>) =>
  svgRaster((name) => attributes[name] ?? null);

test('a drawing without any size is a square of 512', () => {
  expect(raster({})).toEqual({ width: 512, height: 512, viewBox: '0 0 512 512' });
  expect(raster({ width: '100%', height: '100%' })).toMatchObject({ width: 512, height: 512 });
});

test('a small drawing is drawn larger, a large one smaller, in proportion', () => {
  expect(raster({ width: '24', height: '12' })).toEqual({ width: 512, height: 256, viewBox: '0 0 24 12' });
  expect(raster({ width: '8192', height: '1024' })).toEqual({
    width: 2048,
    height: 256,
    viewBox: '0 0 8192 1024',
  });
  expect(raster({ width: '800px', height: '600px' })).toMatchObject({ width: 800, height: 600 });
});

test('units are converted: 96 px an inch', () => {
  expect(raster({ width: '10in', height: '254mm' })).toMatchObject({ width: 960, height: 960 });
});

test('the view box gives what width and height leave open, and stays', () => {
  expect(raster({ viewBox: '10 20 600 300' })).toEqual({ width: 600, height: 300, viewBox: '10 20 600 300' });
  expect(raster({ viewBox: '0,0,2,1', width: '1000' })).toMatchObject({ width: 1000, height: 500 });
  expect(raster({ viewBox: '0 0 2 1', height: '1000' })).toMatchObject({ width: 2000, height: 1000 });
});

test.each(['0 0 0 0', '0 0 -5 3', 'nonsense', '1 2'])('the view box %j says nothing', (viewBox) => {
  expect(raster({ viewBox })).toEqual({ width: 512, height: 512, viewBox: '0 0 512 512' });
});

test('a sliver still has a pixel', () => {
  expect(raster({ width: '100000', height: '1' })).toMatchObject({ width: 2048, height: 1 });
});
