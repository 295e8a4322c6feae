/** Advance widths of Source Sans 3's letters, in thousandths of the type size. */
const widths: ReadonlyMap<string, number> = new Map(
  (
    [
      ['il', 250],
      ['.,:;·', 250],
      [' ', 200],
      ['jI', 260],
      ['f', 295],
      ['()', 305],
      ['tr', 345],
      ['/', 350],
      ['sz', 425],
      ['xcvy', 465],
      ['0123456789_×−+aegkLJY', 505],
      ['bdhnopquFVX', 555],
      ['ABCEKPRSTZ', 585],
      ['DGHNOQU', 660],
      ['w', 720],
      ['mMW', 830],
    ] as const
  ).flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)),
);

/** Of any other letter. */
const USUAL = 560;
/** Of Chinese, Japanese and Korean signs and of pictograms, from U+2E80 on: as wide as they are high. */
const WIDE = 1000;
const FIRST_WIDE = '\u2e80';
/** Bold letters are wider. */
const BOLD = 1.06;

/** About how wide a line of text is; the same wherever it is asked, so that equal inputs give equal layouts. */
export function textExtentPx(text: string, sizePx: number, isBold = false): number {
  let thousandths = 0;
  for (const letter of text) thousandths += widths.get(letter) ?? (letter < FIRST_WIDE ? USUAL : WIDE);
  return Math.ceil((thousandths * sizePx * (isBold ? BOLD : 1)) / 1000) + 1;
}
