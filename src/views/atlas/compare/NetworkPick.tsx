import type { SwitchId } from '../../../core/architectures/architecture.ts';
import { atlasCompareText } from '../../messages/en/atlas-compare.ts';
import { atlasNetworksText } from '../../messages/en/atlas-networks.ts';
import { SubjectOptions } from '../SubjectOptions.tsx';
import { SwitchBoxes } from '../SwitchBoxes.tsx';
import type { SubjectGroup } from '../subjects.ts';
import styles from './NetworkPick.module.css';
import select from './Select.module.css';

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
  const without = subject ? on.filter((name) => !subject.switches.includes(name)) : [];
  return (
    <div className={styles.pick} data-place={place}>
      <label className={styles.menu}>
        <span>{label}</span>
        <select
          className={select.select}
          value={subject ? id : ''}
          onChange={(event) => onChoose(event.target.value)}
        >
          {!subject && <option value="">{id}</option>}
          <SubjectOptions groups={groups} />
        </select>
      </label>
      <SwitchBoxes has={subject?.switches ?? []} on={on} className={styles.switch} onSwitches={onSwitches} />
      {subject && without.length > 0 && (
        <p className={styles.without} role="status">
          {atlasCompareText.sideBySide.without(
            subject.name,
            without.map((name) => atlasNetworksText.switches[name]),
          )}
        </p>
      )}
    </div>
  );
}
