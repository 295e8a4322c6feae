import { useMemo } from 'react';
import type { CostOrder } from '../../../core/costs/cost-columns.ts';
import type { CostSwitches } from '../../../core/costs/cost-switches.ts';
import type { ByteUnit } from '../../../draw/atlas/cost-bytes.ts';
import {
  batchParameter,
  bytesParameter,
  leaveOutParameter,
  memoryParameter,
  sortParameter,
  unitParameter,
} from '../../../store/atlas/table-parameters.ts';
import { useAtlas } from '../use-atlas.ts';

/** What a person has set about the table, as links carry it; the same object until something of it changes. */
export interface TableChoice {
  readonly switches: CostSwitches;
  readonly unit: ByteUnit;
  readonly order: CostOrder;
  readonly setBatch: (batch: number) => void;
  readonly setBytes: (bytes: CostSwitches['bytes']) => void;
  readonly setMemory: (memory: CostSwitches['memory']) => void;
  readonly setLeaveOut: (leaveOut: CostSwitches['leaveOut']) => void;
  readonly setUnit: (unit: ByteUnit) => void;
  readonly setOrder: (order: CostOrder) => void;
}

export function useTableChoice(): TableChoice {
  const [batch, setBatch] = useAtlas(batchParameter);
  const [bytes, setBytes] = useAtlas(bytesParameter);
  const [memory, setMemory] = useAtlas(memoryParameter);
  const [leaveOut, setLeaveOut] = useAtlas(leaveOutParameter);
  const [unit, setUnit] = useAtlas(unitParameter);
  const [order, setOrder] = useAtlas(sortParameter);
  const switches = useMemo(() => ({ batch, bytes, memory, leaveOut }), [batch, bytes, memory, leaveOut]);
  return useMemo(
    () => ({ switches, unit, order, setBatch, setBytes, setMemory, setLeaveOut, setUnit, setOrder }),
    [switches, unit, order, setBatch, setBytes, setMemory, setLeaveOut, setUnit, setOrder],
  );
}
