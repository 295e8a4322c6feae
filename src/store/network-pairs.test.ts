import { expect, it } from 'vitest';
import { counterpartOf, firstPair } from './network-pairs.ts';

const vgg = { id: 'tiny-vgg', pictures: 'photos' } as const;
const lenet = { id: 'lenet-5', pictures: 'digits' } as const;
const mini = { id: 'mini-resnet', pictures: 'photos' } as const;
const plain = { id: 'plain-20', pictures: 'photos', curvesBeside: 'resnet-20' } as const;
const residual = { id: 'resnet-20', pictures: 'photos', curvesBeside: 'plain-20' } as const;
const all = [vgg, lenet, mini, plain, residual];

it('begins with two trained by the same recipe', () => {
  expect(firstPair(all)).toEqual(['plain-20', 'resnet-20']);
});

it('begins with the first two of one sort where there are none', () => {
  expect(firstPair([vgg, lenet, mini])).toEqual(['tiny-vgg', 'mini-resnet']);
});

it('does not wait for one that is not there', () => {
  expect(firstPair([vgg, plain])).toEqual(['tiny-vgg', 'plain-20']);
});

it.each([
  ['plain-20', 'resnet-20'],
  ['resnet-20', 'plain-20'],
  ['tiny-vgg', 'mini-resnet'],
  ['mini-resnet', 'plain-20'],
  ['lenet-5', 'mini-resnet'],
  ['brought', 'tiny-vgg'],
])('shows beside %s: %s', (id, other) => {
  expect(counterpartOf(id, all)).toBe(other);
});

it('one network stands beside itself', () => {
  expect(firstPair([vgg])).toEqual(['tiny-vgg', 'tiny-vgg']);
});
