import { expect, it } from 'vitest';
import { lectureSwitches } from '../../../core/costs/cost-switches.ts';
import { fileStem } from './file-stem.ts';

it('a file’s name carries the switches that are on, and only those', () => {
  expect(fileStem('resnet-50', [], lectureSwitches)).toBe('resnet-50');
  expect(
    fileStem('resnet-50', ['paper-strides', 'batch-norm'], {
      ...lectureSwitches,
      memory: 'training',
      batch: 32,
    }),
  ).toBe('resnet-50-paper-strides-training-32-pictures');
  expect(fileStem('vgg-a', ['batch-norm'], { ...lectureSwitches, bytes: 2, leaveOut: ['biases'] })).toBe(
    'vgg-a-batch-norm-2-bytes-without-biases',
  );
});
