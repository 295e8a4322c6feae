import type { Pixels } from '../core/image/pixels.ts';
import { type Ablation, ablationKey } from '../core/network/ablation.ts';
import type { DialId } from '../core/scene/dials.ts';
import type { SceneOrder } from '../core/scene/scene-order.ts';
import { heldWeights, type Moment } from './checkpoint.ts';
import type { Seat } from './state.ts';

/** A picture of a scene, as good as there was time for. */
export interface SceneShot {
  readonly scene: SceneOrder;
  readonly pixels: Pixels;
  /** Whether it will not get better. */
  readonly finished: boolean;
  /** Of the camera, in degrees: as the seed has it, and how low and high it may go. */
  readonly elevation: { readonly neutral: number; readonly lowest: number; readonly highest: number };
}

/** `no-webgl`: there is nothing to draw scenes with. */
export type TurntableRefusal = 'no-webgl' | 'failed';

/** What a curve is measured of: a network as far in its training as it was, and what of it was switched off. */
export interface Measured {
  readonly networkId: string;
  readonly moment: Moment;
  readonly ablations: readonly Ablation[];
}

/** What the network said at each value of one dial, all else being equal. */
export interface DialCurve extends Measured {
  readonly dial: DialId;
  /** As it was when the sweep began. */
  readonly scene: SceneOrder;
  readonly networkName: string;
  readonly classes: readonly string[];
  readonly points: readonly CurvePoint[];
}

export interface CurvePoint {
  readonly value: number;
  /** One per class, in [0, 1]. */
  readonly probabilities: readonly number[];
}

/** A sweep under way: the curve so far is the first of `curves`. */
export interface Sweep {
  readonly dial: DialId;
  /** Values still to be tried. */
  readonly ahead: readonly number[];
  /** What the dial goes back to. */
  readonly before: number;
  readonly total: number;
}

export type TurntableState =
  | { readonly status: 'off' }
  | { readonly status: 'failed'; readonly reason: TurntableRefusal }
  | {
      readonly status: 'open';
      /** What is asked for; the shot on screen may still be of an earlier order. */
      readonly scene: SceneOrder;
      readonly shot: SceneShot | undefined;
      /** Whether the person has hold of it. */
      readonly isHeld: boolean;
      readonly sweep: Sweep | undefined;
      /** The latest first; the one before it stays to be compared. */
      readonly curves: readonly DialCurve[];
    };

export type OpenTurntable = Extract<TurntableState, { status: 'open' }>;

/** Whether the scene moves by itself or by hand; each picture on the way stands with its own predictions. */
export const isInMotion = ({ isHeld, sweep }: OpenTurntable): boolean => isHeld || sweep !== undefined;

/** Whether the picture on screen is not yet the finished one of the scene asked for. */
export const isBehind = ({ scene, shot }: OpenTurntable): boolean => !shot?.finished || shot.scene !== scene;

/** What a curve would be measured of now. */
export const measuredNow = (seat: Seat): Measured => ({
  networkId: seat.networkId,
  moment: heldWeights(seat)?.moment ?? 'trained',
  ablations: seat.ablations,
});

/** Equal for what answers every picture alike. */
export const measuredKey = ({ networkId, moment, ablations }: Measured): string =>
  JSON.stringify([networkId, moment, ablationKey(ablations)]);
