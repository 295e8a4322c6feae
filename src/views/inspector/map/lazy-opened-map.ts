import { lazyPart } from '../../shared/lazy-part.ts';

/**
 * A map is not opened on the first screen, so what it then shows comes after it: at once
 * when one is opened, else when the page has nothing better to do.
 */
export const openedMap = lazyPart(async () => (await import('./OpenedMap.tsx')).OpenedMap);
