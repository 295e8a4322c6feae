/** What a drawing's look depends on: the page's style sheets do not come along into a file. */
const kept = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

/**
 * A drawing of the page as the text of an SVG file: in its present colours, on the page's paper.
 * @param about how its figures were measured
 */
export function svgFile(drawing: SVGSVGElement, title: string, about: string): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll('*')];
  for (const [index, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const original = originals[index];
    if (!original) continue;
    const style = getComputedStyle(original);
    for (const property of kept) element.setAttribute(property, style.getPropertyValue(property));
    element.removeAttribute('class');
    element.removeAttribute('style');
  }
  const [width, height] = [drawing.width.baseVal.value, drawing.height.baseVal.value];
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  copy.prepend(
    told('title', title),
    told('desc', about),
    paper(getComputedStyle(document.body).backgroundColor),
  );
  return `${new XMLSerializer().serializeToString(copy)}\n`;
}

function told(name: 'title' | 'desc', words: string): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  element.textContent = words;
  return element;
}

function paper(colour: string): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: colour }))
    element.setAttribute(name, value);
  return element;
}
