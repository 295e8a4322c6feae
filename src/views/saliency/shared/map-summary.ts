import { summarise } from '../../../core/attribution/summary.ts';
import { labText } from '../../messages/en/lab.ts';
import type { SaliencyPlane } from '../../shared/saliency/saliency-plane.ts';

/** Where a map's mass lies and how concentrated it is, in words; nothing for a map of zeros. */
export function mapSummary({ plane }: SaliencyPlane): string {
  const summary = summarise(plane);
  return summary ? labText.summary(summary.centre, summary.concentration, summary.positive) : '';
}
