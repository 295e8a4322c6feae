import { expect, it } from 'vitest';
import { pairPredictions } from './paired-predictions.ts';

const shares = (of: Readonly<Record<string, number>>) =>
  Object.entries(of).map(([name, probability]) => ({ name, probability }));

it('pairs by class, in the order of the first network', () => {
  const pairs = pairPredictions(
    shares({ pizza: 0.982, koala: 0.011, orange: 0.007 }),
    shares({ orange: 0.2, pizza: 0.71, koala: 0.09 }),
  );
  expect(pairs).toEqual([
    {
      name: 'pizza',
      bars: [
        { share: 0.982, percent: '98.2 %' },
        { share: 0.71, percent: '71.0 %' },
      ],
      points: '+27.2',
    },
    {
      name: 'koala',
      bars: [
        { share: 0.011, percent: '1.1 %' },
        { share: 0.09, percent: '9.0 %' },
      ],
      points: '−7.9',
    },
    {
      name: 'orange',
      bars: [
        { share: 0.007, percent: '0.7 %' },
        { share: 0.2, percent: '20.0 %' },
      ],
      points: '−19.3',
    },
  ]);
});

it('prints the difference of what it prints, and percentages that add up', () => {
  const third = 1 / 3;
  const pairs = pairPredictions(
    shares({ a: third, b: third, c: third }),
    shares({ a: 0.33349, b: 0.33349, c: 0.33302 }),
  );
  expect(pairs?.map(({ bars }) => bars[0].percent)).toEqual(['33.4 %', '33.3 %', '33.3 %']);
  expect(pairs?.map(({ bars }) => bars[1].percent)).toEqual(['33.4 %', '33.3 %', '33.3 %']);
  expect(pairs?.map(({ points }) => points)).toEqual(['0.0', '0.0', '0.0']);
});

it.each([
  ['another class', { pizza: 0.5, cat: 0.5 }],
  ['one more', { pizza: 0.5, koala: 0.25, cat: 0.25 }],
  ['one less', { pizza: 1 }],
])('pairs nothing where the second network knows %s', (_, second) => {
  expect(pairPredictions(shares({ pizza: 0.5, koala: 0.5 }), shares(second))).toBeUndefined();
});
