import type { Problem } from './notice.ts';
import { toneOf } from './notice.ts';
import type { Services } from './services.ts';
import type { State } from './state.ts';

/** What every group of actions works with. */
export interface Context {
  readonly services: Services;
  get(): State;
  set(patch: Partial<State>): void;
  /** A name never given before. */
  newKey(): string;
  tell(problem: Problem): void;
}

export function createContext(
  services: Services,
  get: () => State,
  set: (patch: Partial<State>) => void,
): Context {
  let keys = 0;
  let notices = 0;
  return {
    services,
    get,
    set,
    newKey: () => `${++keys}`,
    tell(problem) {
      const others = get().notices.filter((notice) => notice.problem.code !== problem.code);
      set({ notices: [...others, { id: ++notices, tone: toneOf(problem), problem }] });
    },
  };
}

/** What an unknown failure says of itself. */
export const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The reason code a refusing service gave. */
export const reasonOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'reason' in error ? String(error.reason) : 'failed';
