const context = document.createElement('canvas').getContext('2d');

/** Width of a line of text in CSS pixels, as the page's text face sets it. */
export function textWidthPx(text: string, sizePx: number): number {
  if (!context) return text.length * sizePx * 0.55;
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font-text');
  context.font = `${sizePx}px ${family || 'sans-serif'}`;
  return context.measureText(text).width;
}
