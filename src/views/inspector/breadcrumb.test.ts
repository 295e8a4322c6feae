import { expect, it } from 'vitest';
import { crumbsOf } from './breadcrumb.ts';

it('leads from the network down to the cell', () => {
  const crumbs = crumbsOf({ level: 'cell', layer: 'conv', map: 3, cell: { y: 10, x: 12 } });
  expect(crumbs).toEqual([
    { selection: { level: 'network' }, isHere: false },
    { selection: { level: 'layer', layer: 'conv' }, isHere: false },
    { selection: { level: 'map', layer: 'conv', map: 3 }, isHere: false },
    { selection: { level: 'cell', layer: 'conv', map: 3, cell: { y: 10, x: 12 } }, isHere: true },
  ]);
});

it('is the network alone where nothing is selected', () => {
  expect(crumbsOf({ level: 'network' })).toEqual([{ selection: { level: 'network' }, isHere: true }]);
});
