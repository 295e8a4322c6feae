import type { AttributionMap } from '../../core/attribution/method.ts';

/** What has become of one map that the lab is asked for. A map that is not yet there has no entry. */
export type LabMap =
  | { readonly status: 'running'; readonly share: number; readonly partial: AttributionMap | undefined }
  /** By the person; what there was until then is kept. */
  | { readonly status: 'stopped'; readonly partial: AttributionMap | undefined }
  | { readonly status: 'ready'; readonly map: AttributionMap; readonly elapsedMs: number }
  | { readonly status: 'failed'; readonly detail: string };
