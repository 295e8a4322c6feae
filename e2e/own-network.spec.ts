import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { layerGroup, mapButton, open, predictions, region, settled } from './helpers.ts';

const archive = (name: string) => readFileSync(`src/dev/fixtures/keras/${name}.keras`);

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Brings files into the dialog, which is opened by its button. */
async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await button(page, 'Open a network').click();
  await page.getByLabel('Model files').setInputFiles({ name, mimeType: 'application/zip', buffer });
}

/** The network that is chosen in the menu. */
const chosenNetwork = (page: Page) =>
  page.getByRole('combobox', { name: 'Network model' }).locator('option:checked');

test('a Keras file is opened, asked about and explored, and links leave it out', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') asked.push(request.url());
  });
  await open(page, '?sample=pizza-1');
  const shipped = await predictions(page);
  await choose(page, 'colour.keras', archive('colour'));

  const dialog = page.getByRole('dialog', { name: 'Open a network' });
  await expect(dialog.getByText('20 × 20 pixels, colour')).toBeVisible();
  await expect(dialog.getByLabel('Pixels go in as')).toHaveValue('bytes');
  expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
  const names = dialog.getByRole('textbox', { name: 'Class names' });
  await names.fill('ant\nbee\ncat');
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('3 names, but the network has 5 outputs');
  await names.fill('ant\nbee\ncat\ndog\nemu');
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(chosenNetwork(page)).toHaveText('colour');
  await expect(layerGroup(page, 'separable_depthwise')).toBeVisible();
  await settled(page);
  expect((await predictions(page)).map((text) => text.split(' ')[0]).sort()).toEqual([
    'ant',
    'bee',
    'cat',
    'dog',
    'emu',
  ]);

  await mapButton(page, 'gated', 2).click();
  await expect(region(page, 'Inspector').getByText('2 maps are multiplied')).toBeVisible();
  await button(page, 'Copy link').click();
  await expect(page.getByRole('status').filter({ hasText: 'not your own network' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(copied).searchParams.get('sample')).toBe('pizza-1');
  expect(copied).not.toContain('own-1');

  await page.getByRole('combobox', { name: 'Network model' }).selectOption('tiny-vgg');
  await settled(page);
  expect(await predictions(page)).toEqual(shipped);
  expect(asked).toEqual([]);
});

test('one sigmoid is a probability for itself; Escape gives up; later visits have it no more', async ({
  page,
}) => {
  await open(page);
  await choose(page, 'one-answer.keras', archive('one-answer'));
  const dialog = page.getByRole('dialog', { name: 'Open a network' });
  await expect(dialog.getByText('you see the probability of that one class')).toBeVisible();
  // What a file chooser says when it is dismissed.
  await dialog.locator('input[type="file"]').first().dispatchEvent('cancel');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(chosenNetwork(page)).toHaveText('Tiny VGG');
  await expect(button(page, 'Open a network')).toBeFocused();

  await choose(page, 'one-answer.keras', archive('one-answer'));
  await dialog.getByLabel('Picture size, in pixels').fill('96');
  await dialog.getByRole('textbox', { name: 'Class names' }).fill('koala');
  await dialog.getByRole('button', { name: 'Open', exact: true }).press('Enter');
  await expect(chosenNetwork(page)).toHaveText('one-answer');
  await expect(layerGroup(page, 'conv')).toHaveAttribute('aria-label', /47 × 47 × 3/);
  await settled(page);
  const [only = '', ...others] = await predictions(page);
  expect(others).toEqual([]);
  expect(only).toMatch(/^koala \d+\.\d %$/);
  expect(only).not.toBe('koala 100.0 %');

  await expect(page).toHaveURL(/network=own-1/);
  await page.reload();
  await settled(page);
  await expect(page.getByRole('alert').filter({ hasText: 'opened from disk' })).toBeVisible();
  await expect(chosenNetwork(page)).toHaveText('Tiny VGG');
});

test('what cannot be shown is refused with layer, kind and reason; model.json and its weights can be dropped', async ({
  page,
}) => {
  await open(page);
  const before = await predictions(page);
  const entries = unzipSync(archive('digits'));
  const config = strFromU8(entries['config.json'] ?? new Uint8Array());
  const changed = zipSync({
    ...entries,
    'config.json': strToU8(config.replace('"class_name": "Flatten"', '"class_name": "Lambda"')),
  });
  await choose(page, 'odd.keras', Buffer.from(changed));
  await expect(page.getByRole('alert')).toContainText('“odd.keras” could not be opened.');
  await expect(page.getByRole('alert')).toContainText('Layer "flatten" (Lambda): it holds Python code');
  await button(page, 'Cancel').click();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await predictions(page)).toEqual(before);

  const read = (path: string) => [...readFileSync(`models/tiny-vgg/${path}`)];
  const manifest = JSON.parse(readFileSync('models/tiny-vgg/model.json', 'utf8')) as {
    weightsManifest: { paths: string[] }[];
  };
  const paths = ['model.json', ...manifest.weightsManifest.flatMap((group) => group.paths)];
  await page.evaluate(
    (files) => {
      const transfer = new DataTransfer();
      for (const { name, bytes } of files) transfer.items.add(new File([new Uint8Array(bytes)], name));
      document.body.dispatchEvent(
        new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }),
      );
    },
    paths.map((name) => ({ name, bytes: read(name) })),
  );
  const dialog = page.getByRole('dialog', { name: 'Open a network' });
  // The file says all there is to be known.
  await expect(dialog.getByText('as the file says')).toBeVisible();
  await expect(dialog.getByRole('textbox')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/network=own-1/);
  await settled(page);
  expect(await predictions(page)).toEqual(before);
});

test('a dialog whose code cannot be fetched says so, can be tried again, and closed', async ({ page }) => {
  const code = '**/OwnNetworkDialog*.js';
  await page.route(code, (route) => route.abort());
  await open(page);
  await button(page, 'Open a network').click();
  const missing = page.getByRole('dialog', { name: 'Open a network' });
  await expect(missing.getByRole('alert')).toContainText('could not be loaded');
  await missing.getByRole('button', { name: 'Close' }).click();
  await expect(missing).toBeHidden();
  await button(page, 'Open a network').click();
  await expect(missing.getByRole('alert')).toBeVisible();
  await page.unroute(code);
  await missing.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByLabel('Model files')).toBeAttached();
});
