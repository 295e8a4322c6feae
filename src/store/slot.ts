import type { BackendChoice, Engine } from '../engine/protocol.ts';
import { type Context, detailOf } from './context.ts';
import type { Problem } from './notice.ts';
import type { Seat } from './state.ts';

/**
 * A place for one network: where its state is kept and which engine computes it.
 * What is done with a network is written once, for whichever slot it is in.
 */
export interface Slot {
  /** Absent while no network is to be in it. */
  seat(): Seat | undefined;
  change(patch: Partial<Seat>): void;
  engine(): Engine;
  /** What is told when something fails here. */
  readonly problems: {
    network(name: string, detail: string): Problem;
    run(detail: string): Problem;
  };
}

/** The network that every view shows. */
export const firstSlot = ({ services, get, set }: Context): Slot => ({
  seat: get,
  change: set,
  engine: () => services.engine,
  problems: {
    network: (name, detail) => ({ code: 'network-failed', name, detail }),
    run: (detail) => ({ code: 'run-failed', detail }),
  },
});

export interface RivalSlot extends Slot {
  /** Puts an empty seat there, unless there is one. */
  open(seat: Seat): void;
  /** What its engine is to compute with. */
  choose(backend: BackendChoice): void;
  /** Takes the seat away and closes its engine, worker and tensors included. */
  close(): void;
}

/** The second network beside the first; its engine exists only while it does. */
export function rivalSlot({ services, get, set, tell }: Context): RivalSlot {
  let engine: Engine | undefined;
  const change = (patch: Partial<Seat>) => {
    const { rival } = get();
    if (rival) set({ rival: { ...rival, ...patch } });
  };
  const problems: Slot['problems'] = {
    network: (name, detail) => ({ code: 'rival-failed', name, detail }),
    run: (detail) => ({ code: 'rival-run-failed', detail }),
  };
  function choose(asked: Engine, backend: BackendChoice): void {
    asked.choose(backend).catch((error: unknown) => {
      // One that was closed meanwhile rejects all it was asked.
      if (engine === asked) tell(problems.run(detailOf(error)));
    });
  }
  function theEngine(): Engine {
    if (engine) return engine;
    engine = services.openEngine();
    engine.onStatus((status) => change({ engine: status }));
    choose(engine, get().engine.choice);
    return engine;
  }
  return {
    seat: () => get().rival,
    change,
    open(seat) {
      if (!get().rival) set({ rival: seat });
    },
    engine: theEngine,
    choose: (backend) => choose(theEngine(), backend),
    close() {
      engine?.close();
      engine = undefined;
      if (get().rival) set({ rival: undefined });
    },
    problems,
  };
}
