import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { shippedNetworks } from '../core/network/shipped-networks.ts';
import { readCard } from './read-card.ts';

it('reads a full card', () => {
  const card = readCard(
    {
      summary: 'Two classes.',
      date: '2026-01-02',
      classes: ['cat', 'dog'],
      accuracy: { measuredOn: 'val', correct: 3, total: 4 },
      perClass: [{ class: 'cat', correct: 1, total: 2 }],
      confusion: [
        [1, 1],
        [0, 2],
      ],
      recipe: { words: ['Plain.'], seeds: { base: 4 } },
      data: { source: 'photos', counts: { train: 10 }, heldOut: 'one in ten' },
      teacher: { description: 'A larger one.', accuracy: { correct: 4, total: 4 } },
      curves: [
        {
          stage: 'base',
          measuredOn: 'held-out',
          loss: [2, 1],
          trainAccuracy: [0.5],
          measuredAccuracy: [0.4],
        },
      ],
      training: { seconds: 9, machine: '2 cores' },
    },
    'pair',
  );
  expect(card.accuracy).toEqual({ measuredOn: 'val', correct: 3, total: 4 });
  expect(card.perClass).toEqual([{ class: 'cat', correct: 1, total: 2 }]);
  expect(card.confusion).toEqual([
    [1, 1],
    [0, 2],
  ]);
  expect(card.seeds).toEqual([{ stage: 'base', seed: 4 }]);
  expect(card.data.counts).toEqual([{ set: 'train', pictures: 10 }]);
  expect(card.teacher).toEqual({ description: 'A larger one.', correct: 4, total: 4 });
  expect(card.curves[0]?.loss).toEqual([2, 1]);
});

it('leaves out what is missing or of another type', () => {
  const card = readCard({ classes: ['cat', 3], accuracy: { correct: '3' }, curves: 'none' }, 'pair');
  expect(card.classes).toEqual(['cat']);
  expect(card.accuracy).toBeUndefined();
  expect(card.curves).toEqual([]);
  expect(card.training).toBeUndefined();
});

it('leaves out a confusion matrix that does not fit the classes', () => {
  expect(readCard({ classes: ['cat', 'dog'], confusion: [[1, 2]] }, 'pair').confusion).toEqual([]);
});

it('refuses what is no object', () => {
  expect(() => readCard([], 'pair')).toThrow(/card of pair/);
});

it.each(shippedNetworks.map(({ id }) => id))('finds every part in the card of %s', (id) => {
  const card = readCard(JSON.parse(readFileSync(`models/${id}/card.json`, 'utf8')), id);
  const right = card.confusion.reduce((sum, row, label) => sum + (row[label] ?? Number.NaN), 0);
  expect(right).toBe(card.accuracy?.correct);
  expect(card.perClass.map((tally) => tally.class)).toEqual(card.classes);
  expect(card.weaknesses.length).toBeGreaterThan(0);
  expect(card.curves.length).toBeGreaterThan(0);
});
