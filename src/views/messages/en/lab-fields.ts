import { numberText } from '../../../draw/format.ts';

/** Counts from 1 for people. */
const nth = (index: number): number => index + 1;

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
const cellName = (y: number, x: number): string => `row ${y}, column ${x}`;

/** The part of the saliency lab that goes from a map back to the picture. */
export const labFieldsText = {
  noMaps: 'This network has no maps that could be asked about.',
  layer: 'Layer',
  map: 'Map',
  mapOption: (map: number) => `map ${nth(map)}`,
  mapName: (layer: string, map: number) => `${layer} map ${nth(map)}`,
  cellName,

  field: {
    title: 'What does a cell go by?',
    lead: 'In theory a cell can see the whole of its window. In truth the middle counts most, and it depends on the picture: shown is how much the cell’s value would change if a pixel changed a little.',
    misleads:
      'A pixel that hardly counts now can count a lot in another picture; and a cell that is switched off looks as if nothing mattered to it, though much could switch it on.',
    cite: 'Luo, Li, Urtasun and Zemel 2016',
    formula: 'Σ over colours of |∂cell/∂x|',
    row: 'Row',
    column: 'Column',
    pad: (name: string, height: number, width: number) => `Cell of ${name}, ${height} × ${width}`,
    padRole: 'cell cursor',
    padHelp: 'Arrow keys move from cell to cell, Home and End to the ends of the row.',
    padValue: (y: number, x: number, value: number) => `${cellName(y, x)}, value ${numberText(value)}`,
    cell: (y: number, x: number, value: number) => `${cellName(y, x)}: ${numberText(value)}`,
    activation: 'activation',
    windowTitle: 'What it can see',
    windowLabel: (height: number, width: number) =>
      `The picture with the cell’s window of ${height} × ${width} pixels`,
    window: (height: number, width: number) => `${height} × ${width} pixels`,
    padded: (height: number, width: number) =>
      `${height} × ${width} of them on the picture, the rest in the padding`,
    fieldTitle: 'What counts, in this picture',
    fieldLabel: (words: string) =>
      `How much each pixel counts for the cell, over the picture. ${words}`.trim(),
    unit: 'change of the cell per unit of intensity',
    clipped: (limit: string, largest: string) =>
      `The brightest colour stands for ${limit} and more, which is where the top 1 % of the window’s pixels begins; the largest value is ${largest}.`,
    begin: 'Find what counts',
    shares: (inCentre: number, area: number) =>
      `The window’s central half, ${percent(area)} of its area on the picture, holds ${percent(inCentre)} of the influence.`,
    pixels: (count: number, of: number) =>
      `${count} of ${of} pixels (${percent(count / of)}) matter: they have more than 4.55 % of the strongest one’s influence.`,
    nothing:
      'No pixel counts: a small change of any of them leaves this cell as it is. It is switched off, or as far up or down as its activation function lets it go.',
  },

  patches: {
    title: 'What does a map answer to most strongly?',
    lead: 'The parts of the sample pictures at which this map’s values are largest, one a picture; each is the window of the map’s strongest cell there.',
    misleads:
      'What they have in common is a guess at what the map finds, from few pictures: it may answer to much else, and to a small part of the patch only.',
    cite: 'Girshick et al. 2014, §3.1; Zeiler and Fergus 2014, figure 2',
    formula: 'max over pictures and cells of the map',
    begin: (name: string) => `Search the sample pictures for ${name}`,
    list: (name: string) => `Strongest patches of ${name}`,
    searched: (count: number, of: number) => `of ${count} of ${of} sample pictures`,
    none: 'There is nothing to show: no sample picture was searched.',
    value: (value: number) => numberText(value),
    open: (sample: string, y: number, x: number, value: number) =>
      `${sample}, ${cellName(y, x)}: ${numberText(value)}. Open this picture`,
    noSamples: 'There are no sample pictures for this network.',
  },
} as const;
