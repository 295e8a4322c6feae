import { createStore as createZustand } from 'zustand/vanilla';
import { shippedNetworks } from '../core/network/shipped-networks.ts';
import { ablationActions } from './actions/ablation-actions.ts';
import { besideCardLoader, cardLoader } from './actions/card-actions.ts';
import { checkpointActions } from './actions/checkpoint-actions.ts';
import { galleryActions } from './actions/gallery-actions.ts';
import { inputActions } from './actions/input-actions.ts';
import { labActions } from './actions/lab-actions.ts';
import { linkActions } from './actions/link-actions.ts';
import { networkActions } from './actions/network-actions.ts';
import { ownNetworkActions } from './actions/own-network-actions.ts';
import { rivalActions } from './actions/rival-actions.ts';
import { runActions } from './actions/run-actions.ts';
import { turntableActions } from './actions/turntable-actions.ts';
import { viewActions } from './actions/view-actions.ts';
import { createContext } from './context.ts';
import { firstLabChoice } from './lab/lab-choice.ts';
import { withOwnNetworks } from './own-network.ts';
import { pairToShow } from './pair.ts';
import type { Services } from './services.ts';
import { firstSlot, rivalSlot } from './slot.ts';
import type { State } from './state.ts';
import { viewIds } from './view-id.ts';

const initial: State = {
  view: viewIds[0],
  networkId: shippedNetworks[0].id,
  network: { status: 'loading' },
  card: { status: 'loading' },
  checkpoint: { status: 'none' },
  cardBeside: { status: 'loading' },
  checkpoints: { status: 'loading' },
  rival: undefined,
  pair: undefined,
  samples: {},
  picture: { status: 'none' },
  camera: 'off',
  turntable: { status: 'off' },
  run: { status: 'idle' },
  ablations: [],
  selection: { level: 'network' },
  colourScope: 'layer',
  saliencyChoice: undefined,
  saliency: { status: 'off' },
  lab: firstLabChoice,
  labMaps: {},
  labStudies: {},
  labMask: undefined,
  atlas: {},
  editorDraft: {},
  tool: { kind: 'none' },
  isPadOpen: undefined,
  guessing: { kind: 'off' },
  ownNetworks: [],
  opening: { step: 'none' },
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
  const context = createContext(withOwnNetworks(services, zustand.getState), zustand.getState, (patch) =>
    zustand.setState(patch),
  );
  const second = rivalSlot(context);
  const rival = rivalActions(context, second);
  const run = runActions(context, rival);
  const input = inputActions(context, run);
  const gallery = galleryActions(context, input);
  const checkpoints = checkpointActions(context, run);
  const turntable = turntableActions(context, input, gallery);
  const network = networkActions(context, input, gallery, rival, checkpoints);
  const links = linkActions(context, network, input, gallery, rival, run, checkpoints, turntable);
  const lab = labActions(context, second, rival);
  const actions = {
    ...rival,
    ...run,
    ...input,
    ...network,
    ...checkpoints,
    ...turntable.actions,
    ...links,
    loadCard: cardLoader(context, firstSlot(context)),
    loadCardBeside: besideCardLoader(context),
    ...ablationActions(context, firstSlot(context), run.run),
    ...ownNetworkActions(context, input, network),
    ...viewActions(context, run, rival),
    ...lab.actions,
  };

  zustand.subscribe(links.mirror);
  zustand.subscribe(turntable.watch);
  zustand.subscribe(lab.watch);
  zustand.subscribe(() => {
    const pair = pairToShow(zustand.getState());
    if (pair !== zustand.getState().pair) zustand.setState({ pair });
  });
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
