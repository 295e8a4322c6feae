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

/** A drawing of the page as the text of an SVG file: in its present colours, on the page's paper. */
export function svgFile(drawing: SVGSVGElement, title: string): string {
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
  copy.prepend(named(title), paper(getComputedStyle(document.body).backgroundColor));
  return `${new XMLSerializer().serializeToString(copy)}\n`;
}

function named(title: string): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  element.textContent = title;
  return element;
}

function paper(colour: string): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: colour }))
    element.setAttribute(name, value);
  return element;
}
