import { createStore as createZustand } from 'zustand/vanilla';
import { shippedNetworks } from '../core/network/shipped-networks.ts';
import { cardActions } from './actions/card-actions.ts';
import { inputActions } from './actions/input-actions.ts';
import { linkActions } from './actions/link-actions.ts';
import { networkActions } from './actions/network-actions.ts';
import { runActions } from './actions/run-actions.ts';
import { viewActions } from './actions/view-actions.ts';
import { createContext } from './context.ts';
import type { Services } from './services.ts';
import type { State } from './state.ts';

const initial: State = {
  networkId: shippedNetworks[0].id,
  network: { status: 'loading' },
  card: { status: 'loading' },
  samples: { status: 'loading' },
  picture: { status: 'none' },
  camera: 'off',
  run: { status: 'idle' },
  selection: { level: 'network' },
  colourScope: 'layer',
  saliencyChoice: undefined,
  saliency: { status: 'off' },
  tool: { kind: 'none' },
  guessing: { kind: 'off' },
  engine: { backend: 'cpu', choice: 'auto', webgl: { state: 'warming' }, passMs: {} },
  settings: { theme: 'system', textSize: 1 },
  embedding: { embedded: false, locked: [], host: undefined, carries: [] },
  notices: [],
};

/** The app's one state and everything that changes it; what it needs of the outside is passed in. */
export function createStore(services: Services) {
  const zustand = createZustand<State>(() => ({
    ...initial,
    settings: { ...initial.settings, ...services.readSettings() },
  }));
  const context = createContext(services, zustand.getState, (patch) => zustand.setState(patch));
  const run = runActions(context);
  const input = inputActions(context, run);
  const network = networkActions(context, input);
  const links = linkActions(context, network, input, run);
  const actions = {
    ...run,
    ...input,
    ...network,
    ...links,
    ...cardActions(context),
    ...viewActions(context, run),
  };

  zustand.subscribe(links.mirror);
  services.engine.onStatus((engine) => {
    const lost = engine.webgl.state === 'lost' && zustand.getState().engine.webgl.state !== 'lost';
    zustand.setState({ engine });
    if (lost) context.tell({ code: 'graphics-lost' });
  });
  return {
    getState: zustand.getState,
    subscribe: zustand.subscribe,
    getInitialState: zustand.getInitialState,
    actions,
  };
}

export type Store = ReturnType<typeof createStore>;
export type Actions = Store['actions'];
