/** The drawing pad and what becomes of a drawing. */
export const padText = {
  region: 'Drawing pad',
  canvas: 'Pad to draw on',
  drawing: 'Your drawing',
  keys: 'Arrow keys move the pen, with Shift further. Hold Space to draw.',
  penAt: (y: number, x: number) => `pen at row ${y}, column ${x} of 256`,
  empty: 'Draw a digit',
  pen: 'Pen',
  eraser: 'Eraser',
  undo: 'Undo',
  clear: 'Clear',
  open: 'Draw',
  close: 'Close pad',
  loading: 'Loading the drawing pad …',
  seen: 'What the network sees',
  asDrawn: (height: number, width: number, box: number) =>
    `Scaled to ${box} cells and centred by its mass in ${height} × ${width}, like the digits networks learn from.`,
  lifted: (box: number) =>
    `Lifted off its paper, light on black, then scaled to ${box} cells and centred like a drawing.`,
  asItIs: 'Your picture, fitted to the network.',
} as const;
