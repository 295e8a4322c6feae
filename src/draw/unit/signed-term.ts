/** A term of a sum as it is written in a line: the operator before it, and the number without its sign. */
export interface SignedTerm {
  readonly operator: '+' | '−' | '';
  readonly digits: string;
}

const MINUS = '−';

/** `−0.5` after another term becomes `− 0.5`; the first term keeps its sign. */
export function signedTerm(printed: string, isFirst: boolean): SignedTerm {
  if (isFirst) return { operator: '', digits: printed };
  if (printed.startsWith(MINUS)) return { operator: MINUS, digits: printed.slice(1) };
  return { operator: '+', digits: printed };
}
