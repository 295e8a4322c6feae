import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { open, predictions, region, settled } from './helpers.ts';

const pad = (page: Page): Locator => region(page, 'Drawing pad');

type Point = readonly [x: number, y: number];

/** Draws strokes by mouse; points are shares of the pad's sides. */
async function draw(page: Page, ...strokes: readonly (readonly Point[])[]): Promise<void> {
  const box = await pad(page).locator('canvas').boundingBox();
  if (!box) throw new Error('The pad is not on screen.');
  const go = ([x, y]: Point) => page.mouse.move(box.x + x * box.width, box.y + y * box.height);
  for (const [first, ...rest] of strokes) {
    if (!first) continue;
    await go(first);
    await page.mouse.down();
    for (const point of rest) await go(point);
    await page.mouse.up();
  }
  await settled(page);
}

const ring: readonly Point[] = Array.from({ length: 15 }, (_, i) => {
  const angle = (i / 14) * 2 * Math.PI - Math.PI / 2;
  return [0.5 + 0.2 * Math.cos(angle), 0.5 + 0.3 * Math.sin(angle)];
});
const stem: readonly Point[] = [
  [0.5, 0.2],
  [0.48, 0.5],
  [0.47, 0.8],
];

const first = async (page: Page) => (await predictions(page))[0];

test('a 1 and a 0 drawn by mouse are read, erased, taken back and drawn by keys', async ({ page }) => {
  await open(page, '?network=lenet-5');
  const button = (name: string) => pad(page).getByRole('button', { name, exact: true });

  await test.step('by mouse', async () => {
    await button('Clear').click();
    await expect(pad(page)).toContainText('Draw a digit');
    await draw(page, stem);
    expect(await first(page)).toMatch(/^1 \d+\.\d %$/);
    await button('Clear').click();
    await draw(page, ring);
    expect(await first(page)).toMatch(/^0 /);
    await expect(page.getByRole('radiogroup', { name: 'Sample pictures' }).locator(':checked')).toHaveCount(
      0,
    );
  });

  await test.step('a second stroke is taken back', async () => {
    const before = await predictions(page);
    await draw(page, [
      [0.1, 0.1],
      [0.9, 0.9],
    ]);
    expect(await predictions(page)).not.toEqual(before);
    await button('Undo').click();
    await settled(page);
    expect(await predictions(page)).toEqual(before);
  });

  await test.step('the eraser takes ink away', async () => {
    await draw(page, [
      [0.1, 0.85],
      [0.9, 0.85],
    ]);
    await button('Eraser').click();
    await draw(page, [
      [0, 0.85],
      [1, 0.85],
    ]);
    await button('Pen').click();
    expect(await first(page)).toMatch(/^0 /);
  });

  await test.step('by keys', async () => {
    await button('Clear').click();
    await pad(page).getByRole('application', { name: 'Pad to draw on' }).focus();
    await page.keyboard.down('Space');
    for (let i = 0; i < 5; i++) await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.up('Space');
    await settled(page);
    expect(await first(page)).toMatch(/^1 /);
  });

  const { violations } = await new AxeBuilder({ page }).include('[aria-label="Drawing pad"]').analyze();
  expect(violations).toEqual([]);
});

test('each network is shown its own pictures, and what was there comes back', async ({ page }) => {
  await open(page, '?sample=pizza-2');
  const menu = page.getByRole('combobox', { name: 'Network model' });
  const chosen = page.getByRole('radiogroup', { name: 'Sample pictures' }).locator(':checked');
  await expect(chosen).toHaveAccessibleName('pizza 2');
  await menu.selectOption('lenet-5');
  await settled(page);
  expect(await predictions(page)).toHaveLength(10);
  await page.getByRole('radio', { name: '7 2', exact: true }).check();
  await settled(page);
  expect(await first(page)).toMatch(/^7 /);
  await expect(page).toHaveURL(/network=lenet-5.*sample=7-2/);
  await menu.selectOption('tiny-vgg');
  await settled(page);
  await expect(chosen).toHaveAccessibleName('pizza 2');
  expect(await first(page)).toMatch(/^[a-z ]+ \d/);
  await expect(pad(page)).toHaveCount(0);
  await page.goBack();
  await settled(page);
  await expect(chosen).toHaveAccessibleName('7 2');
  expect(await first(page)).toMatch(/^7 /);
  await expect(page.getByRole('alert')).toHaveCount(0);
});
