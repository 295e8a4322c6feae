import type { Checkpoint } from '../../core/network/checkpoints.ts';
import type { NetworkDescription } from '../../core/network/describe.ts';
import type { Weights } from '../../core/network/network.ts';
import { checkpointsOf, chosenMoment, hasCheckpoints, heldWeights, type Moment } from '../checkpoint.ts';
import { type Context, detailOf } from '../context.ts';
import { networkOf } from '../selectors.ts';
import type { LoadedNetwork, State } from '../state.ts';
import type { RunActions } from './run-actions.ts';

interface KeptWeights {
  readonly of: NetworkDescription;
  readonly weights: Map<Moment, Promise<Weights>>;
}

/** Going through a network's training: its weights are exchanged, everything else stays. */
export function checkpointActions({ services, get, set, tell, newKey }: Context, { run }: RunActions) {
  /** Names the moment asked for last. */
  let latest = '';
  /** Fetched once each, for the network they belong to. */
  let kept: KeptWeights | undefined;
  let list: { readonly of: string; readonly whenThere: Promise<void> } | undefined;
  /** Names the list asked for last. */
  let latestList = '';

  /** Fetches the list of the present network's checkpoints, unless it is there or on its way. */
  function loadCheckpoints(): Promise<void> {
    const { networkId, checkpoints } = get();
    if (!hasCheckpoints(networkId)) return Promise.resolve();
    if (list?.of !== networkId || checkpoints.status === 'failed')
      list = { of: networkId, whenThere: fetchList(networkId) };
    return list.whenThere;
  }

  async function fetchList(networkId: string): Promise<void> {
    const request = newKey();
    latestList = request;
    // Kept although another network may be on screen by then: one can come back to this one.
    const keep = (checkpoints: State['checkpoints']) => {
      if (latestList === request) set({ checkpoints });
    };
    keep({ status: 'loading' });
    try {
      const checkpoints = await services.loadCheckpoints(networkId);
      keep({ status: 'ready', value: { networkId, checkpoints } });
    } catch (error) {
      keep({ status: 'failed', detail: detailOf(error) });
    }
  }

  /**
   * Shows the network as it was at a moment of its training; the latest request wins.
   * @returns false if it cannot be had
   */
  async function showMoment(moment: Moment): Promise<boolean> {
    const request = newKey();
    latest = request;
    const network = networkOf(get());
    if (!network || (moment === 'trained' && get().checkpoint.status === 'none')) return true;
    const weightsAt = keptWeights(network);
    const isCurrent = () => latest === request && networkOf(get())?.description === network.description;
    set({ checkpoint: { status: 'fetching', wanted: moment, held: heldWeights(get()) } });
    try {
      const weights = await weightsAt(moment);
      if (isCurrent()) hold(network, moment, weights);
      return true;
    } catch (error) {
      if (!isCurrent()) return true;
      const held = heldWeights(get());
      set({ checkpoint: held ? { status: 'held', held } : { status: 'none' } });
      if (moment !== 'trained' && isBeyond(moment, get())) tellBeyond(network, moment + 1);
      else tell({ code: 'checkpoint-failed', moment, detail: detailOf(error) });
      return false;
    }
  }

  /** A link asked for a moment that was never kept: the network is shown as shipped, whatever was there before. */
  function tellBeyond({ network }: LoadedNetwork, number: number): void {
    tell({
      code: 'link-unknown-checkpoint',
      value: String(number),
      network: network.name,
      kept: checkpointsOf(get()).length,
    });
    void showMoment('trained');
  }

  /** Hands the weights to the engine; the first pass with them brings them on screen. */
  function hold({ network }: LoadedNetwork, moment: Moment, weights: Weights): void {
    const taken = services.engine.load({ network, weights });
    taken.catch((error: unknown) => refuse(network.id, error));
    set({ checkpoint: { status: 'held', held: { moment, weights } } });
    void run();
    if (moment !== 'trained') services.later(() => fetchAhead(moment + 1));
  }

  /** What the engine holds now is not what the screen says: nothing is shown rather than something untrue. */
  function refuse(name: string, error: unknown): void {
    set({ network: { status: 'failed', detail: detailOf(error) } });
    tell({ code: 'network-failed', name, detail: detailOf(error) });
  }

  /** Whoever moves on finds the next moment there. */
  function fetchAhead(index: number): void {
    const network = networkOf(get());
    if (!network || checkpointsOf(get())[index] === undefined) return;
    // Whoever goes there is told then.
    keptWeights(network)(index).catch(() => {});
  }

  /** Looks weights up by moment; fetches what was not asked for before. */
  function keptWeights(network: LoadedNetwork): (moment: Moment) => Promise<Weights> {
    if (kept?.of !== network.description)
      kept = { of: network.description, weights: new Map([['trained', Promise.resolve(network.weights)]]) };
    const { weights } = kept;
    return (moment) => {
      const known = weights.get(moment);
      if (known) return known;
      const fetched = fetchWeights(network, moment);
      weights.set(moment, fetched);
      fetched.catch(() => weights.delete(moment));
      return fetched;
    };
  }

  async function fetchWeights({ description }: LoadedNetwork, moment: Moment): Promise<Weights> {
    const checkpoint = moment === 'trained' ? undefined : await checkpointAt(moment);
    if (!checkpoint)
      throw new RangeError(
        `${description.network.name} was kept at ${checkpointsOf(get()).length} moments of its training; there is no other.`,
      );
    return services.loadCheckpointWeights(description, checkpoint);
  }

  async function checkpointAt(index: number): Promise<Checkpoint | undefined> {
    await loadCheckpoints();
    const { checkpoints } = get();
    if (checkpoints.status === 'failed') throw new Error(checkpoints.detail);
    return checkpointsOf(get())[index];
  }

  /** Goes where a link points; two networks are compared as they were shipped. @param linked from 1; absent: as shipped */
  async function followCheckpoint(linked: number | undefined): Promise<void> {
    const number = get().view === 'compare' ? undefined : linked;
    const moment = number === undefined ? 'trained' : number - 1;
    if (moment === chosenMoment(get())) return;
    if (number !== undefined && !hasCheckpoints(get().networkId))
      return tell({ code: 'link-no-checkpoints', value: String(number), network: get().networkId });
    await showMoment(moment);
  }

  return { loadCheckpoints, showMoment, followCheckpoint };
}

/** Whether the list of moments is there, and ends before this one. */
const isBeyond = (index: number, state: State): boolean =>
  state.checkpoints.status === 'ready' && checkpointsOf(state)[index] === undefined;

export type CheckpointActions = ReturnType<typeof checkpointActions>;
