/** Of the section of slips in print, for links to it. */
export const SLIPS_ID = 'lecture-slips';
