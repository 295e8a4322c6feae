import { type KeyboardEvent, useRef, useState } from 'react';
import { atlasText as text } from '../../messages/en/atlas.ts';
import type { SubjectGroup } from '../subjects.ts';
import styles from './SubjectList.module.css';

interface Props {
  readonly groups: readonly SubjectGroup[];
  /** Of the chosen one. */
  readonly value: string;
  /** A list where there is room, else a menu. */
  readonly as: 'list' | 'menu';
  readonly onChoose: (id: string) => void;
}

/** The networks of the atlas. */
export function SubjectList({ as, ...props }: Props) {
  return as === 'list' ? <List {...props} /> : <Menu {...props} />;
}

type ChoiceProps = Omit<Props, 'as'>;

function Menu({ groups, value, onChoose }: ChoiceProps) {
  return (
    <label className={styles.menu}>
      <span>{text.choose}</span>
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        {groups.map(({ label, subjects }) => (
          <optgroup key={label} label={label}>
            {subjects.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** One tab stop; arrow keys go from name to name, Home and End to the first and the last. */
function List({ groups, value, onChoose }: ChoiceProps) {
  const list = useRef<HTMLElement>(null);
  const [place, setPlace] = useState<string>();
  const ids = groups.flatMap(({ subjects }) => subjects.map(({ id }) => id));
  const tabStop = [place, value].find((id) => id !== undefined && ids.includes(id)) ?? ids[0];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = stepTo(event.key, ids.indexOf(tabStop ?? ''), ids.length);
    if (to === undefined) return;
    event.preventDefault();
    list.current?.querySelectorAll('button')[to]?.focus();
  };
  return (
    <nav
      ref={list}
      className={styles.list}
      aria-label={text.choices}
      onKeyDown={onKeyDown}
      onBlur={() => setPlace(undefined)}
    >
      {groups.map(({ label, subjects }) => (
        <section key={label}>
          <h3>{label}</h3>
          <ul>
            {subjects.map(({ id, name }) => (
              <li key={id}>
                <button
                  type="button"
                  tabIndex={id === tabStop ? 0 : -1}
                  aria-current={id === value ? 'true' : undefined}
                  onFocus={() => setPlace(id)}
                  onClick={() => onChoose(id)}
                >
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

/** Where a key leads in a list of so many; undefined if nowhere. */
export function stepTo(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(from + 1, count - 1);
    case 'ArrowUp':
      return Math.max(from - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
