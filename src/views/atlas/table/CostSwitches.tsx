import { memo, useId, useState } from 'react';
import {
  type Leavable,
  leavable,
  memoryModes,
  type NumberSize,
  numberSizes,
} from '../../../core/costs/cost-switches.ts';
import { byteUnits } from '../../../draw/atlas/cost-bytes.ts';
import { batchParameter } from '../../../store/atlas/table-parameters.ts';
import { atlasTableText } from '../../messages/en/atlas-table.ts';
import choices from '../../saliency/shared/Choices.module.css';
import { Select } from '../../saliency/shared/Select.tsx';
import styles from './CostTable.module.css';
import type { TableChoice } from './use-table-choice.ts';

const text = atlasTableText.switches;

interface Props {
  readonly choice: TableChoice;
  readonly hasBatchNorm: boolean;
}

/** How costs are counted. */
export const CostSwitches = memo(function CostSwitches({ choice, hasBatchNorm }: Props) {
  const { switches, unit } = choice;
  return (
    <div className={choices.choices} role="group" aria-label={text.name}>
      <BatchField value={switches.batch} onChange={choice.setBatch} />
      <Select
        label={text.bytes}
        value={String(switches.bytes)}
        options={numberSizes.map((size) => [String(size), atlasTableText.numberSizes[size]])}
        onChange={(value) => choice.setBytes(Number(value) as NumberSize)}
      />
      <Select
        label={text.memory}
        value={switches.memory}
        options={memoryModes.map((mode) => [mode, atlasTableText.memoryModes[mode]])}
        onChange={choice.setMemory}
      />
      <Select
        label={text.unit}
        value={unit}
        options={byteUnits.map((each) => [each, each])}
        onChange={choice.setUnit}
      />
      <div className={styles.leaveOut} role="group" aria-label={text.leaveOut}>
        <span aria-hidden>{text.leaveOut}</span>
        {leavable.map((part) => (
          <LeaveOut
            key={part}
            part={part}
            choice={choice}
            isLocked={part === 'batch-norm' && !hasBatchNorm}
          />
        ))}
      </div>
    </div>
  );
});

interface LeaveOutProps {
  readonly part: Leavable;
  readonly choice: TableChoice;
  readonly isLocked: boolean;
}

function LeaveOut({ part, choice: { switches, setLeaveOut }, isLocked }: LeaveOutProps) {
  const { leaveOut } = switches;
  return (
    <label>
      <input
        type="checkbox"
        checked={leaveOut.includes(part)}
        disabled={isLocked}
        onChange={({ target }) =>
          setLeaveOut(
            leavable.filter((other) => (other === part ? target.checked : leaveOut.includes(other))),
          )
        }
      />
      {atlasTableText.leavable[part]}
    </label>
  );
}

interface BatchProps {
  readonly value: number;
  readonly onChange: (batch: number) => void;
}

/** A number that counts as soon as it is one; what is typed stays as it is until the field is left. */
function BatchField({ value, onChange }: BatchProps) {
  const [draft, setDraft] = useState<string>();
  const note = useId();
  const isBad = draft !== undefined && batchParameter.read(draft) === 'bad';
  return (
    <label>
      {text.batch}
      <input
        type="number"
        min={1}
        max={1024}
        step={1}
        value={draft ?? value}
        aria-invalid={isBad}
        aria-describedby={isBad ? note : undefined}
        onChange={({ target }) => {
          setDraft(target.value);
          const batch = batchParameter.read(target.value);
          if (batch !== 'bad') onChange(batch);
        }}
        onBlur={() => setDraft(undefined)}
      />
      {isBad && (
        <span id={note} className={styles.bad} role="status">
          {text.batchRange}
        </span>
      )}
    </label>
  );
}
