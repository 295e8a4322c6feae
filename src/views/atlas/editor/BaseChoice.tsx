import type { SwitchId } from '../../../core/architectures/architecture.ts';
import { atlasEditorText as text } from '../../messages/en/atlas-editor.ts';
import { SubjectOptions } from '../SubjectOptions.tsx';
import { SwitchBoxes } from '../SwitchBoxes.tsx';
import type { SubjectGroup } from '../subjects.ts';
import styles from './EditorPage.module.css';
import { EMPTY, OPENED } from './use-editor-base.ts';

interface Props {
  readonly groups: readonly SubjectGroup[];
  readonly value: string;
  readonly on: readonly SwitchId[];
  readonly hasOpened: boolean;
  readonly onChoose: (id: string) => void;
  readonly onSwitches: (on: readonly SwitchId[]) => void;
}

/** What the changes begin with. */
export function BaseChoice({ groups, value, on, hasOpened, onChoose, onSwitches }: Props) {
  const subjects = groups.flatMap((group) => group.subjects);
  const isKnown =
    value === EMPTY || (value === OPENED && hasOpened) || subjects.some(({ id }) => id === value);
  const switches = subjects.find(({ id }) => id === value)?.switches ?? [];
  return (
    <>
      <label className={styles.base}>
        <span>{text.start}</span>
        <select value={isKnown ? value : ''} onChange={(event) => onChoose(event.target.value)}>
          {!isKnown && <option value="" />}
          <option value={EMPTY}>{text.empty}</option>
          {hasOpened && <option value={OPENED}>{text.opened}</option>}
          <SubjectOptions groups={groups} />
        </select>
      </label>
      <SwitchBoxes has={switches} on={on} className={styles.switch} onSwitches={onSwitches} />
    </>
  );
}
