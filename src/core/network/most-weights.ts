import { ModelError } from './model-error.ts';

/** 200 MB; larger models would take minutes a picture and most of a machine's memory. */
const MOST_WEIGHTS = 50e6;

/** @throws ModelError if a model has more weights than can be opened */
export function requireManageable(weights: number): void {
  if (weights > MOST_WEIGHTS)
    throw new ModelError(
      'too-large',
      `The model has ${(weights / 1e6).toFixed(0)} million weights; at most ${MOST_WEIGHTS / 1e6} million can be opened.`,
    );
}
