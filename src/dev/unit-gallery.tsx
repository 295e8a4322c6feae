import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createServices } from '../app/services.ts';
import type { Network, TrainedNetwork } from '../core/network/network.ts';
import { createEngine } from '../engine/client.ts';
import { createStore } from '../store/store.ts';
import { StoreContext, useSelector } from '../views/shared/store-context.ts';
import { useTheme } from '../views/shell/use-theme.ts';
import '../views/theme/fonts.css';
import '../views/theme/tokens.css';
import '../views/theme/base.css';
import { UnitView } from '../views/unit/UnitView.tsx';
import { activation, convolution } from './fixtures/networks.ts';
import { withRandomWeights } from './fixtures/random-weights.ts';
import { everyKind, toyInput, toyNetwork } from './fixtures/toy-networks.ts';

/** Every kind of layer, on a picture of three channels. */
const everyKindInColour: Network = {
  ...everyKind,
  normalisation: { range: [0, 1], mean: [0.5, 0.5, 0.5], std: [0.25, 0.25, 0.25] },
  layers: everyKind.layers.map((layer) => {
    if (layer.kind === 'input') return { ...layer, shape: { height: 16, width: 16, channels: 3 } };
    return layer.id === 'grouped' && layer.kind === 'convolution' ? { ...layer, groups: 3 } : layer;
  }),
};

/** Kernels and map counts as in the first large networks. */
const largeKernels = toyNetwork([
  toyInput(64, 64, 3),
  convolution('eleven', 'input', 32, 11, 4),
  activation('relu', 'eleven', 'gelu'),
  convolution('five', 'relu', 96, 5),
  convolution('one', 'five', 8, 1),
]);

const fixtures: Readonly<Record<string, () => TrainedNetwork>> = {
  'every-kind': () => withRandomWeights(everyKindInColour, 3),
  'large-kernels': () => withRandomWeights(largeKernels, 5),
};

/** `?fixture=every-kind&layer=grouped&map=2`; without a fixture the first shipped network. */
const fixture = fixtures[new URLSearchParams(location.search).get('fixture') ?? ''];
const services = createServices(createEngine(), createEngine);
const store = createStore(fixture ? { ...services, loadNetwork: async () => fixture() } : services);
store.actions.start();

function Gallery() {
  useTheme();
  const notices = useSelector((state) => state.notices);
  return (
    <>
      <UnitView />
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
