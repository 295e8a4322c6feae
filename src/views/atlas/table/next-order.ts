import { type CostColumn, type CostOrder, networkOrder } from '../../../core/costs/cost-columns.ts';

/** Names from the first on, numbers from the largest down. */
const first = (by: CostColumn): CostOrder['direction'] =>
  by === 'layer' || by === 'kind' ? 'ascending' : 'descending';

/** What a click on a column's heading makes of the order: its first direction, the other one, the network's order. */
export function nextOrder(order: CostOrder, by: CostColumn): CostOrder {
  if (order.by !== by) return { by, direction: first(by) };
  if (order.direction !== first(by)) return networkOrder;
  return { by, direction: order.direction === 'ascending' ? 'descending' : 'ascending' };
}
