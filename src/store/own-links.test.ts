import { expect, it } from 'vitest';
import { withoutOwn } from './own-links.ts';
import type { Link } from './url-codec.ts';

const off = [{ kind: 'silence', layer: 'conv', map: 3 }] as const;
const rest: Link = { view: 'compare', sample: 'pizza-1', scale: 'map' };
const first: Link = { network: 'own-1', layer: 'conv', map: 2, off };
const second: Link = { against: 'own-2', 'against-layer': 'conv', 'against-map': 2, 'against-off': off };

it('what is left out with a network of one’s own is all that was said of it', () => {
  const link: Link = { ...rest, ...first, ...second };
  expect(withoutOwn(link, () => false)).toEqual(rest);
  expect(withoutOwn(link, (id) => id === 'own-1')).toEqual({ ...rest, ...first });
  expect(withoutOwn(link, (id) => id === 'own-2')).toEqual({ ...rest, ...second });
});
