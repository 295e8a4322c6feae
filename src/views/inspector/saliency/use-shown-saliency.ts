import { useMemo, useState } from 'react';
import type { Pixels } from '../../../core/image/pixels.ts';
import type { Saliency } from '../../../store/state.ts';
import { type SaliencyPlane, saliencyPlane } from '../../shared/saliency/saliency-plane.ts';

/** A map together with the picture it explains. */
interface ShownSaliency {
  readonly found: SaliencyPlane;
  readonly picture: Pixels;
  /** What was asked: method, class and layer. */
  readonly question: string;
}

/**
 * What is on screen: the answer; while the next one is computed the answer before,
 * on its own picture, if only the picture has changed since; else none. So a live
 * camera's overlay does not flicker, and none stands under another question's title.
 */
export function useShownSaliency(
  saliency: Saliency,
  picture: Pixels,
  question: string,
): ShownSaliency | undefined {
  const map = saliency.status === 'ready' ? saliency.map : undefined;
  const answer = useMemo(
    () => map && { found: saliencyPlane(map, picture), picture, question },
    [map, picture, question],
  );
  const [before, setBefore] = useState(answer);
  if (answer && answer !== before) setBefore(answer);
  if (answer) return answer;
  return saliency.status === 'running' && before?.question === question ? before : undefined;
}
