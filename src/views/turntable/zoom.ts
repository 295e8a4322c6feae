import { dials, toDial } from '../../core/scene/dials.ts';

/** Of the distance, per pixel of a wheel. */
const FAR_PER_PX = 0.0015;

/** Two fingers on a scene, as they were when the last of them came down. */
export interface Pinch {
  /** The dial's value then. */
  readonly distance: number;
  /** How far the fingers were apart. */
  readonly spreadPx: number;
}

/** The distance once the fingers are `nowPx` apart; not yet on the dial's steps. */
export const pinchedDistance = ({ distance, spreadPx }: Pinch, nowPx: number): number =>
  spreadPx > 0 && nowPx > 0 ? (distance * spreadPx) / nowPx : distance;

export interface WheelZoom {
  /** On the dial's steps. */
  readonly distance: number;
  /** What the wheel turned beyond that step, or short of it. */
  readonly owedPx: number;
}

/** Adds up what a wheel turns, so that small turns reach the next step in the end. Past the dial's ends nothing adds up. */
export function wheeled({ distance, owedPx }: WheelZoom, deltaPx: number): WheelZoom {
  const { least, most } = dials.distance;
  const asked = distance * Math.exp((owedPx + deltaPx) * FAR_PER_PX);
  const meant = Math.min(Math.max(asked, least), most);
  const reached = toDial('distance', meant);
  return { distance: reached, owedPx: Math.log(meant / reached) / FAR_PER_PX };
}
