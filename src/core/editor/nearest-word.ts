/** Changes of single letters up to which a word may be a slip of another. */
const MOST_CHANGES = 2;

/** Longer ones are no slips of the words there are. */
const LONGEST = 40;

/** The word that may have been meant: one that begins with it, or the nearest within two changes of letters. */
export function nearestWord(written: string, words: readonly string[]): string | undefined {
  const small = written.toLowerCase();
  if (small.length > LONGEST) return undefined;
  const whole = words.find((word) => small.length > 1 && (word.startsWith(small) || small.startsWith(word)));
  if (whole !== undefined) return whole;
  const [nearest] = words
    .map((word) => ({ word, changes: changesBetween(small, word.toLowerCase()) }))
    .filter(({ changes }) => changes <= MOST_CHANGES)
    .toSorted((one, other) => one.changes - other.changes);
  return nearest?.word;
}

/** Letters to put in, take out or replace to get from one word to the other (Levenshtein 1966). */
function changesBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  [...one].forEach((letter, index) => {
    const next = [index + 1];
    [...other].forEach((letterThere, place) => {
      const replaced = (row[place] ?? 0) + (letter === letterThere ? 0 : 1);
      next.push(Math.min(replaced, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    });
    row = next;
  });
  return row.at(-1) ?? 0;
}
