import type { CSSProperties } from 'react';
import { palettes } from '../../../draw/atlas/diagram/palette.ts';
import { roles } from '../../../draw/atlas/diagram/roles.ts';

const { light, dark } = palettes;

/** The colours of the drawing as custom properties, which follow the page's theme. */
export const paletteProperties = Object.fromEntries([
  ['--line', `light-dark(${light.line}, ${dark.line})`],
  ...roles.map((role) => [`--role-${role}`, `light-dark(${light.roles[role]}, ${dark.roles[role]})`]),
]) as CSSProperties;
