// Renders pictures from the scenes in src/studio.
//   npm run studio                              the gallery and the sprites, and checks them
//   npm run studio -- --only pizza,koala-2      some classes of the gallery, or some pictures; --check is to follow
//   npm run studio -- --only none               no picture, only the gallery's index and thumbnails
//   npm run studio -- --sprites [--only pizza] [--work DIR]   the sprites, or some classes of them; the single
//                                               pictures are kept in DIR, and those there are not made again
//   npm run studio -- --check                   what every network says of them, into the gallery's index
//   npm run studio -- --training 200 --out DIR [--seed 1] [--only pizza]   pictures to learn from
//   npm run studio -- --sheet pizza --seeds 1-6,9 --out sheet.png [--finish small]   a contact sheet
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { tsImport } from 'tsx/esm/api';
import { makeGallery } from './studio/gallery.mjs';
import { withStudio } from './studio/page.mjs';
import { makeSheet } from './studio/sheet.mjs';
import { makeSprites } from './studio/sprites.mjs';
import { makeTraining } from './studio/training.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const samples = join(root, 'public', 'samples');
const sprites = join(root, 'public', 'sprites');

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    sprites: { type: 'boolean' },
    check: { type: 'boolean' },
    training: { type: 'string' },
    seed: { type: 'string', default: '1' },
    sheet: { type: 'string' },
    seeds: { type: 'string', default: '1-6' },
    finish: { type: 'string', default: 'show' },
    out: { type: 'string' },
    work: { type: 'string' },
  },
});
const { out } = options;
const only = options.only?.split(',');
const work = () => options.work ?? mkdtempSync(join(tmpdir(), 'sprites-'));

if (options.check) await check();
else if (options.training !== undefined) {
  const order = { count: whole('training'), seed: whole('seed'), out, only };
  await withStudio(root, (page) => makeTraining(page, root, order));
} else if (options.sheet !== undefined) {
  const seeds = seedList(options.seeds);
  await withStudio(root, (page) => makeSheet(page, options.sheet, seeds, options.finish, out ?? 'sheet.png'));
} else if (options.sprites) {
  await withStudio(root, (page) => makeSprites(page, sprites, work(), only));
} else {
  await withStudio(root, async (page) => {
    await makeGallery(page, samples, only);
    if (only === undefined) await makeSprites(page, sprites, work());
  });
  if (only === undefined) await check();
}

async function check() {
  const { checkPictures } = await tsImport('./studio/check.ts', import.meta.url);
  await checkPictures(root);
}

function whole(name) {
  const number = Number(options[name]);
  if (Number.isInteger(number) && number >= 0) return number;
  throw new Error(`--${name} wants a whole number, not "${options[name]}"`);
}

/** "1-3,7" as 1, 2, 3, 7. */
function seedList(text) {
  return text.split(',').flatMap((part) => {
    const [first, last = first] = part.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}
