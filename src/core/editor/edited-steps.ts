import { applyEdits, type Editable, type Edited } from './apply-edits.ts';
import type { Edit } from './edit.ts';

/** One list of edits after another, mostly one edit longer or shorter: what was made before is not made again. */
export class EditedSteps {
  readonly base: Editable;
  #edits: readonly Edit[] = [];
  /** After as many edits as the place says. */
  #steps: readonly Edited[];

  constructor(base: Editable) {
    this.base = base;
    this.#steps = [applyEdits(base, [])];
  }

  /** The same as `applyEdits(base, edits)`. */
  after(edits: readonly Edit[]): Edited {
    let same = 0;
    while (same < edits.length && edits[same] === this.#edits[same]) same++;
    const steps = this.#steps.slice(0, same + 1);
    for (const edit of edits.slice(same)) {
      const before = steps.at(-1) ?? applyEdits(this.base, []);
      const now = applyEdits(before, [edit]);
      steps.push({
        ...now,
        made: [...before.made, ...now.made],
        refused: [...before.refused, ...now.refused],
      });
    }
    this.#edits = edits;
    this.#steps = steps;
    return steps.at(-1) ?? applyEdits(this.base, edits);
  }
}
