/** The frame of the atlas. */
export const atlasText = {
  region: 'Atlas of architectures',
  pagesLabel: 'Pages of the atlas',
  pages: {
    networks: 'Networks',
    calculators: 'Calculators',
    editor: 'Editor',
    compare: 'Compare',
  },
} as const;
