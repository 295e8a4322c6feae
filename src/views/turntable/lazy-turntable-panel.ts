import { lazyPart } from '../shared/lazy-part.ts';

/** Fetched when the turntable is first opened; the scenes themselves come into a worker of their own. */
export const turntablePanel = lazyPart(async () => (await import('./TurntablePanel.tsx')).TurntablePanel);
