/** Header, settings, notices and the frame around every view. */
export const shellText = {
  brand: 'Convolens',
  skip: 'Skip to the network',
  views: 'Views',
  viewNames: {
    explore: 'Explore',
    saliency: 'Saliency',
    compare: 'Compare',
    atlas: 'Atlas',
    network: 'The network',
  },
  networkModel: 'Network model',
  openNetwork: 'Open a network',
  copyLink: 'Copy link',
  settings: 'Settings',
  notices: 'Notices',
  dismiss: 'Dismiss',
  retry: 'Try again',
  partMissing: 'This part of the page could not be loaded. Check your connection.',
  broken: (detail: string) =>
    `This view stopped with an error${detail && ` (${detail})`}. Reload the page to go on where the address says.`,
  reload: 'Reload the page',
  close: 'Close',
} as const;
