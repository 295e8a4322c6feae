import { expect, it } from 'vitest';
import { pickedOn, withPicked } from './picked.ts';

const networks = { arch: 'resnet-50', 'arch-layer': 'add2_1', open: 'conv2_x', volumes: '1' };

it('is told of pages that show a network, and of nothing else on them', () => {
  const picked = { 'arch-layer': 'add2_1', open: 'conv2_x' };
  expect(pickedOn('networks', networks)).toEqual({ network: 'resnet-50', place: picked });
  expect(pickedOn('editor', { 'arch-layer': 'fc6' })).toEqual({
    network: 'vgg-d-vgg16',
    place: { 'arch-layer': 'fc6' },
  });
  expect(pickedOn('compare', networks)).toBeUndefined();
  expect(pickedOn('calculators', networks)).toBeUndefined();
});

it('is there again where the same network is shown, and only there', () => {
  const before = [pickedOn('networks', networks)];
  const nothing = { 'arch-layer': undefined, open: undefined };
  expect(withPicked('networks', { arch: 'resnet-50' }, before)).toEqual({
    'arch-layer': 'add2_1',
    open: 'conv2_x',
  });
  expect(withPicked('networks', { arch: 'resnet-18' }, before)).toEqual(nothing);
  expect(withPicked('editor', networks, before)).toEqual(nothing);
  expect(withPicked('calculators', networks, before)).toEqual(nothing);
  expect(withPicked('networks', networks, [])).toEqual(nothing);
});

it('goes along to the editor of the same network, and what is picked out there comes back', () => {
  const place = { ...networks, base: 'resnet-50' };
  const there = { ...place, 'arch-layer': 'fc' };
  const before = [pickedOn('networks', place), undefined, pickedOn('editor', there)];
  expect(withPicked('editor', place, before.slice(0, 1))).toMatchObject({ 'arch-layer': 'add2_1' });
  expect(withPicked('networks', there, before)).toEqual({ 'arch-layer': 'fc', open: 'conv2_x' });
});
