import { flag, names } from './atlas-parameter.ts';

/** In place of the names of all blocks. */
export const EVERY_BLOCK = 'all';

/** The blocks that are unfolded in the drawing, or `EVERY_BLOCK`. */
export const openParameter = names('open');

/** Whether boxes are drawn as volumes to scale. */
export const volumesParameter = flag('volumes', false);

/** Whether the drawing takes the page's height, and the table comes below. */
export const largeParameter = flag('large', false);

export const diagramParameters = [openParameter, volumesParameter, largeParameter];
