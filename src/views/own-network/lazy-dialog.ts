import { lazyPart } from '../shared/lazy-part.ts';

/** Few visits need it, so its code comes when a network is to be opened. */
export const ownNetworkDialog = lazyPart(
  async () => (await import('./OwnNetworkDialog.tsx')).OwnNetworkDialog,
);
