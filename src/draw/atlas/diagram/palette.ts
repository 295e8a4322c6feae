import type { Role } from './roles.ts';

export type ThemeName = 'light' | 'dark';

/** The colours of one theme, each as CSS and SVG write it. */
export interface DiagramPalette {
  readonly roles: Readonly<Record<Role, string>>;
  readonly paper: string;
  /** Ground of what is folded and of what lies around an unfolded block. */
  readonly sunk: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly hairline: string;
}

/** Apart for colour-blind eyes too; what is most frequent and costs nothing is grey. */
export const palettes: Readonly<Record<ThemeName, DiagramPalette>> = {
  light: {
    roles: {
      input: '#5c6370',
      convolution: '#0064a6',
      dense: '#9c3d7c',
      activation: '#8d8a80',
      pooling: '#c2570c',
      normalisation: '#8a7d00',
      joining: '#00795a',
      moving: '#b9b4a6',
      training: '#d8d4c8',
    },
    paper: '#fcfbf8',
    sunk: '#f3f1ea',
    ink: '#14161a',
    soft: '#4a4e57',
    line: '#5d6068',
    hairline: '#c9c4b6',
  },
  dark: {
    roles: {
      input: '#c9ccd2',
      convolution: '#6cbcf5',
      dense: '#eea3d0',
      activation: '#8f939c',
      pooling: '#ffa75e',
      normalisation: '#dccb52',
      joining: '#4fd6a4',
      moving: '#6a6e77',
      training: '#4a4e57',
    },
    paper: '#14161a',
    sunk: '#0e1013',
    ink: '#f1efe9',
    soft: '#b4b3ae',
    line: '#a5a8ae',
    hairline: '#42464f',
  },
};
