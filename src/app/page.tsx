import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Engine } from '../engine/protocol.ts';
import { createStore } from '../store/store.ts';
import { StoreContext } from '../views/shared/store-context.ts';
import { App } from '../views/shell/App.tsx';
import '../views/theme/fonts.css';
import '../views/theme/tokens.css';
import '../views/theme/base.css';
import { listenToHost } from './host.ts';
import { createServices, fetchBringersAhead } from './services.ts';

/** By then the first screen is there, on most machines and lines. */
const AHEAD_MS = 4000;

/** Wires store, views and the embedding page together around an engine. @param openEngine opens one more */
export function showPage(root: HTMLElement, engine: Engine, openEngine: () => Engine): void {
  const store = createStore(createServices(engine, openEngine));
  store.actions.start();
  listenToHost(store);
  setTimeout(fetchBringersAhead, AHEAD_MS);
  createRoot(root).render(
    <StrictMode>
      <StoreContext value={store}>
        <App />
      </StoreContext>
    </StrictMode>,
  );
}
