import { lazyPart } from '../../shared/lazy-part.ts';

/** What is told of a layer is not on the first screen, so its code and sentences come after it. */
export const layerPanel = lazyPart(async () => (await import('./LayerPanel.tsx')).LayerPanel);
