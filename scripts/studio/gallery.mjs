import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { studioFacts, takePicture } from './page.mjs';
import { GREY, pngBytes, RGB, tiled } from './png.mjs';

const INPUT_PX = 64;

/**
 * Writes each picture's files, the index, and all inputs side by side as one small file to choose from.
 * What the networks say of the pictures is for `checkPictures` to add.
 * @param only ids of classes or pictures to render; all unless told
 */
export async function makeGallery(page, folder, only) {
  const { gallery, classes } = await studioFacts(page);
  mkdirSync(folder, { recursive: true });
  const index = gallery.map((entry) => indexEntry(entry, classes[entry.classId].name));
  for (const entry of index) {
    if (only && !only.includes(entry.classId) && !only.includes(entry.id)) continue;
    const picture = await takePicture(page, entry.classId, entry.seed, 'show');
    writeFileSync(join(folder, entry.files.show), picture.show);
    writeFileSync(join(folder, entry.files.input), pngBytes(picture.input, INPUT_PX, RGB));
    writeFileSync(join(folder, entry.files.mask), pngBytes(picture.mask, INPUT_PX, GREY));
  }
  writeFileSync(join(folder, 'index.json'), `${JSON.stringify(index, null, 2)}\n`);
  await writeThumbnails(page, folder, index);
}

async function writeThumbnails(page, folder, index) {
  const inputs = index.map(({ files }) => PNG.sync.read(readFileSync(join(folder, files.input))).data);
  const strip = await page.evaluate(
    ([pixels, heightPx]) => window.studioPage.strip(pixels, heightPx),
    [tiled(inputs, INPUT_PX, inputs.length).toString('base64'), INPUT_PX],
  );
  writeFileSync(join(folder, 'thumbnails.webp'), Buffer.from(strip, 'base64'));
}

function indexEntry({ classId, n, seed }, name) {
  const id = `${classId}-${n}`;
  const files = { show: `${id}.webp`, input: `${id}-64.png`, mask: `${id}-mask.png` };
  return { id, classId, class: name, n, seed, files };
}
