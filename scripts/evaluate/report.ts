/** How a network did on the pictures of one class. */
export interface ClassResult {
  readonly name: string;
  readonly correct: number;
  readonly total: number;
}

/**
 * One line per class, then one for all: `accuracy 0.812 (203 of 250)`.
 *
 * @throws RangeError without pictures
 */
export function report(results: readonly ClassResult[]): string[] {
  const correct = results.reduce((sum, result) => sum + result.correct, 0);
  const total = results.reduce((sum, result) => sum + result.total, 0);
  if (total === 0) throw new RangeError('There is no accuracy without pictures.');
  const nameWidth = Math.max(...results.map(({ name }) => name.length));
  return [
    ...results.map((result) => `${result.name.padEnd(nameWidth)} ${share(result)}`),
    `accuracy ${share({ correct, total })}`,
  ];
}

/** `0.812 (203 of 250)`. */
function share({ correct, total }: { readonly correct: number; readonly total: number }): string {
  return `${(correct / total).toFixed(3)} (${correct} of ${total})`;
}
