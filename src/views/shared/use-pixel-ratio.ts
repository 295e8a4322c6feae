import { useSyncExternalStore } from 'react';

/** Screen pixels for each CSS pixel, as a person zooms or moves the window to another screen. */
export function usePixelRatio(): number {
  return useSyncExternalStore(subscribe, () => window.devicePixelRatio);
}

function subscribe(onChange: () => void): () => void {
  let still = ratioAsNow();
  const changed = () => {
    // Each query knows one ratio only: after a change, the next one is asked for.
    still.removeEventListener('change', changed);
    still = ratioAsNow();
    still.addEventListener('change', changed);
    onChange();
  };
  still.addEventListener('change', changed);
  return () => still.removeEventListener('change', changed);
}

function ratioAsNow(): MediaQueryList {
  return window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
}
