import type { SwitchId } from '../../../core/architectures/architecture.ts';
import { SubjectOptions } from '../SubjectOptions.tsx';
import { SwitchBoxes } from '../SwitchBoxes.tsx';
import type { SubjectGroup } from '../subjects.ts';
import styles from './NetworkPick.module.css';

interface Props {
  readonly place: 'first' | 'second';
  readonly label: string;
  readonly groups: readonly SubjectGroup[];
  readonly id: string;
  readonly on: readonly SwitchId[];
  readonly onChoose: (id: string) => void;
  readonly onSwitches: (on: readonly SwitchId[]) => void;
}

/** Which network, with which of its switches on. */
export function NetworkPick({ place, label, groups, id, on, onChoose, onSwitches }: Props) {
  const subjects = groups.flatMap((group) => group.subjects);
  const subject = subjects.find((candidate) => candidate.id === id);
  return (
    <div className={styles.pick} data-place={place}>
      <label className={styles.menu}>
        <span>{label}</span>
        <select value={subject ? id : ''} onChange={(event) => onChoose(event.target.value)}>
          {!subject && <option value="">{id}</option>}
          <SubjectOptions groups={groups} />
        </select>
      </label>
      <SwitchBoxes has={subject?.switches ?? []} on={on} className={styles.switch} onSwitches={onSwitches} />
    </div>
  );
}
