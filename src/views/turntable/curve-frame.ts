import type { StraightFrame } from '../../draw/turntable/dial-plot.ts';

/** The drawing's own units; on screen it takes the width there is. */
export const WIDTH_PX = 288;
export const HEIGHT_PX = 232;
export const RADIUS_PX = 84;
/** From one reading of a full turn to the next. */
export const POLAR_STEP = 10;
export const STRAIGHT: StraightFrame = { leftPx: 44, rightPx: 276, topPx: 12, bottomPx: 192 };
