import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createServices } from '../app/services.ts';
import type { Network } from '../core/network/network.ts';
import { createEngine } from '../engine/client.ts';
import { networkOf } from '../store/selectors.ts';
import { createStore } from '../store/store.ts';
import { Inspector } from '../views/inspector/Inspector.tsx';
import { PredictionsPanel } from '../views/predictions/PredictionsPanel.tsx';
import { StoreContext, useActions, useSelector } from '../views/shared/store-context.ts';
import { useTheme } from '../views/shell/use-theme.ts';
import '../views/theme/fonts.css';
import '../views/theme/tokens.css';
import '../views/theme/base.css';
import { toyNetworks } from './fixtures/networks.ts';
import { withRandomWeights } from './fixtures/random-weights.ts';
import { everyKind } from './fixtures/toy-networks.ts';

/** Every kind of layer, on a grey picture. */
const everyKindInGrey: Network = {
  ...everyKind,
  normalisation: { range: [0, 1], mean: [0.5], std: [0.25] },
  layers: everyKind.layers.map((layer) => {
    if (layer.kind === 'input') return { ...layer, shape: { height: 20, width: 18, channels: 1 } };
    return layer.id === 'grouped' && layer.kind === 'convolution' ? { ...layer, groups: 1 } : layer;
  }),
};

const fixtures = new Map(
  [everyKindInGrey, ...toyNetworks()].map((network) => [network.id, network] as const),
);

/** `?fixture=toy-inception&layer=c`; without a fixture the first shipped network. */
const fixture = fixtures.get(new URLSearchParams(location.search).get('fixture') ?? '');
const services = createServices(createEngine(), createEngine);
const store = createStore(
  fixture ? { ...services, loadNetwork: async () => withRandomWeights(fixture, 3) } : services,
);
store.actions.start();

function Gallery() {
  useTheme();
  const { select } = useActions();
  const network = useSelector(networkOf);
  const notices = useSelector((state) => state.notices);
  return (
    <>
      <nav>
        {[...fixtures.keys()].map((id) => (
          <a key={id} href={`${location.pathname}?fixture=${id}`}>
            {id}{' '}
          </a>
        ))}
        {network?.network.layers.map(({ id }) => (
          <button key={id} type="button" onClick={() => select({ level: 'layer', layer: id })}>
            {id}
          </button>
        ))}
      </nav>
      <PredictionsPanel />
      <Inspector />
      {notices.map(({ id, problem }) => (
        <pre key={id}>{JSON.stringify(problem)}</pre>
      ))}
    </>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element #root to render into.');
createRoot(root).render(
  <StrictMode>
    <StoreContext value={store}>
      <Gallery />
    </StoreContext>
  </StrictMode>,
);
