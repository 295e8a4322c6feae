// The studio's page in a headless browser, served from the sources.
import { join } from 'node:path';
import { chromium as browsers } from '@playwright/test';
import { createServer } from 'vite';
import { chromium, flags } from '../browser.mjs';

/** Opens the page for as long as `work` takes. */
export async function withStudio(root, work) {
  const server = await createServer({
    root,
    configFile: false,
    cacheDir: join(root, 'node_modules', '.vite-studio'),
    logLevel: 'error',
    server: { port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const browser = await browsers.launch({ executablePath: chromium(), args: flags, timeout: 0 });
  try {
    await work(await openPage(browser, `${server.resolvedUrls?.local[0]}src/studio/page.html`));
  } finally {
    await browser.close();
    await server.close();
  }
}

async function openPage(browser, address) {
  const page = await browser.newPage();
  // A busy machine may take minutes; whoever waits can stop it.
  page.setDefaultTimeout(0);
  page.on('pageerror', (error) => process.stderr.write(`${error.stack ?? error}\n`));
  page.on('console', (message) => {
    if (message.type() === 'error') process.stderr.write(`${message.text()}\n`);
  });
  await page.goto(address);
  await page.waitForFunction(() => 'studioPage' in window);
  return page;
}

/** One picture, and a line that says what it took. `finish` is "show" or "small". */
export async function takePicture(page, classId, seed, finish) {
  const began = performance.now();
  const picture = await page.evaluate(
    ([id, number, care]) => window.studioPage.picture(id, number, care),
    [classId, seed, finish],
  );
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const cover = (100 * picture.maskCover).toFixed(0);
  process.stdout.write(`${classId} ${seed}: ${seconds} s, object on ${cover} %\n`);
  return {
    ...picture,
    show: Buffer.from(picture.show, 'base64'),
    input: Buffer.from(picture.input, 'base64'),
    mask: Buffer.from(picture.mask, 'base64'),
  };
}

/** What the page knows without rendering: the gallery's list and the classes' names by id. */
export const studioFacts = (page) =>
  page.evaluate(() => ({ gallery: window.studioPage.gallery, classes: window.studioPage.classes }));
