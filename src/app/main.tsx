import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createEngine } from '../engine/client.ts';
import { createStore } from '../store/store.ts';
import { StoreContext } from '../views/shared/store-context.ts';
import { App } from '../views/shell/App.tsx';
import '../views/theme/fonts.css';
import '../views/theme/tokens.css';
import '../views/theme/base.css';
import { listenToHost } from './host.ts';
import { createServices } from './services.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element #root to render into.');

const store = createStore(createServices(createEngine()));
store.actions.start();
listenToHost(store);

createRoot(root).render(
  <StrictMode>
    <StoreContext value={store}>
      <App />
    </StoreContext>
  </StrictMode>,
);
