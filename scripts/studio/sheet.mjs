import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { takePicture } from './page.mjs';

/** The seeds of one class side by side: as shown, and as a network sees them with their masks. */
export async function makeSheet(page, classId, seeds, finish, out) {
  const tiles = [];
  for (const seed of seeds) {
    const { show, input, mask } = await takePicture(page, classId, seed, finish);
    tiles.push({
      show: show.toString('base64'),
      input: input.toString('base64'),
      mask: mask.toString('base64'),
    });
  }
  const sheet = await page.evaluate((pictures) => window.studioPage.contactSheet(pictures), tiles);
  writeFileSync(resolve(out), Buffer.from(sheet, 'base64'));
}
