import { expect, it } from 'vitest';
import { type MeanMark, measures, type ScoreRow } from '../../../core/lab/score-table.ts';
import { shownMeasures } from './shown-measures.ts';

const row = (onObject: MeanMark, curves: MeanMark): Pick<ScoreRow, 'means'> => ({
  means: {
    energyInside: onObject,
    pointing: onObject,
    areaShare: onObject,
    deletion: curves,
    insertion: curves,
  },
});
const none: MeanMark = { mean: undefined, n: 0 };
const some: MeanMark = { mean: 0.5, n: 2 };

it('leaves out what no picture has a mark for', () => {
  expect(shownMeasures([row(none, some)])).toEqual(['deletion', 'insertion']);
  expect(shownMeasures([row(none, some), row(some, some)])).toEqual(measures);
});

it('shows all while there is nothing yet', () => {
  expect(shownMeasures([row(none, none)])).toEqual(measures);
  expect(shownMeasures([])).toEqual(measures);
});
