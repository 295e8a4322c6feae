// Renders the sample pictures under public/samples from the scenes in src/studio.
//   npm run studio                              the whole gallery
//   npm run studio -- --only pizza              one class of it, or one picture: --only pizza-2
//   npm run studio -- --only none               no picture, only the index and the strip of thumbnails
//   npm run studio -- --sheet pizza --seeds 1-6 --out sheet.png [--frames 12]   a contact sheet to choose from
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { constants } from 'node:zlib';
import { chromium as browsers } from '@playwright/test';
import { PNG } from 'pngjs';
import { createServer } from 'vite';
import { chromium, flags } from './browser.mjs';

const INPUT_PX = 64;
const SHEET_FRAMES = 16;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const samples = join(root, 'public', 'samples');

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    sheet: { type: 'string' },
    seeds: { type: 'string', default: '1-6' },
    out: { type: 'string', default: 'sheet.png' },
    frames: { type: 'string' },
  },
});

const server = await createServer({
  root,
  configFile: false,
  cacheDir: join(root, 'node_modules', '.vite-studio'),
  logLevel: 'error',
  server: { port: 0, hmr: false, watch: null },
});
await server.listen();
const browser = await browsers.launch({
  executablePath: chromium(),
  args: flags,
});
try {
  const page = await openStudio();
  if (options.sheet === undefined) await makeGallery(page);
  else await makeSheet(page);
} finally {
  await browser.close();
  await server.close();
}

async function openStudio() {
  const page = await browser.newPage();
  page.on('pageerror', (error) => process.stderr.write(`${error.stack ?? error}\n`));
  page.on('console', (message) => {
    if (message.type() === 'error') process.stderr.write(`${message.text()}\n`);
  });
  const address = server.resolvedUrls?.local[0];
  await page.goto(`${address}src/studio/page.html`);
  await page.waitForFunction(() => 'studioPage' in window);
  return page;
}

async function takePicture(page, classId, seed, frames) {
  return page.evaluate(
    ([id, number, count]) => window.studioPage.picture(id, number, count),
    [classId, seed, frames],
  );
}

/** Writes each picture's files, the index, and all inputs side by side as one small file to choose from. */
async function makeGallery(page) {
  const { gallery, classes } = await page.evaluate(() => ({
    gallery: window.studioPage.gallery,
    classes: window.studioPage.classes,
  }));
  mkdirSync(samples, { recursive: true });
  const index = gallery.map((entry) => indexEntry(entry, classes[entry.classId].name));
  for (const entry of index) {
    if (options.only !== undefined && ![entry.classId, entry.id].includes(options.only)) continue;
    const picture = await takePicture(
      page,
      entry.classId,
      entry.seed,
      Number(options.frames ?? classes[entry.classId].frames),
    );
    const show = Buffer.from(picture.show, 'base64');
    const input = pngBytes(Buffer.from(picture.input, 'base64'), INPUT_PX, 2);
    const mask = pngBytes(Buffer.from(picture.mask, 'base64'), INPUT_PX, 0);
    writeFileSync(join(samples, entry.files.show), show);
    writeFileSync(join(samples, entry.files.input), input);
    writeFileSync(join(samples, entry.files.mask), mask);
    const sizes = [show, input, mask].map((file) => file.length).join(' + ');
    process.stdout.write(
      `${entry.id}: ${sizes} bytes, object on ${(100 * picture.maskCover).toFixed(0)} %\n`,
    );
  }
  writeFileSync(join(samples, 'index.json'), `${JSON.stringify(index, null, 2)}\n`);
  const inputs = index.map(({ files }) => PNG.sync.read(readFileSync(join(samples, files.input))));
  const strip = await page.evaluate(
    ([pixels, heightPx]) => window.studioPage.strip(pixels, heightPx),
    [sideBySide(inputs).toString('base64'), INPUT_PX],
  );
  writeFileSync(join(samples, 'thumbnails.webp'), Buffer.from(strip, 'base64'));
}

/** RGBA bytes of pictures of one size, in a row. */
function sideBySide(pictures) {
  const rowBytes = 4 * INPUT_PX;
  const rows = Array.from({ length: INPUT_PX }, (_, y) =>
    pictures.map(({ data }) => data.subarray(y * rowBytes, (y + 1) * rowBytes)),
  );
  return Buffer.concat(rows.flat());
}

function indexEntry({ classId, n, seed, note }, name) {
  const id = `${classId}-${n}`;
  const files = { show: `${id}.webp`, input: `${id}-64.png`, mask: `${id}-mask.png` };
  return { id, classId, class: name, n, seed, ...(note === undefined ? {} : { note }), files };
}

/** The seeds of one class side by side: as shown, and as a network sees them with their masks. */
async function makeSheet(page) {
  const [first, last] = options.seeds.split('-').map(Number);
  const seeds = Array.from({ length: (last ?? first) - first + 1 }, (_, i) => first + i);
  const tiles = [];
  for (const seed of seeds) {
    const began = performance.now();
    const picture = await takePicture(page, options.sheet, seed, Number(options.frames ?? SHEET_FRAMES));
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    process.stdout.write(
      `${options.sheet} ${seed}: ${seconds} s, object on ${(100 * picture.maskCover).toFixed(0)} %\n`,
    );
    tiles.push(picture);
  }
  const sheet = await page.evaluate((pictures) => window.studioPage.contactSheet(pictures), tiles);
  writeFileSync(resolve(options.out), Buffer.from(sheet, 'base64'));
}

/** RGBA bytes as a PNG of RGB (colour type 2) or grey (0), without metadata. */
function pngBytes(rgba, sizePx, colorType) {
  const png = new PNG({ width: sizePx, height: sizePx });
  rgba.copy(png.data);
  return PNG.sync.write(png, {
    colorType,
    inputColorType: 6,
    bitDepth: 8,
    deflateLevel: 9,
    deflateStrategy: constants.Z_FILTERED,
    filterType: -1,
  });
}
