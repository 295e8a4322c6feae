import type { Checkpoint } from '../core/network/checkpoints.ts';
import type { Weights } from '../core/network/network.ts';
import { shippedNetwork } from '../core/network/shipped-networks.ts';
import type { Seat, State } from './state.ts';

/** A moment of a network's training: a checkpoint by its place in the list, from 0, or the end, as shipped. */
export type Moment = number | 'trained';

/** The weights that the engine computes with. */
export interface HeldWeights {
  readonly moment: Moment;
  readonly weights: Weights;
}

/** Where in its training a network is. The maps on screen are as far as their run says. */
export type CheckpointState =
  /** As shipped, and nothing else was asked for. */
  | { readonly status: 'none' }
  | { readonly status: 'held'; readonly held: HeldWeights }
  /** Other weights are on their way; absent `held`: those shipped are computed with. */
  | { readonly status: 'fetching'; readonly wanted: Moment; readonly held: HeldWeights | undefined };

/** The checkpoints of a network. */
export interface CheckpointList {
  readonly networkId: string;
  /** In the order of training. */
  readonly checkpoints: readonly Checkpoint[];
}

/** Whether a network comes with checkpoints. */
export const hasCheckpoints = (networkId: string): boolean =>
  shippedNetwork(networkId)?.hasCheckpoints === true;

/** The weights the engine computes with, unless they are those shipped and nothing was ever changed. */
export const heldWeights = ({ checkpoint }: Seat): HeldWeights | undefined =>
  checkpoint.status === 'none' ? undefined : checkpoint.held;

/** Which moment was chosen, be it there yet or not. */
export const chosenMoment = ({ checkpoint }: Seat): Moment =>
  checkpoint.status === 'fetching' ? checkpoint.wanted : heldMoment(checkpoint);

const heldMoment = (checkpoint: Exclude<CheckpointState, { status: 'fetching' }>): Moment =>
  checkpoint.status === 'held' ? checkpoint.held.moment : 'trained';

const none: readonly Checkpoint[] = [];

/** The present network's checkpoints; none before their list is there. */
export const checkpointsOf = ({ checkpoints, networkId }: State): readonly Checkpoint[] =>
  checkpoints.status === 'ready' && checkpoints.value.networkId === networkId
    ? checkpoints.value.checkpoints
    : none;
