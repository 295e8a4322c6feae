import { colourScale } from './colour.ts';

/** Correlations, −1 to 1, whatever the values at hand, so that two tables can be compared. */
export const CORRELATION_SCALE = colourScale('signed', { min: -1, max: 1 });
