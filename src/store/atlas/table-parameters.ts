import { type CostOrder, costColumns, networkOrder } from '../../core/costs/cost-columns.ts';
import { leavable, memoryModes, type NumberSize, numberSizes } from '../../core/costs/cost-switches.ts';
import { type AtlasParameter, oneOf, someOf, whole } from './atlas-parameter.ts';

/** Pictures at a time. */
export const batchParameter = whole('batch', { from: 1, to: 1024, fallback: 1 });

/** Bytes per value. */
export const bytesParameter: AtlasParameter<NumberSize> = {
  key: 'bytes',
  fallback: 4,
  read: (text) => numberSizes.find((size) => String(size) === text) ?? 'bad',
  write: String,
};

export const memoryParameter = oneOf('memory', memoryModes, 'forward');

export const leaveOutParameter = someOf('leave-out', leavable);

/** The unit of all memory on screen. */
export const unitParameter = oneOf('unit', ['MB', 'MiB'], 'MB');

/** By which column the table is sorted: `macs`, or `-macs` with the largest on top. */
export const sortParameter: AtlasParameter<CostOrder> = {
  key: 'sort',
  fallback: networkOrder,
  read: (text) => {
    const [, sign, name] = /^(-?)(.*)$/.exec(text) ?? [];
    const by = costColumns.find((column) => column === name);
    return by ? { by, direction: sign ? 'descending' : 'ascending' } : 'bad';
  },
  write: ({ by, direction }) => (direction === 'descending' ? `-${by}` : by),
};

export const tableParameters = [
  batchParameter,
  bytesParameter,
  memoryParameter,
  leaveOutParameter,
  unitParameter,
  sortParameter,
];
