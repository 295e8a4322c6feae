import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { canvasPrint, mapButton, mapPrint, open, predictions, region, settled } from './helpers.ts';

const slider = (page: Page) => page.getByRole('slider', { name: 'Checkpoint' });
const filters = (page: Page) => page.getByRole('img', { name: /^The \d+ filters of conv1_1/ });

/** Presses a key on the slider and waits until the network at that moment is on screen. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  await slider(page).focus();
  for (const key of keys) await page.keyboard.press(key);
  await settled(page);
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

test('the slider goes through the training, and its end is the network as shipped', async ({ page }) => {
  await open(page, '?network=tiny-vgg&sample=pizza-1&theme=dark');
  const shipped = await predictions(page);
  const map = mapButton(page, 'conv1_1', 1);
  await page.getByText('Training', { exact: true }).click();
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^fully trained: 8\d\.\d % of val/);
  const shippedMap = await mapPrint(map);
  const shippedFilter = await canvasPrint(filters(page).locator('canvas').first());

  await press(page, 'Home');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^before training: .*8-bit weights$/);
  await expect(page).toHaveURL(/checkpoint=1(&|$)/);
  expect(await predictions(page)).not.toEqual(shipped);
  expect(await mapPrint(map)).not.toBe(shippedMap);
  expect(await canvasPrint(filters(page).locator('canvas').first())).not.toBe(shippedFilter);
  // Untrained, it can tell no class from another.
  for (const line of await predictions(page)) expect(Number(/(\d+\.\d) %$/.exec(line)?.[1])).toBeLessThan(20);
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Play the training' }).click();
  await expect(slider(page)).toHaveValue('2');
  await page.getByRole('button', { name: 'Pause the training' }).click();

  await press(page, 'End');
  await expect(page).not.toHaveURL(/checkpoint=/);
  expect(await predictions(page)).toEqual(shipped);
  expect(await mapPrint(map)).toBe(shippedMap);

  // Fast there and back: the last step is the one on screen.
  await press(page, 'Home', 'ArrowRight', 'ArrowRight', 'PageUp', 'End', 'ArrowLeft', 'End');
  expect(await predictions(page)).toEqual(shipped);
});

test('a link opens on a moment of the training, in the explorer and on the network’s page', async ({
  page,
}) => {
  await open(page, '?network=tiny-vgg&checkpoint=3&sample=pizza-1&layer=conv1_1&map=2');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^after epoch 2: /);
  await expect(region(page, 'Network')).toContainText('8-bit weights');
  await page.getByRole('link', { name: 'The network', exact: true }).click();
  await settled(page);
  const about = region(page, 'About the network');
  await expect(about.getByRole('heading', { name: 'Tiny VGG', exact: true })).toBeVisible();
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^after epoch 2: /);
  await expect(about).toContainText('shown: epoch 2');
  await expect(about.getByRole('button', { name: /^conv1_1 filter \d+$/ })).toHaveCount(12);

  const reading = page.getByRole('slider', { name: 'Epoch to read' });
  await reading.focus();
  await page.keyboard.press('Home');
  await expect(reading).toHaveAttribute(
    'aria-valuetext',
    /^Epoch 1: val \d+\.\d %, training \d+\.\d %; training \d/,
  );
  await about.getByText('As a table').click();
  await expect(about.getByRole('table').first().getByRole('row').nth(1)).toContainText('%');
  expect(await violations(page)).toEqual([]);

  await about.getByRole('button', { name: 'conv1_1 filter 5' }).click();
  await settled(page);
  await expect(mapButton(page, 'conv1_1', 5)).toHaveAttribute('aria-pressed', 'true');
  await page.goBack();
  await expect(about).toBeVisible();
});

test('a moment that cannot be had is told, and what was there stays', async ({ page }) => {
  await page.route('**/checkpoints/*.bin', (route) => route.abort());
  await open(page, '?network=tiny-vgg&sample=pizza-1&checkpoint=2');
  await expect(page.getByRole('alert').filter({ hasText: 'moment of the training' })).toBeVisible();
  expect(await predictions(page)).toHaveLength(10);
  await expect(page).not.toHaveURL(/checkpoint=/);
});
