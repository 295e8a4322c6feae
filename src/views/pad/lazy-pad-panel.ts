import { lazyPart } from '../shared/lazy-part.ts';

/** Only networks of digits need the pad, and none of them is on the first screen. */
export const padPanel = lazyPart(async () => (await import('./PadPanel.tsx')).PadPanel);
