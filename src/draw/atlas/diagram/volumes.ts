import { kindOf } from '../../../core/layers/registry.ts';
import type { NetworkDescription } from '../../../core/network/describe.ts';
import type { Shape } from '../../../core/network/network.ts';

/** One scale for a whole drawing; both are linear. */
export interface VolumeScale {
  readonly pxPerCell: number;
  readonly pxPerChannel: number;
}

/** Height of the largest map. */
const TALLEST_PX = 150;
/** Length of the layer with most channels. */
const LONGEST_PX = 180;
/** A longer one is drawn with a break: what only hands values on in a row can be far longer than all others. */
const BREAK_FROM_PX = 240;
/** Thinner ones could not be seen. */
const THINNEST_PX = 3;

/** How much further right and up a cell lies that is one cell deeper: a cabinet projection. */
export const DEPTH = { right: 0.3, up: 0.22 } as const;

/** Such that the largest map and the most channels fill their room, those aside that only reorder values. */
export function volumeScale({ layers }: NetworkDescription): VolumeScale {
  const computing = layers.filter(({ layer }) => !kindOf(layer).handsOn);
  const side = Math.max(1, ...computing.map(({ shape }) => Math.max(shape.height, shape.width)));
  const channels = Math.max(1, ...computing.map(({ shape }) => shape.channels));
  return { pxPerCell: TALLEST_PX / side, pxPerChannel: LONGEST_PX / channels };
}

/** A box in cabinet projection, in CSS pixels. */
export interface Volume {
  /** Channels, along the flow of the figures in papers: to the right. */
  readonly lengthPx: number;
  /** Rows of the map; never less than a line. */
  readonly heightPx: number;
  /** Columns of the map, as drawn: to the right and up. */
  readonly depthPx: { readonly right: number; readonly up: number };
  /** Drawn shorter than the scale says. */
  readonly isBroken: boolean;
}

/** A volume and the top left corner of what it takes. */
export interface PlacedVolume {
  readonly volume: Volume;
  readonly leftPx: number;
  readonly topPx: number;
}

export function volumeOf({ height, width, channels }: Shape, scale: VolumeScale): Volume {
  const length = channels * scale.pxPerChannel;
  const deep = width * scale.pxPerCell;
  return {
    lengthPx: Math.max(1, Math.min(length, BREAK_FROM_PX)),
    heightPx: Math.max(THINNEST_PX, height * scale.pxPerCell),
    depthPx: { right: deep * DEPTH.right, up: deep * DEPTH.up },
    isBroken: length > BREAK_FROM_PX,
  };
}

/** What a volume takes on the page. */
export const extentOf = ({ lengthPx, heightPx, depthPx }: Volume) => ({
  widthPx: lengthPx + depthPx.right,
  heightPx: heightPx + depthPx.up,
});

/** A length for a scale bar: 1, 2 or 5 times a power of ten, at most so long. */
export function roundLength(pxPerUnit: number, mostPx: number): number {
  const most = Math.max(1, mostPx / pxPerUnit);
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [5, 2, 1].find((factor) => factor * power <= most) ?? 1;
  return step * power;
}

/** The three faces that one sees, as SVG path data. */
export interface VolumeFaces {
  readonly front: string;
  readonly top: string;
  readonly side: string;
  /** Across a broken volume; empty for others. */
  readonly break: string;
}

export function volumeFaces({ volume, leftPx, topPx }: PlacedVolume): VolumeFaces {
  const { lengthPx, heightPx, depthPx, isBroken } = volume;
  const n = (value: number) => String(Math.round(value * 100) / 100);
  const frontTop = topPx + depthPx.up;
  const right = leftPx + lengthPx;
  const bottom = frontTop + heightPx;
  const deeper = `l${n(depthPx.right)},${n(-depthPx.up)}`;
  const middle = leftPx + lengthPx / 2;
  return {
    front: `M${n(leftPx)},${n(frontTop)}H${n(right)}V${n(bottom)}H${n(leftPx)}Z`,
    top: `M${n(leftPx)},${n(frontTop)}${deeper}h${n(lengthPx)}L${n(right)},${n(frontTop)}Z`,
    side: `M${n(right)},${n(frontTop)}${deeper}v${n(heightPx)}L${n(right)},${n(bottom)}Z`,
    break: isBroken
      ? `M${n(middle - 6)},${n(bottom + 5)}l6,${n(-heightPx - 10)}m5,0l-6,${n(heightPx + 10)}`
      : '',
  };
}
