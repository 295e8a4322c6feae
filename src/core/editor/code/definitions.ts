import type { LayerId } from '../../network/network.ts';
import type { Item, Routine } from './structure.ts';

/** A class or function that stands for several layers. */
export interface Definition {
  readonly name: string;
  readonly body: string;
  /** Layers it begins and ends with, where it is used first. */
  readonly first: LayerId;
  readonly last: LayerId;
  readonly uses: number;
}

/** Routines by name: those that are written alike are one. */
export class Definitions {
  readonly #byBody = new Map<string, Definition>();

  /** In the order of first use, inner ones before those that use them. */
  get all(): readonly Definition[] {
    return [...this.#byBody.values()];
  }

  /** The name of what is written so. @param stem what it is called, before its number */
  nameOf(routine: Routine, stem: string, body: string): string {
    const known = this.#byBody.get(body);
    const sameStem = this.all.filter(({ name }) => name.replace(/\d+$/, '') === stem).length;
    const definition = known
      ? { ...known, uses: known.uses + 1 }
      : { name: `${stem}${sameStem + 1}`, body, first: firstOf(routine), last: lastOf(routine), uses: 1 };
    this.#byBody.set(body, definition);
    return definition.name;
  }
}

/** Several uses of one definition after another, or a layer. */
export type Run =
  | { readonly type: 'layer'; readonly item: Extract<Item, { type: 'layer' }> }
  | {
      readonly type: 'routine';
      readonly name: string;
      readonly times: number;
      readonly first: LayerId;
      readonly last: LayerId;
    };

/** @param define the name of what a routine becomes */
export function runsOf(items: readonly Item[], define: (routine: Routine) => string): readonly Run[] {
  const runs: Run[] = [];
  for (const item of items) {
    if (item.type === 'layer') {
      runs.push({ type: 'layer', item });
      continue;
    }
    const name = define(item.routine);
    const before = runs.at(-1);
    const last = lastOf(item.routine);
    if (before?.type === 'routine' && before.name === name)
      runs[runs.length - 1] = { ...before, times: before.times + 1, last };
    else runs.push({ type: 'routine', name, times: 1, first: firstOf(item.routine), last });
  }
  return runs;
}

/** What its branches come together in says what to call it. */
export function joinKindOf(routine: Routine): 'add' | 'concatenate' | 'combine' {
  const join = routine.steps.findLast((step) => step.type === 'join');
  const kind = join?.type === 'join' ? join.layer.layer.kind : 'combine';
  return kind === 'add' || kind === 'concatenate' ? kind : 'combine';
}

const firstOf = (routine: Routine): LayerId => routine.layers[0]?.layer.id ?? routine.entry;
const lastOf = (routine: Routine): LayerId => routine.layers.at(-1)?.layer.id ?? routine.entry;
