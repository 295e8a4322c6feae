import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takePicture } from './page.mjs';
import { GREY, pngBytes, RGB } from './png.mjs';

export const SMALL_PX = 64;

/** Where a class's pictures and masks of 64 px lie below a folder. */
export const smallFiles = (folder, classId, name) => ({
  picture: join(folder, 'pictures', classId, `${name}.png`),
  mask: join(folder, 'masks', classId, `${name}.png`),
});

/**
 * Renders pictures of 64 px and their masks into a folder. What is there already stays, so that work that
 * broke off can go on.
 * @param names what to call each picture, and its seed
 */
export async function renderSmall(page, folder, classId, names) {
  for (const kind of ['pictures', 'masks']) mkdirSync(join(folder, kind, classId), { recursive: true });
  for (const [name, seed] of names) {
    const files = smallFiles(folder, classId, name);
    if (existsSync(files.mask)) continue;
    const { input, mask } = await takePicture(page, classId, seed, 'small');
    writeFileSync(files.picture, pngBytes(input, SMALL_PX, RGB));
    writeFileSync(files.mask, pngBytes(mask, SMALL_PX, GREY));
  }
}
