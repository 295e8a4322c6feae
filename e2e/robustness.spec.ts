import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { mapButton, open, predictions, region, settled } from './helpers.ts';

const chooseBackend = async (page: Page, name: string) => {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('radio', { name }).click();
  await expect(page.getByRole('radio', { name })).toBeChecked({ timeout: 30_000 });
  await page.keyboard.press('Escape');
};

const top = async (page: Page) => (await predictions(page))[0];

test('the first answer needs little: at most 400 KB in all, 250 KB of it JavaScript', async ({ page }) => {
  const bodies: Promise<{ url: string; bytes: number }>[] = [];
  page.on('response', (response) => {
    bodies.push(
      response.body().then(
        (body) => ({
          url: response.url(),
          bytes: /\.(png|webp|woff2)$/.test(response.url()) ? body.length : gzipSync(body).length,
        }),
        () => ({ url: response.url(), bytes: 0 }),
      ),
    );
  });
  await open(page);
  const loaded = (await Promise.all([...bodies])).filter(({ url }) => !/webgl/.test(url));
  const sum = (files: typeof loaded) => files.reduce((total, { bytes }) => total + bytes, 0);
  const scripts = loaded.filter(({ url }) => url.endsWith('.js'));
  expect(scripts.length).toBeGreaterThanOrEqual(2);
  expect(sum(scripts)).toBeLessThanOrEqual(250_000);
  expect(sum(loaded)).toBeLessThanOrEqual(400_000);
});

test('processor and graphics card agree', async ({ page }) => {
  await open(page);
  await chooseBackend(page, 'Processor');
  const samples = page.getByRole('radiogroup', { name: 'Sample pictures' }).getByRole('radio');
  await samples.nth(1).click();
  await settled(page);
  const onCpu = await predictions(page);
  await chooseBackend(page, 'Graphics card');
  await samples.nth(0).click();
  await samples.nth(1).click();
  await settled(page);
  expect(await predictions(page)).toEqual(onCpu);
});

test('a sample that cannot be fetched says so, nothing is lost, and retry works', async ({ page }) => {
  await page.route('**/samples/*-2-64.png', (route) => route.abort());
  await open(page);
  const before = await predictions(page);
  const sample = page.getByRole('radio', { name: 'pizza 2', exact: true });
  await sample.click();
  const alert = page.getByRole('alert').filter({ hasText: 'could not be loaded' });
  await expect(alert).toBeVisible();
  await settled(page);
  expect(await predictions(page)).toEqual(before);
  await page.unroute('**/samples/*-2-64.png');
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(sample).toBeChecked();
  await settled(page);
  await expect(alert).toHaveCount(0);
});

test('offline, everything that was loaded goes on working', async ({ page, context }) => {
  // What is told of an opened map and the other samples come after the first screen.
  const openedMap = page.waitForResponse(/OpenedMap.*\.js/);
  await open(page);
  await (await openedMap).finished();
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  const before = await predictions(page);
  await page.getByRole('radio', { name: 'pizza 2', exact: true }).click();
  await settled(page);
  expect(await predictions(page)).not.toEqual(before);
  await mapButton(page, 'conv1_1', 1).click();
  await settled(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a network that cannot be fetched is a message with a retry, not a blank page', async ({ page }) => {
  await page.route('**/models/**/model.json', (route) => route.abort());
  await page.goto('./');
  const alert = page.getByRole('alert').filter({ hasText: 'could not be loaded' });
  await expect(alert).toBeVisible();
  await page.unroute('**/models/**/model.json');
  await alert.getByRole('button', { name: 'Try again' }).click();
  await settled(page);
  expect(await predictions(page)).toHaveLength(10);
});

test('a network that takes its time shows that it is on its way', async ({ page }) => {
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route('**/models/**/weights.bin', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./');
  await expect(page.getByRole('progressbar', { name: /^Loading/ })).toBeVisible();
  await expect(page.locator('main')).toHaveAttribute('aria-busy', 'true');
  letThrough();
  await settled(page);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
});

test('without WebGL the processor does it all, and the page says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'OffscreenCanvas', { value: undefined });
    HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, {
      apply: (target, self, args) =>
        String(args[0]).startsWith('webgl') ? null : Reflect.apply(target, self, args),
    });
  });
  await open(page);
  expect(await top(page)).toMatch(/%$/);
});

test('painting over the picture changes the predictions, and all paint comes off', async ({ page }) => {
  await open(page);
  const before = await predictions(page);
  await page.getByRole('button', { name: 'Paint over' }).click();
  const pad = page.getByLabel(/^Picture to paint on/);
  const box = await pad.boundingBox();
  if (!box) throw new Error('The pad is not on screen.');
  for (let row = 0.1; row < 1; row += 0.15) {
    await page.mouse.move(box.x + 4, box.y + box.height * row);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 4, box.y + box.height * row, { steps: 8 });
    await page.mouse.up();
  }
  await settled(page);
  expect(await predictions(page)).not.toEqual(before);
  await page.getByRole('button', { name: 'Take all paint off' }).click();
  await settled(page);
  expect(await predictions(page)).toEqual(before);
});

test('painting works by keyboard', async ({ page }) => {
  await open(page);
  const before = await predictions(page);
  await page.getByRole('button', { name: 'Paint over' }).click();
  await page.getByLabel(/^Picture to paint on/).focus();
  await page.keyboard.down('Space');
  for (let i = 0; i < 24; i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.up('Space');
  await settled(page);
  expect(await predictions(page)).not.toEqual(before);
});

test.describe('the camera', () => {
  test.use({ permissions: ['camera'] });

  test('predicts while it runs, and stops when a sample is chosen', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'Camera' }).click();
    const stop = page.getByRole('button', { name: 'Stop camera' });
    await expect(stop).toBeVisible();
    const seen = new Set<string>();
    await expect
      .poll(async () => seen.add((await predictions(page)).join()).size, { timeout: 20_000 })
      .toBeGreaterThan(2);
    await page.getByRole('radio').first().click();
    await settled(page);
    await expect(page.getByRole('button', { name: 'Camera', exact: true })).toBeVisible();
  });
});

test('a saliency overlay is drawn for the class a person picks', async ({ page }) => {
  await open(page, '?saliency=gradient&target=pizza');
  await expect(region(page, 'Inspector')).toContainText('pizza');
  await expect(page.getByRole('alert')).toHaveCount(0);
});
