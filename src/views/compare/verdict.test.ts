import { expect, it } from 'vitest';
import { type Opinion, verdictOf } from './verdict.ts';

/** Probabilities in percent, most probable first. */
const opinion = (network: string, percents: Readonly<Record<string, number>>): Opinion => ({
  network,
  meaning: 'shares',
  predictions: Object.entries(percents).map(([name, percent], classIndex) => ({
    name,
    classIndex,
    logit: -classIndex,
    probability: percent / 100,
    percent: `${percent.toFixed(1)} %`,
  })),
});

const plain = opinion('Plain-20', { pizza: 71, koala: 29 });

it('says which of two that agree is surer', () => {
  const surer = opinion('ResNet-20', { pizza: 98.2, koala: 1.8 });
  expect(verdictOf(plain, surer, undefined)).toBe(
    'Both say pizza. ResNet-20 is surer: 98.2 % against 71.0 %.',
  );
  expect(verdictOf(surer, plain, 'pizza')).toBe(
    'Both say pizza. ResNet-20 is surer: 98.2 % against 71.0 %. Both are right.',
  );
});

it('calls nobody surer where the same is printed', () => {
  const same = opinion('ResNet-20', { pizza: 71.04, koala: 28.96 });
  expect(verdictOf(plain, same, 'koala')).toBe(
    'Both say pizza, each with 71.0 %. Both are wrong: the picture is labelled koala.',
  );
});

it('says who is right of two that disagree', () => {
  const other = opinion('ResNet-20', { koala: 60, pizza: 40 });
  const words = 'They disagree: Plain-20 says pizza (71.0 %), ResNet-20 says koala (60.0 %).';
  expect(verdictOf(plain, other, undefined)).toBe(words);
  expect(verdictOf(plain, other, 'koala')).toBe(`${words} ResNet-20 is right.`);
  expect(verdictOf(plain, other, 'orange')).toBe(`${words} Both are wrong: the picture is labelled orange.`);
});
