import { roundLength, type VolumeScale } from './volumes.ts';

/** A line that stands for a round number of something, at zoom 1. */
export interface ScaleBar {
  readonly of: 'cells' | 'channels';
  readonly count: number;
  readonly lengthPx: number;
}

const LONGEST_BAR_PX = 60;

export function scaleBars({ pxPerCell, pxPerChannel }: VolumeScale): readonly ScaleBar[] {
  const bar = (of: ScaleBar['of'], pxPerUnit: number) => {
    const count = roundLength(pxPerUnit, LONGEST_BAR_PX);
    return { of, count, lengthPx: count * pxPerUnit };
  };
  return [bar('cells', pxPerCell), bar('channels', pxPerChannel)];
}
