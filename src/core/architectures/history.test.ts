import { describe, expect, it } from 'vitest';
import { humanError, otherEnsembles, singleNetworks, winningEntries } from './history.ts';

const all = [...winningEntries, ...otherEnsembles, ...singleNetworks];

describe('the history of the top-5 error', () => {
  it('never mixes single networks with ensembles', () => {
    for (const { models } of singleNetworks) expect(models).toBe(1);
    for (const { models } of [...winningEntries, ...otherEnsembles]) expect(models).not.toBe(1);
  });

  it('has one winner a year, each measured on the test set with the data of the challenge', () => {
    expect(winningEntries.map(({ year }) => year)).toEqual([2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017]);
    for (const { set, outsideData } of winningEntries) {
      expect(set).toBe('test');
      expect(outsideData ?? false).toBe(false);
    }
  });

  it('falls every year', () => {
    const errors = winningEntries.map(({ error }) => error);
    expect(errors).toEqual([...errors].sort((a, b) => b - a));
  });

  it('holds percentages, sources and ids that differ', () => {
    for (const { error, source } of all) {
      expect(error).toBeGreaterThan(0);
      expect(error).toBeLessThan(100);
      expect(source).toMatch(/\d{4}/);
    }
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('puts the first winner below the annotator in 2015', () => {
    const below = winningEntries.filter(({ error }) => error < humanError.error);
    expect(below[0]?.year).toBe(2015);
  });
});
