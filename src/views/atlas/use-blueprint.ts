import { useEffect, useMemo, useState } from 'react';
import type { Blueprint, SwitchId } from '../../core/architectures/architecture.ts';
import { parallelBlocks } from '../../core/architectures/parallel-blocks.ts';
import { architectureById } from '../../core/architectures/registry.ts';
import { describe, type NetworkDescription } from '../../core/network/describe.ts';
import type { Network } from '../../core/network/network.ts';
import type { Loadable } from '../../store/state.ts';
import { useActions, useSelector } from '../shared/store-context.ts';
import { isLive, liveIdOf } from './subjects.ts';

/** An architecture, or a network that computes here, with what follows from its graph. */
export interface Described {
  readonly blueprint: Blueprint;
  readonly description: NetworkDescription;
}

/**
 * The network of the atlas with this id; undefined where there is none.
 * @param on switches it does not have change nothing
 */
export function useBlueprint(id: string, on: readonly SwitchId[]): Loadable<Described> | undefined {
  const liveId = liveIdOf(id);
  const isThere = useSelector(({ ownNetworks }) => liveId === undefined || isLive(liveId, ownNetworks));
  const live = useGraph(isThere ? liveId : undefined);
  const written = on.join();
  return useMemo(() => {
    if (!isThere) return undefined;
    if (liveId !== undefined) return live.status === 'ready' ? ready(liveBlueprint(live.value)) : live;
    const architecture = architectureById(id);
    return architecture && ready(architecture.build(new Set(written.split(',') as SwitchId[])));
  }, [id, written, liveId, isThere, live]);
}

const ready = (blueprint: Blueprint): Loadable<Described> => ({
  status: 'ready',
  value: { blueprint, description: describe(blueprint.network) },
});

const liveBlueprint = (network: Network): Blueprint => ({
  network,
  blocks: parallelBlocks(network),
  departures: [],
});

const loading = { status: 'loading' } as const;

/** The graph of a network that computes here, fetched when it is asked for. */
function useGraph(id: string | undefined): Loadable<Network> {
  const { loadGraph } = useActions();
  const [answer, setAnswer] = useState<{ readonly id: string; readonly graph: Loadable<Network> }>();
  useEffect(() => {
    if (id === undefined) return;
    let isWanted = true;
    const keep = (graph: Loadable<Network>) => {
      if (isWanted) setAnswer({ id, graph });
    };
    loadGraph(id).then(
      (value) => keep({ status: 'ready', value }),
      (error: unknown) =>
        keep({ status: 'failed', detail: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [id, loadGraph]);
  return answer && answer.id === id ? answer.graph : loading;
}
