import type { ResolutionStage } from '../../../core/architectures/resolution-profile.ts';
import { sizeText } from '../../../draw/format.ts';

/** What is drawn of every stage. */
export const profileMeasures = ['parameters', 'macs', 'channels'] as const;
export type ProfileMeasure = (typeof profileMeasures)[number];

export const stageSize = (stage: Pick<ResolutionStage, 'height' | 'width'>): string => sizeText(stage);
