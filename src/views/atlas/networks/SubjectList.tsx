import { atlasText as text } from '../../messages/en/atlas.ts';
import type { SubjectGroup } from '../subjects.ts';
import styles from './SubjectList.module.css';

interface Props {
  readonly groups: readonly SubjectGroup[];
  /** Of the chosen one. */
  readonly value: string;
  readonly onChoose: (id: string) => void;
}

/** The networks of the atlas: a list where there is room, else a menu. */
export function SubjectList({ groups, value, onChoose }: Props) {
  return (
    <>
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
      <nav className={styles.list} aria-label={text.choices}>
        {groups.map(({ label, subjects }) => (
          <section key={label}>
            <h3>{label}</h3>
            <ul>
              {subjects.map(({ id, name }) => (
                <li key={id}>
                  <button
                    type="button"
                    aria-current={id === value ? 'true' : undefined}
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
    </>
  );
}
