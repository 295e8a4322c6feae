/** What a drawing's look depends on, all inherited: the page's style sheets do not come along into a file. */
const kept = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

const MARGIN_PX = 16;
const TITLE_PX = 28;

/**
 * A drawing of the page as the text of an SVG file: in its present colours, on the page's paper, under its title.
 * @param about how its figures were measured
 */
export function svgFile(drawing: SVGSVGElement, title: string, about: string): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll<SVGElement>('*')];
  for (const [index, element] of [copy, ...copy.querySelectorAll<SVGElement>('*')].entries()) {
    const original = originals[index];
    if (original) bringLook(element, original, original === drawing);
  }
  const box = {
    x: -MARGIN_PX,
    y: -MARGIN_PX - TITLE_PX,
    width: drawing.width.baseVal.value + 2 * MARGIN_PX,
    height: drawing.height.baseVal.value + 2 * MARGIN_PX + TITLE_PX,
  };
  const page = getComputedStyle(document.body);
  copy.removeAttribute('aria-hidden');
  set(copy, {
    xmlns: 'http://www.w3.org/2000/svg',
    role: 'img',
    width: box.width,
    height: box.height,
    viewBox: `${box.x} ${box.y} ${box.width} ${box.height}`,
  });
  copy.prepend(
    made('title', {}, title),
    made('desc', {}, about),
    made('rect', { ...box, fill: page.backgroundColor }),
    made('text', { x: 0, y: box.y + TITLE_PX, fill: page.color, 'font-weight': 600 }, title),
  );
  return `${new XMLSerializer().serializeToString(copy)}\n`;
}

/** Writes into an element what style sheets say of its original, where that is not what it inherits. */
function bringLook(element: SVGElement, original: SVGElement, isRoot: boolean): void {
  const style = getComputedStyle(original);
  const inherited = isRoot || !original.parentElement ? undefined : getComputedStyle(original.parentElement);
  for (const property of kept) {
    const value = style.getPropertyValue(property);
    if (value === inherited?.getPropertyValue(property)) element.removeAttribute(property);
    else element.setAttribute(property, value);
  }
  element.removeAttribute('class');
  element.removeAttribute('style');
  // Another face has other widths; the names shall keep to the places found for them.
  if (original instanceof SVGTextElement)
    set(element, {
      textLength: original.getComputedTextLength().toFixed(1),
      lengthAdjust: 'spacingAndGlyphs',
    });
}

function made(name: string, attributes: Readonly<Record<string, string | number>>, words = ''): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  element.textContent = words;
  set(element, attributes);
  return element;
}

function set(element: SVGElement, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
