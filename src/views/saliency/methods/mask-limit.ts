import { type AttributionPlane, displayLimit } from '../../../core/attribution/display.ts';

/** Of the places, that a mask shows as they are. */
const SHARE = 0.1;

/** The value from which on a mask lets the picture through whole: where the top tenth of the places begins. What speaks against counts as 0. */
export const maskLimit = ({ values }: Pick<AttributionPlane, 'values'>): number =>
  displayLimit(
    values.map((value) => Math.max(0, value)),
    1 - SHARE,
  );
