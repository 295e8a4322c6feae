import { expect, it } from 'vitest';
import { changedAspects, methodsWords } from './asked-words.ts';

it('methods are named with what was set for them and where they were asked', () => {
  expect(
    methodsWords([
      { method: 'gradient', options: {} },
      { method: 'smoothgrad', options: { samples: 50, noise: 0.15, mean: 1 } },
      { method: 'grad-cam', options: {}, layer: 'relu3_2' },
    ]),
  ).toBe('Gradient, SmoothGrad (Noisy copies 50, Mean of their squares), Grad-CAM at relu3_2');
});

it('two questions differ in what is worded otherwise, and in nothing else', () => {
  const made = { className: 'koala', methods: 'Gradient', fill: 'black' };
  expect(changedAspects(made, { ...made })).toEqual([]);
  expect(changedAspects(made, { ...made, className: 'pizza', fill: 'its mean colour' })).toEqual([
    { name: 'class', made: 'koala', now: 'pizza' },
    { name: 'in place of pixels', made: 'black', now: 'its mean colour' },
  ]);
});
