import type { HTMLAttributes } from 'react';

/** MathML Core, as far as the formulas here use it; browsers typeset it without a library. */
interface MathAttributes extends HTMLAttributes<MathMLElement> {
  readonly display?: 'block' | 'inline';
  readonly mathvariant?: 'normal';
  readonly stretchy?: 'true' | 'false';
}

type MathTag =
  | 'math'
  | 'mfrac'
  | 'mi'
  | 'mn'
  | 'mo'
  | 'mrow'
  | 'msub'
  | 'msup'
  | 'mtable'
  | 'mtd'
  | 'mtext'
  | 'mtr'
  | 'munder';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Record<MathTag, MathAttributes> {}
  }
}
