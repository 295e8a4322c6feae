import { networkOf, shownRun } from './selectors.ts';
import type { Run, Seat, State } from './state.ts';

/** Passes of the very same picture through the two networks: only such are to be compared. */
export interface Pair {
  readonly first: Run;
  readonly second: Run;
}

/**
 * The two passes to compare. While only one network has answered for a new picture it
 * is the pair before, so that a live picture never mixes two frames; none once a pass
 * has failed or a network was exchanged.
 */
export function pairToShow(state: State): Pair | undefined {
  const { rival, pair } = state;
  if (!rival || state.run.status === 'failed' || rival.run.status === 'failed') return undefined;
  const [first, second] = [shownRun(state), shownRun(rival)];
  if (first && second && first.pictureKey === second.pictureKey)
    return first === pair?.first && second === pair.second ? pair : { first, second };
  return pair && isOf(state, pair.first) && isOf(rival, pair.second) ? pair : undefined;
}

const isOf = (seat: Seat, { networkId }: Run): boolean =>
  seat.networkId === networkId && networkOf(seat) !== undefined;
