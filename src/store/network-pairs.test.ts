import { expect, it } from 'vitest';
import { counterpartOf, firstPair } from './network-pairs.ts';

const all = ['tiny-vgg', 'mini-resnet', 'plain-20', 'resnet-20'];

it('begins with the pair that shows what skips do', () => {
  expect(firstPair(all)).toEqual(['plain-20', 'resnet-20']);
});

it('begins with the first two where no pair is there', () => {
  expect(firstPair(['tiny-vgg', 'mini-resnet'])).toEqual(['tiny-vgg', 'mini-resnet']);
});

it('pairs both ways', () => {
  expect(counterpartOf('plain-20', all)).toBe('resnet-20');
  expect(counterpartOf('resnet-20', all)).toBe('plain-20');
});

it.each([
  ['tiny-vgg', 'mini-resnet'],
  ['mini-resnet', 'plain-20'],
])('shows the next one beside %s, whose pair is not there', (id, next) => {
  expect(counterpartOf(id, all)).toBe(next);
});

it('takes the first after the last, and the same one where there is but one', () => {
  expect(counterpartOf('mine', ['tiny-vgg', 'mini-resnet'])).toBe('tiny-vgg');
  expect(counterpartOf('mini-resnet', ['tiny-vgg', 'mini-resnet'])).toBe('tiny-vgg');
  expect(counterpartOf('tiny-vgg', ['tiny-vgg'])).toBe('tiny-vgg');
});
