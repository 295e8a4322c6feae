import { createEngine } from '../engine/client.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element #root to render into.');

// The engine's worker starts while the rest of the page is still being fetched and parsed.
const engine = createEngine();
const { showPage } = await import('./page.tsx');
showPage(root, engine, createEngine);
