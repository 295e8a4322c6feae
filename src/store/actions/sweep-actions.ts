import { type DialId, sweepValues } from '../../core/scene/dials.ts';
import type { Context } from '../context.ts';
import { networkOf, predictionsOf, shownRun } from '../selectors.ts';
import type { State } from '../state.ts';
import {
  type CurvePoint,
  type Measured,
  measuredKey,
  measuredNow,
  type OpenTurntable,
  type Sweep,
} from '../turntable.ts';

/** Curves that are kept: the present one, and the one before to compare it with. */
const CURVES = 2;

/** The scene that turns, and a way to turn it. */
interface Table {
  /** Absent while the turntable is not open. */
  openState(): OpenTurntable | undefined;
  change(patch: Partial<OpenTurntable>): void;
}

/** A dial that turns by itself: each picture of it that the network has answered is a point of a curve. */
export function sweepActions({ get }: Pick<Context, 'get'>, { openState, change }: Table) {
  /** Tries a dial from end to end, or once round, and keeps what the network says on the way. */
  function sweepDial(dial: DialId): void {
    const open = openState();
    const loaded = networkOf(get());
    if (!open || !loaded) return;
    const before = open.scene.dials[dial];
    const { elevation } = open.shot ?? {};
    const within: [number, number] | undefined =
      dial === 'raise' && elevation
        ? [elevation.lowest - elevation.neutral, elevation.highest - elevation.neutral]
        : undefined;
    const values = sweepValues(dial, before, within);
    const curve = {
      dial,
      scene: open.scene,
      ...measuredNow(get()),
      networkName: loaded.network.name,
      classes: loaded.network.classes,
      points: [],
    };
    go({ dial, before, ahead: values, total: values.length }, open, {
      curves: [curve, ...open.curves.filter((other) => other.dial === dial)].slice(0, CURVES),
    });
  }

  /** Sets the dial to the next value ahead, or back to what it was where none is left. */
  function go(sweep: Sweep, { scene }: OpenTurntable, also: Partial<OpenTurntable> = {}): void {
    const [next] = sweep.ahead;
    const value = next ?? sweep.before;
    change({
      ...also,
      scene: { ...scene, dials: { ...scene.dials, [sweep.dial]: value } },
      sweep: next === undefined ? undefined : sweep,
    });
  }

  /** Takes what the network says of the present picture into the curve, and goes on. */
  function record(sweep: Sweep): void {
    const open = openState();
    const [curve, ...others] = open?.curves ?? [];
    const [value] = sweep.ahead;
    const probabilities = probabilitiesOf(get());
    // Another network half-way, or the same one changed, would make it a curve of two.
    const isSound = curve && probabilities.length > 0 && isOfShownRun(curve, get());
    if (!open || !isSound || value === undefined) {
      stopSweep();
      return;
    }
    const point: CurvePoint = { value, probabilities };
    go({ ...sweep, ahead: sweep.ahead.slice(1) }, open, {
      curves: [{ ...curve, points: [...curve.points, point] }, ...others],
    });
  }

  /** The curve stays as far as it got. */
  function stopSweep(): void {
    const open = openState();
    if (open?.sweep) go({ ...open.sweep, ahead: [] }, open);
  }

  return { sweepDial, stopSweep, record };
}

export type Sweeps = ReturnType<typeof sweepActions>;

/** Whether the pass on screen is of what a curve is measured of. */
function isOfShownRun(curve: Measured, state: State): boolean {
  const run = shownRun(state);
  if (!run) return false;
  const { networkId, moment, ablated } = run;
  return measuredKey(curve) === measuredKey({ networkId, moment, ablations: ablated?.ablations ?? [] });
}

/** What the network says of the very picture on screen, one number per class; none if it says nothing. */
function probabilitiesOf(state: State): readonly number[] {
  const { run, picture } = state;
  const loaded = networkOf(state);
  if (run.status !== 'ready' || picture.status !== 'ready' || !loaded) return [];
  if (run.run.pixels !== picture.pixels) return [];
  const predictions = predictionsOf(loaded, run.run);
  return predictions.toSorted((a, b) => a.classIndex - b.classIndex).map(({ probability }) => probability);
}
