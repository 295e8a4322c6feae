import { expect, it } from 'vitest';
import { networkOrder } from '../../../core/costs/cost-columns.ts';
import { nextOrder } from './next-order.ts';

it('a heading sorts from the largest down, then up, and then no longer', () => {
  const first = nextOrder(networkOrder, 'macs');
  const second = nextOrder(first, 'macs');
  expect(first).toEqual({ by: 'macs', direction: 'descending' });
  expect(second).toEqual({ by: 'macs', direction: 'ascending' });
  expect(nextOrder(second, 'macs')).toEqual(networkOrder);
});

it('names are sorted from the first on, and the network’s order can be turned round', () => {
  expect(nextOrder(networkOrder, 'kind')).toEqual({ by: 'kind', direction: 'ascending' });
  const backwards = nextOrder(networkOrder, 'layer');
  expect(backwards).toEqual({ by: 'layer', direction: 'descending' });
  expect(nextOrder(backwards, 'layer')).toEqual(networkOrder);
});
