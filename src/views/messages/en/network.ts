/** The network diagram. */
export const networkText = {
  region: 'Network',
  shows: { photos: 'Photos of ten things', digits: 'Handwritten digits' },
  own: 'Opened from disk',
  loading: (name: string) => `Loading ${name} …`,
  failed: 'The network could not be loaded.',
  layerGroup: (id: string, kind: string, height: number, width: number, channels: number) =>
    `${id}, ${kind}, ${height} × ${width} × ${channels}`,
  map: (id: string, map: number) => `${id} map ${map + 1}`,
  unfold: (id: string, maps: number) => `Show all ${maps} maps of ${id}`,
  fold: (id: string) => `Fold ${id}`,
  folded: (maps: number) => `${maps} values`,
  diagram: 'Network diagram',
  perMap: 'each own',
  help: 'Arrow keys walk from map to map and from layer to layer, Enter opens, Escape goes back.',
  switchHelp: 'X silences a map, or cuts a link at its scissors, and X again brings it back.',
  scale: 'One colour scale per',
} as const;
