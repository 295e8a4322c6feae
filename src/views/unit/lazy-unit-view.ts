import { lazyPart } from '../shared/lazy-part.ts';

/**
 * The unit view is not on the first screen, so its code comes after it: at once
 * when a map is opened, else when the page has nothing better to do.
 */
export const unitView = lazyPart(async () => (await import('./UnitView.tsx')).UnitView);
