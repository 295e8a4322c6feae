import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { mapButton, mapPrint, open, region, settled } from './helpers.ts';

/** A network against itself: all that the view can show, with little to load. */
const pair = '?view=compare&network=tiny-vgg&against=tiny-vgg&sample=pizza-1';

const networkMenu = (page: Page) => page.getByRole('combobox', { name: 'Network model', exact: true });
const secondMenu = (page: Page) => page.getByRole('combobox', { name: 'Second network model' });
const second = (page: Page) => region(page, 'Second network');

const secondMap = (page: Page, name: string) => second(page).getByRole('button', { name, exact: true });

test('two networks on the same picture: both follow, are picked from, and swapped', async ({ page }) => {
  await open(page, '?network=tiny-vgg&sample=pizza-1');
  await page.getByRole('link', { name: 'Compare' }).click();
  await expect(page.getByRole('link', { name: 'Compare' })).toHaveAttribute('aria-current', 'page');
  await secondMenu(page).selectOption('lenet-5');
  await settled(page);
  await expect(networkMenu(page)).toHaveValue('tiny-vgg');
  await expect(page).toHaveURL(/view=compare&network=tiny-vgg&against=lenet-5&sample=pizza-1/);
  await expect(region(page, 'Predictions')).toContainText('The two know different classes');
  for (const name of ['Tiny VGG', 'LeNet-5'])
    await expect(
      page.getByRole('list', { name: `Predictions of ${name}` }).getByRole('listitem'),
    ).toHaveCount(10);

  const prints = () =>
    Promise.all([mapButton(page, 'conv1_1', 2), secondMap(page, 'conv1 map 3')].map((map) => mapPrint(map)));
  const before = await prints();
  await page.getByRole('radio', { name: 'koala 1' }).click();
  await settled(page);
  const after = await prints();
  expect(after[0]).not.toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);

  await mapButton(page, 'conv1_1', 2).click();
  await secondMap(page, 'conv1 map 3').click();
  const inspector = region(page, 'Inspector');
  await expect(inspector.getByRole('img', { name: 'conv1_1 map 2' })).toBeVisible();
  await expect(inspector.getByRole('img', { name: 'conv1 map 3' })).toBeVisible();

  await page.getByRole('button', { name: 'Swap the two' }).click();
  await settled(page);
  await expect(networkMenu(page)).toHaveValue('lenet-5');
  await expect(secondMenu(page)).toHaveValue('tiny-vgg');
  await expect(mapButton(page, 'conv1', 3)).toHaveAttribute('aria-pressed', 'true');
  await expect(secondMap(page, 'conv1_1 map 2')).toHaveAttribute('aria-pressed', 'true');
  await page.goBack();
  await settled(page);
  await expect(networkMenu(page)).toHaveValue('tiny-vgg');
});

test('a link opens the same place, for the keyboard too; leaving ends the second engine', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { terminate } = Worker.prototype;
    Worker.prototype.terminate = function () {
      document.documentElement.dataset['ended'] = 'a worker';
      return terminate.call(this);
    };
  });
  await open(page, `${pair}&layer=conv2_1&map=4&against-layer=pool1`);
  await expect(mapButton(page, 'conv2_1', 4)).toHaveAttribute('aria-pressed', 'true');
  await expect(region(page, 'Inspector').getByRole('heading', { name: 'pool1' })).toBeVisible();

  await second(page).getByRole('button', { name: 'conv1_1', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/against-layer=relu1_1/);
  for (let press = 0; press < 4; press++) await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/against=tiny-vgg&sample=pizza-1$/);

  await page.getByRole('link', { name: 'Explore' }).click();
  await settled(page);
  await expect(second(page)).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('data-ended', 'a worker');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('nothing is wider than the screen', async ({ page }) => {
    await open(page, `${pair}&layer=conv2_1&map=4`);
    await expect(second(page)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
});

for (const theme of ['light', 'dark'])
  test(`${theme}: paired predictions, and no violation that axe knows of`, async ({ page }) => {
    await open(page, `${pair}&layer=conv2_1&map=4&against-layer=pool1&theme=${theme}`);
    const items = page.getByRole('list', { name: 'Predictions', exact: true }).getByRole('listitem');
    await expect(items).toHaveCount(5);
    await page.getByRole('button', { name: 'Show all 10 classes' }).click();
    await expect(items).toHaveCount(10);
    // A network against itself: both say the same of every class.
    for (const text of await items.allInnerTexts()) {
      const [first, other] = text.match(/[\d.]+ %/g) ?? [];
      expect(first).toBe(other);
      expect(text.trim()).toMatch(/\b0\.0$/);
    }
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
