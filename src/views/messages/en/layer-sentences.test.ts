import { expect, it } from 'vitest';
import type { Layer, Shape } from '../../../core/network/network.ts';
import { layerSentence } from './layer-sentences.ts';

const one = { height: 1, width: 1 };
const shape = (height: number, width: number, channels: number): Shape => ({ height, width, channels });
const convolution = { kernel: { height: 3, width: 3 }, stride: one, dilation: one, padding: 'same' } as const;

const cases: readonly [Layer, readonly Shape[], Shape, string][] = [
  [
    { id: 'c', kind: 'convolution', inputs: ['x'], ...convolution, filters: 12, groups: 1, bias: true },
    [shape(64, 64, 3)],
    shape(64, 64, 12),
    'Slides 12 filters of 3 × 3 × 3 over its input, one cell at a time. Each filter makes one map.',
  ],
  [
    {
      id: 'g',
      kind: 'convolution',
      inputs: ['x'],
      ...convolution,
      stride: { height: 2, width: 2 },
      filters: 8,
      groups: 2,
      bias: true,
    },
    [shape(8, 8, 6)],
    shape(4, 4, 8),
    'Slides 8 filters of 3 × 3 × 3 over its input, in steps of 2. Each filter makes one map. In 2 groups: each filter reads 3 of the 6 input maps.',
  ],
  [
    { id: 'f', kind: 'flatten', inputs: ['x'] },
    [shape(8, 8, 16)],
    shape(1, 1, 1024),
    'Writes 8 × 8 × 16 values in one row of 1,024: row by row, then column, then map. No value changes.',
  ],
  [
    { id: 'a', kind: 'add', inputs: ['left', 'right'] },
    [shape(8, 8, 2), shape(8, 8, 2)],
    shape(8, 8, 2),
    'Adds left and right, cell by cell.',
  ],
  [
    { id: 'z', kind: 'zero padding', inputs: ['x'], insets: { top: 0, bottom: 1, left: 0, right: 1 } },
    [shape(8, 8, 2)],
    shape(9, 9, 2),
    'Adds a border of zeros: 0 above, 1 below, 0 left, 1 right.',
  ],
];

it.each(cases)('describes $kind with its own numbers', (layer, inputs, output, sentence) => {
  expect(layerSentence(layer, inputs, output)).toBe(sentence);
});
