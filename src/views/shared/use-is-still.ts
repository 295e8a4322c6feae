import { useSyncExternalStore } from 'react';

/** Whether the person wants nothing to move by itself. */
export function useIsStill(): boolean {
  return useSyncExternalStore(onMotionChange, () => reducedMotion.matches);
}

const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

function onMotionChange(listener: () => void): () => void {
  reducedMotion.addEventListener('change', listener);
  return () => reducedMotion.removeEventListener('change', listener);
}
