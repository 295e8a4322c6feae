/** Widths in thousandths of the type size, of a humanist sans serif such as Source Sans 3. */
const narrow = 285;
const usual = 505;
const wide = 620;
const widest = 840;

const widthOf = (letter: string): number => {
  if ("ijlIt.,:;|'!·/ ".includes(letter)) return narrow;
  if ('mwMW'.includes(letter)) return widest;
  return /[A-Z×–]/.test(letter) ? wide : usual;
};

/** Bold letters are wider. */
const BOLD = 1.06;

/** About how wide a line of text is; the same wherever it is asked, so that equal inputs give equal layouts. */
export function textExtentPx(text: string, sizePx: number, isBold = false): number {
  let thousandths = 0;
  for (const letter of text) thousandths += widthOf(letter);
  return Math.ceil((thousandths * sizePx * (isBold ? BOLD : 1)) / 1000);
}
