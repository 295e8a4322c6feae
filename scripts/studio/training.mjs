import { relative, resolve } from 'node:path';
import { studioFacts } from './page.mjs';
import { renderSmall } from './small-pictures.mjs';

/** Seeds below this belong to the gallery and the sprites; no network may learn from those. */
const FIRST_SEED = 100_000;
/** So many pictures a class can be had of one `--seed` before those of the next begin. */
const PER_SEED = 1_000_000;

/**
 * `count` pictures a class at 64 px, as `<out>/pictures/<class>/<n>.png` with `<out>/masks/<class>/<n>.png`.
 * Another `seed` makes other pictures.
 * @throws Error if `out` is missing or lies inside the repository
 */
export async function makeTraining(page, root, { count, seed, out, only }) {
  const folder = outsideOf(root, out);
  const { classes } = await studioFacts(page);
  const names = Array.from({ length: count }, (_, n) => [n, FIRST_SEED + seed * PER_SEED + n]);
  for (const classId of Object.keys(classes))
    if (only?.includes(classId) !== false) await renderSmall(page, folder, classId, names);
}

function outsideOf(root, out) {
  if (out === undefined) throw new Error('--training needs --out DIR, a folder outside the repository');
  const folder = resolve(out);
  if (!relative(root, folder).startsWith('..'))
    throw new Error(`training pictures do not belong in the repository: ${folder}`);
  return folder;
}
