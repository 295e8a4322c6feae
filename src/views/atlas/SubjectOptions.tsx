import type { SubjectGroup } from './subjects.ts';

/** The networks of the atlas as options of a menu, in their groups. */
export function SubjectOptions({ groups }: { readonly groups: readonly SubjectGroup[] }) {
  return groups.map(({ label, subjects }) => (
    <optgroup key={label} label={label}>
      {subjects.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </optgroup>
  ));
}
