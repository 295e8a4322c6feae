import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'jpeg-js';
import { PNG } from 'pngjs';
import { studioFacts } from './page.mjs';
import { GREY, pngBytes, tiled } from './png.mjs';
import { renderSmall, SMALL_PX, smallFiles } from './small-pictures.mjs';

const COLUMNS = 10;
const PER_CLASS = 30;
const FIRST_SEED = 1001;
/** Sheets are JPEG, without thinned-out colours: lossless ones would be twice as large. */
const QUALITY = 90;

/** From the first on, but for those of the gallery. */
function seedsOf(classId, gallery) {
  const shown = new Set(gallery.filter((entry) => entry.classId === classId).map(({ seed }) => seed));
  const all = Array.from({ length: PER_CLASS + shown.size }, (_, i) => FIRST_SEED + i);
  return all.filter((seed) => !shown.has(seed)).slice(0, PER_CLASS);
}

/**
 * One sheet of pictures and one of masks a class, and the index of both.
 * @param work folder for the single pictures; what is there from earlier is not rendered again
 */
export async function makeSprites(page, folder, work, only) {
  const { classes, gallery } = await studioFacts(page);
  mkdirSync(folder, { recursive: true });
  for (const classId of Object.keys(classes)) {
    if (only?.includes(classId) === false) continue;
    const seeds = seedsOf(classId, gallery);
    const names = seeds.map((seed) => [seed, seed]);
    await renderSmall(page, work, classId, names);
    writeSheets(folder, work, classId, seeds);
  }
  const sheets = Object.entries(classes).map(([classId, { name }]) => ({
    classId,
    class: name,
    files: { pictures: `${classId}.jpg`, masks: `${classId}-masks.png` },
    sprites: seedsOf(classId, gallery).map(placeOf),
  }));
  writeFileSync(join(folder, 'index.json'), `${JSON.stringify({ sidePx: SMALL_PX, sheets })}\n`);
}

const placeOf = (seed, i) => ({
  seed,
  x: (i % COLUMNS) * SMALL_PX,
  y: Math.floor(i / COLUMNS) * SMALL_PX,
});

function writeSheets(folder, work, classId, seeds) {
  const sheetOf = (kind) =>
    tiled(
      seeds.map((seed) => PNG.sync.read(readFileSync(smallFiles(work, classId, seed)[kind])).data),
      SMALL_PX,
      COLUMNS,
    );
  const width = COLUMNS * SMALL_PX;
  const data = sheetOf('picture');
  const pictures = encode({ width, height: data.length / 4 / width, data }, QUALITY);
  writeFileSync(join(folder, `${classId}.jpg`), pictures.data);
  writeFileSync(join(folder, `${classId}-masks.png`), pngBytes(sheetOf('mask'), width, GREY));
}
