import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { canvasPrint, open, region, settled } from './helpers.ts';

const lab = (page: Page) => region(page, 'Saliency lab');
const card = (page: Page, method: string) => lab(page).getByRole('figure').filter({ hasText: method });
const mapOf = (page: Page, method: string, name: string) =>
  lab(page).getByRole('img', { name: new RegExp(`^${method} for ${name}\\.`) });

test('a link opens methods side by side; classes, layer and look change them; the link follows', async ({
  page,
}) => {
  await open(page, '?view=saliency&sample=koala-1&methods=gradient,integrated-gradients~steps.16,grad-cam');
  await expect(lab(page).getByRole('figure')).toHaveCount(3);
  const gradient = mapOf(page, 'Gradient', 'koala');
  await expect(gradient).toHaveAccessibleName(/Its mass is centred in the .*; the strongest tenth .* \d+ %/);
  await expect(card(page, 'Integrated gradients')).toContainText(
    /Adds up to [\d.]+; by its theory to [\d.]+/,
  );

  const before = await canvasPrint(gradient);
  await page.getByLabel('Against class').selectOption('red panda');
  await settled(page);
  await expect(lab(page).getByRole('figure')).toHaveCount(6);
  expect(await canvasPrint(mapOf(page, 'Gradient', 'red panda'))).not.toBe(before);
  expect(await canvasPrint(gradient)).toBe(before);
  // Six maps, each with itself and every other.
  const cells = lab(page).getByRole('table').getByRole('cell');
  await expect(cells.filter({ hasText: /^1\.00$/ })).toHaveCount(6);
  await expect(cells.filter({ hasText: /^−?0\.\d\d$/ })).toHaveCount(30);

  const cam = mapOf(page, 'Grad-CAM', 'koala');
  const camBefore = await canvasPrint(cam);
  await page.getByLabel('At layer').selectOption('relu2_2');
  await page.getByLabel('Show the map').selectOption('as a mask');
  await settled(page);
  expect(await canvasPrint(cam)).not.toBe(camBefore);
  await expect(page).toHaveURL(
    /view=saliency.*methods=gradient,integrated-gradients~steps\.16,grad-cam&versus=red-panda&show=masked/,
  );

  const shown = await canvasPrint(cam);
  await page.reload();
  await settled(page);
  expect(await canvasPrint(cam)).toBe(shown);
});

test('a live picture is not explained but held; a mask says what its levels are; nothing is held against itself', async ({
  page,
}) => {
  await open(page, '?view=saliency&sample=koala-1&methods=grad-cam&class=koala&versus=koala&show=masked');
  await expect(page.getByRole('alert')).toContainText('The link’s versus, “koala”, cannot be read');
  const legend = lab(page).getByRole('img', { name: /^Mask by .*: 0 is hidden in black, from [\d.]+ on/ });
  await expect(legend).toContainText(/^0: hidden[\d.]+ and above: as it is$/);
  await page.getByLabel('With signs: for and against').check();
  await expect(page.getByText('what speaks against it stays hidden')).toBeVisible();
  const against = page.getByLabel('Against class');
  await expect(against.getByRole('option', { name: 'koala' })).toBeDisabled();
  await against.selectOption('pizza');
  await page.getByLabel('Class to explain').selectOption('pizza');
  await expect(lab(page)).toContainText('pizza is the class explained already');

  await page.getByRole('button', { name: 'Camera' }).click();
  await expect(lab(page).getByRole('status')).toContainText('they need one that stands still');
  await expect(lab(page).getByRole('figure')).toHaveCount(0);
  await expect(lab(page).getByRole('img', { name: 'What the network sees now' })).toBeVisible();
  await page.getByRole('button', { name: 'Hold this picture' }).click();
  await expect(lab(page)).toBeFocused();
  await settled(page);
  await expect(mapOf(page, 'Grad-CAM', 'pizza')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Camera' })).toBeVisible();
});

test('by keyboard alone: a method joins, is set, and goes; another picture brings other maps', async ({
  page,
}) => {
  await open(page, '?view=saliency&sample=pizza-1&methods=gradient');
  await page.getByRole('checkbox', { name: 'SmoothGrad' }).focus();
  await page.keyboard.press('Space');
  await settled(page);
  const smooth = mapOf(page, 'SmoothGrad', 'pizza');
  const before = await canvasPrint(smooth);
  await card(page, 'SmoothGrad').getByText('Settings and notes').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Home');
  await settled(page);
  await expect(page).toHaveURL(/smoothgrad~/);
  expect(await canvasPrint(smooth)).not.toBe(before);
  await page.getByRole('checkbox', { name: 'SmoothGrad' }).focus();
  await page.keyboard.press('Space');
  await expect(smooth).toHaveCount(0);

  const gradient = await canvasPrint(mapOf(page, 'Gradient', 'pizza'));
  await page.getByRole('radio', { name: 'espresso 1' }).click();
  await settled(page);
  expect(await canvasPrint(mapOf(page, 'Gradient', 'espresso'))).not.toBe(gradient);
});

for (const network of ['mini-inception', 'lenet-5'])
  test(`${network} answers as well`, async ({ page }) => {
    await open(page, `?view=saliency&network=${network}&methods=guided-backprop,grad-cam,relevance-epsilon`);
    await expect(lab(page).getByRole('figure')).toHaveCount(3);
    await expect(lab(page).getByText('It could not be computed')).toHaveCount(0);
    await expect(lab(page).getByRole('table')).toBeVisible();
  });

test.describe('in small', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  for (const theme of ['light', 'dark'])
    test(`${theme}: nothing is wider than a phone, and no violation that axe knows of`, async ({ page }) => {
      await open(
        page,
        `?view=saliency&sample=koala-1&methods=gradient,grad-cam&versus=red-panda&theme=${theme}`,
      );
      const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(await tooWide()).toBeLessThanOrEqual(0);
      await card(page, 'Grad-CAM').first().getByText('Settings and notes').click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
});
