export type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

/** Things kept in this browser between visits. Where it keeps nothing, reading and writing do nothing. */
export interface Preferences {
  /** What was written last, as JSON; undefined if there is nothing, or nothing readable. */
  read(key: string): unknown;
  /** @returns whether it was kept */
  write(key: string, value: unknown): boolean;
}

/** @param shelf gives the storage; may throw, as browsers do in private mode */
export function createPreferences(shelf: () => Shelf = () => localStorage): Preferences {
  const fullKey = (key: string) => `convolens:${key}`;
  return {
    read(key) {
      try {
        const text = shelf().getItem(fullKey(key));
        return text === null ? undefined : JSON.parse(text);
      } catch {
        return undefined;
      }
    },
    write(key, value) {
      try {
        shelf().setItem(fullKey(key), JSON.stringify(value));
        return true;
      } catch {
        return false;
      }
    },
  };
}
