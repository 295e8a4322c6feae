import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { open, region, settled } from './helpers.ts';

const list = (page: Page) => page.getByRole('navigation', { name: 'Networks of the atlas' });
const facts = (page: Page) => region(page, 'Layer');
const node = (page: Page, name: RegExp) =>
  page.getByRole('group', { name: /^Diagram of/ }).getByRole('button', { name });

test('a network is chosen, unfolded and read with the keys alone, and the link brings it back', async ({
  page,
}) => {
  await open(page, '?view=atlas');
  await list(page).getByRole('button', { name: 'ResNet-50' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'ResNet-50' })).toBeVisible();
  await expect(page.getByText('25,557,032').first()).toBeVisible();

  await node(page, /^conv2_x, 3 residual blocks, 56 × 56 × 256$/).focus();
  await page.keyboard.press('Enter');
  await node(page, /^conv2_1, residual block, 56 × 56 × 256$/).focus();
  await page.keyboard.press('Enter');
  await node(page, /^conv2_1_b, convolution, 56 × 56 × 64$/).focus();
  await page.keyboard.press('Enter');
  await expect(facts(page)).toContainText('conv2_1_b');
  await expect(facts(page)).toContainText('115,605,504');
  const row = region(page, 'Costs of the layers').locator('[data-layer="conv2_1_b"]');
  await expect(row).toHaveAttribute('data-selected', 'true');

  await expect(page).toHaveURL(/arch=resnet-50.*arch-layer=conv2_1_b/);
  await page.reload();
  await settled(page);
  await expect(row).toHaveAttribute('data-selected', 'true');
  await expect(node(page, /^conv2_1_b, /)).toHaveAttribute('aria-pressed', 'true');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(row).not.toHaveAttribute('data-selected');
  // Written once the page is calm.
  await expect(page).not.toHaveURL(/arch-layer/);
  await page.goBack();
  await expect(row).toHaveAttribute('data-selected', 'true');
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'VGG-16 (D)' })).toBeVisible();
});

test('a broken link says so and falls back; switches are in it', async ({ page }) => {
  await open(page, '?view=atlas&arch=googlenet-torchvision&with=wings&page=moon&arch-layer=attic');
  await expect(page.getByRole('alert')).toContainText('“wings”, cannot be read');
  await expect(page.getByText('GoogLeNet (torchvision) has no layer “attic”.')).toBeVisible();
  await page.getByRole('checkbox', { name: 'with the auxiliary heads' }).check();
  await expect(page.getByText('13,004,888').first()).toBeVisible();
  await expect(page).toHaveURL(/with=auxiliary-heads/);

  await open(page, '?view=atlas&arch=unheard-of');
  await expect(page.getByText('The atlas has no network “unheard-of”.')).toBeVisible();
  await list(page).getByRole('button', { name: 'LeNet-5 (1998)' }).click();
  await expect(page.getByText('60,000').first()).toBeVisible();
});

test('networks that compute here are in the atlas too, on a phone as well', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '?view=atlas&arch=live-mini-resnet&embed=1');
  await expect(page.getByText('348,130').first()).toBeVisible();
  await page.getByLabel('Network of the atlas').selectOption({ label: 'Tiny VGG' });
  await settled(page);
  await expect(page.getByText('20,598').first()).toBeVisible();
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(widths[0]).toBe(widths[1]);
  await page.getByText('About this network').click();
  await page.getByRole('button', { name: 'See it compute' }).click();
  await expect(region(page, 'Predictions')).toBeVisible();
});

test('a block tells what it holds, and the keys reach the drawing in two steps', async ({ page }) => {
  await open(page, '?view=atlas&arch=vgg-d-vgg16');
  const lit = region(page, 'Costs of the layers').locator('[data-pointed]');
  await node(page, /^conv4_x, /).hover();
  await expect(region(page, 'Block')).toContainText('5,899,776');
  await expect(lit).toHaveText([/^conv4_1/, /^conv4_2/, /^conv4_3/, /^pool4/]);

  const chosen = list(page).getByRole('button', { name: 'VGG-16 (D)' });
  await expect(list(page).locator('button[tabindex="0"]')).toHaveText(['VGG-16 (D)']);
  await chosen.focus();
  await page.keyboard.press('ArrowDown');
  await expect(list(page).getByRole('button', { name: 'VGG-19 (E)' })).toBeFocused();

  await page.getByRole('link', { name: 'Skip to the network' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(node(page, /^input, /)).toBeFocused();
  await node(page, /^conv2_x, /).press('Enter');
  await expect(page.getByText('conv2_x unfolded, 5 layers')).toBeAttached();
});

test('on a phone the facts of a layer come up over the page, and close', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '?view=atlas&arch=vgg-d-vgg16&open=conv1_x');
  await node(page, /^conv1_1, /).click();
  await expect(facts(page)).toBeInViewport();
  await expect(node(page, /^conv1_1, /)).toBeInViewport();
  await page.getByRole('button', { name: 'Close' }).focus();
  await page.keyboard.press('Enter');
  await expect(facts(page)).toBeHidden();
  await expect(node(page, /^conv1_1, /)).toBeFocused();
});
