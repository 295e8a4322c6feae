import { expect, it } from 'vitest';
import { probabilityBars } from './bars.ts';

it('ranks the classes, the most probable first, equal ones in order', () => {
  const bars = probabilityBars([0.04, 0.92, 0.02, 0.02], { widthPx: 200, rowPx: 24, barPx: 10 });
  expect(bars).toEqual([
    { classIndex: 1, probability: 0.92, text: '92.0 %', yPx: 7, widthPx: 184, heightPx: 10 },
    { classIndex: 0, probability: 0.04, text: '4.0 %', yPx: 31, widthPx: 8, heightPx: 10 },
    { classIndex: 2, probability: 0.02, text: '2.0 %', yPx: 55, widthPx: 4, heightPx: 10 },
    { classIndex: 3, probability: 0.02, text: '2.0 %', yPx: 79, widthPx: 4, heightPx: 10 },
  ]);
});
