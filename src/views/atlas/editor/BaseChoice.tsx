import { useLayoutEffect, useRef } from 'react';
import type { SwitchId } from '../../../core/architectures/architecture.ts';
import { atlasEditorText as text } from '../../messages/en/atlas-editor.ts';
import { SubjectOptions } from '../SubjectOptions.tsx';
import { SwitchBoxes } from '../SwitchBoxes.tsx';
import type { SubjectGroup } from '../subjects.ts';
import styles from './EditorPage.module.css';
import { EMPTY } from './use-editor-base.ts';

interface Props {
  readonly groups: readonly SubjectGroup[];
  readonly value: string;
  readonly on: readonly SwitchId[];
  /** The network from a file, if there is one. */
  readonly opened: string | undefined;
  /** Whether the choice was made here, so that the focus stays when all else is drawn anew. */
  readonly isChosenHere: boolean;
  readonly onChoose: (id: string) => void;
  readonly onSwitches: (on: readonly SwitchId[]) => void;
}

/** What the changes begin with. */
export function BaseChoice({ groups, value, on, opened, isChosenHere, onChoose, onSwitches }: Props) {
  const subjects = groups.flatMap((group) => group.subjects);
  const isKnown = value === EMPTY || value === opened || subjects.some(({ id }) => id === value);
  const select = useRef<HTMLSelectElement>(null);
  const wasChosenHere = useRef(isChosenHere);
  useLayoutEffect(() => {
    if (wasChosenHere.current && document.activeElement === document.body) select.current?.focus();
  }, []);
  const switches = subjects.find(({ id }) => id === value)?.switches ?? [];
  return (
    <>
      <label className={styles.base}>
        <span>{text.start}</span>
        <select ref={select} value={isKnown ? value : ''} onChange={(event) => onChoose(event.target.value)}>
          {!isKnown && <option value="" />}
          <option value={EMPTY}>{text.empty}</option>
          {opened !== undefined && <option value={opened}>{text.opened}</option>}
          <SubjectOptions groups={groups} />
        </select>
      </label>
      <SwitchBoxes has={switches} on={on} className={styles.switch} onSwitches={onSwitches} />
    </>
  );
}
