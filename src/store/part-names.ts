/**
 * A part that is switched off, as a link names it; not yet checked against a network.
 * Written `conv2_1.4` for map 4 (from 1) of a layer, `add2~relu1_2` for what add2 takes from relu1_2.
 */
export type PartName =
  | { readonly kind: 'silence'; readonly layer: string; readonly map: number }
  | { readonly kind: 'cut'; readonly layer: string; readonly input: string };

/** `conv2_1.4,add2~relu1_2`. In names `!` stands before what would end them: `,`, `~` and `!` itself. */
export const writeParts = (parts: readonly PartName[]): string => parts.map(writePart).join(',');

export function writePart(part: PartName): string {
  return part.kind === 'silence'
    ? `${escaped(part.layer)}.${part.map}`
    : `${escaped(part.layer)}~${escaped(part.input)}`;
}

/** @returns undefined if any part cannot be read */
export function readParts(text: string): readonly PartName[] | undefined {
  const parts = splitAt(text, ',').map(readPart);
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

function readPart(text: string): PartName | undefined {
  const [layer = '', input, ...others] = splitAt(text, '~');
  if (input !== undefined)
    return layer === '' || input === '' || others.length > 0
      ? undefined
      : { kind: 'cut', layer: unescaped(layer), input: unescaped(input) };
  const [, name, map] = /^(.+)\.([1-9]\d{0,5})$/s.exec(layer) ?? [];
  return name === undefined ? undefined : { kind: 'silence', layer: unescaped(name), map: Number(map) };
}

const escaped = (name: string) => name.replace(/[!,~]/g, '!$&');
const unescaped = (name: string) => name.replace(/!(.)/gs, '$1');

/** Cuts where the mark stands without a `!` before it. */
function splitAt(text: string, mark: ',' | '~'): readonly string[] {
  const pieces = [''];
  for (const token of text.match(/!.|[^!]|!$/gs) ?? []) {
    if (token === mark) pieces.push('');
    else pieces[pieces.length - 1] += token;
  }
  return pieces;
}
