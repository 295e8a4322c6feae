import { parentOf } from '../../store/resolve-selection.ts';
import type { Selection } from '../../store/state.ts';

/** One level of where the person is, and what choosing it selects. */
export interface Crumb {
  readonly selection: Selection;
  readonly isHere: boolean;
}

/** From the network down to what is selected. */
export function crumbsOf(here: Selection): readonly Crumb[] {
  const crumbs: Crumb[] = [{ selection: here, isHere: true }];
  for (let above = here; above.level !== 'network'; ) {
    above = parentOf(above);
    crumbs.unshift({ selection: above, isHere: false });
  }
  return crumbs;
}
