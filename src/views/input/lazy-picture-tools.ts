import { lazyPart } from '../shared/lazy-part.ts';

/** The brush and the square to be cut out are wanted once there is a picture to work on. */
export const brushPanel = lazyPart(async () => (await import('./BrushPanel.tsx')).BrushPanel);
export const cropPad = lazyPart(async () => (await import('./CropPad.tsx')).CropPad);
