import { useEffect, useEffectEvent, useState } from 'react';
import { useIsStill } from '../shared/use-is-still.ts';

/** How long each moment stays on screen. */
const STEP_MS = 500;

export interface Playing {
  readonly isPlaying: boolean;
  /** Absent where the person wants nothing to move by itself. */
  readonly toggle: (() => void) | undefined;
  stop(): void;
}

/**
 * Goes on by itself, a step at a time, and never ahead of what is on screen.
 *
 * @param isSettled whether the last step is on screen
 * @param step goes one step on; false at the end
 */
export function usePlaying(isSettled: boolean, step: () => boolean): Playing {
  const [isPlaying, setPlaying] = useState(false);
  const isStill = useIsStill();
  const next = useEffectEvent(() => {
    if (!step()) setPlaying(false);
  });
  const runs = isPlaying && !isStill;
  useEffect(() => {
    if (!runs || !isSettled) return;
    const timer = setTimeout(() => next(), STEP_MS);
    return () => clearTimeout(timer);
  }, [runs, isSettled]);
  return {
    isPlaying: runs,
    toggle: isStill ? undefined : () => setPlaying(!isPlaying),
    stop: () => setPlaying(false),
  };
}
