/**
 * A name in letters, digits and `_ . / -` alone, as lists in links carry it: names of layers may hold
 * anything. Every other sign becomes `~`, its number in sixteens, and `~`: `a b` is `a~20~b`.
 */
export const plainName = (name: string): string =>
  name.replace(/[^\w./-]/gu, (sign) => `~${(sign.codePointAt(0) ?? 0).toString(16)}~`);

/** The name that is written so; undefined where `plainName` writes no name so. */
export function readPlainName(text: string): string | undefined {
  const isPlain = /^(?:[\w./-]|~[0-9a-f]{1,6}~)*$/.test(text);
  if (!isPlain) return undefined;
  const codes = [...text.matchAll(/~([0-9a-f]+)~/g)].map(([, code = '']) => Number.parseInt(code, 16));
  if (codes.some((code) => code > 0x10ffff)) return undefined;
  return text.replace(/~([0-9a-f]+)~/g, (_all, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
