import { expect, test } from '@playwright/test';
import { layerGroup, mapButton, mapPrint, open, predictions, region, settled } from './helpers.ts';

test('a real network classifies a picture at once', async ({ page }) => {
  await open(page);
  const list = await predictions(page);
  expect(list).toHaveLength(10);
  for (const line of list) expect(line).toMatch(/^[a-z ]+ \d{1,3}\.\d %$/);
  const percentages = list.map((line) => Number(/(\d+\.\d) %$/.exec(line)?.[1]));
  expect([...percentages].sort((a, b) => b - a)).toEqual(percentages);
  expect(percentages.reduce((sum, value) => sum + value, 0)).toBeCloseTo(100, 6);
  for (const name of ['Input', 'Network', 'Predictions', 'Inspector'])
    await expect(region(page, name)).toBeVisible();
});

test('another picture changes every layer and the predictions', async ({ page }) => {
  await open(page);
  const before = await predictions(page);
  const map = mapButton(page, 'conv1_1', 1);
  const printBefore = await mapPrint(map);
  const samples = page.getByRole('radiogroup', { name: 'Sample pictures' }).getByRole('radio');
  await samples.last().click();
  await settled(page);
  expect(await predictions(page)).not.toEqual(before);
  expect(await mapPrint(map)).not.toBe(printBefore);
});

test('rapid clicks: the last one wins', async ({ page }) => {
  await open(page);
  const samples = page.getByRole('radiogroup', { name: 'Sample pictures' }).getByRole('radio');
  await samples.last().click();
  await settled(page);
  const expected = await predictions(page);
  await samples.first().click();
  await samples.evaluateAll(async (radios) => {
    for (let turn = 0; turn < 4; turn++)
      for (const radio of radios) {
        (radio as HTMLElement).click();
        await new Promise((resolve) => setTimeout(resolve, 7));
      }
  });
  await settled(page);
  expect(await predictions(page)).toEqual(expected);
});

test('every layer is a named group with its shape, and its maps are buttons', async ({ page }) => {
  await open(page);
  const names = await region(page, 'Network')
    .getByRole('group')
    .evaluateAll((groups) => groups.map((group) => group.getAttribute('aria-label') ?? ''));
  expect(names).toContain('input, input, 64 × 64 × 3');
  expect(names).toContain('conv1_1, convolution, 64 × 64 × 12');
  expect(names).toContain('relu1_1, ReLU, 64 × 64 × 12');
  await expect(layerGroup(page, 'conv1_1').getByRole('button', { name: /^conv1_1 map \d+$/ })).toHaveCount(
    12,
  );
});

test('a link opens on exactly this cell, and back returns', async ({ page }) => {
  await open(page, '?view=explore&network=tiny-vgg&sample=pizza-1&layer=conv2_1&map=4&cell=10,12');
  await expect(mapButton(page, 'conv2_1', 4)).toHaveAttribute('aria-pressed', 'true');
  await expect(region(page, 'Inspector')).toContainText('conv2_1');
  await mapButton(page, 'conv1_1', 2).click();
  await expect(page).toHaveURL(/layer=conv1_1&map=2/);
  await page.goBack();
  await expect(page).toHaveURL(/layer=conv2_1&map=4&cell=10,12/);
  await expect(mapButton(page, 'conv2_1', 4)).toHaveAttribute('aria-pressed', 'true');
});

test('a link that names nothing real falls back with a notice', async ({ page }) => {
  await open(page, '?network=resnet-9000&sample=unicorn-1&layer=conv77&map=x');
  expect(await predictions(page)).toHaveLength(10);
  await expect(page.getByRole('alert').filter({ hasText: 'resnet-9000' })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'unicorn-1' })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'conv77' })).toBeVisible();
});

test('by keyboard alone: choose a picture, walk the diagram, open a map, go back', async ({ page }) => {
  await open(page);
  await page.getByRole('radiogroup', { name: 'Sample pictures' }).getByRole('radio').first().focus();
  await page.keyboard.press('ArrowRight');
  await settled(page);
  await expect(
    page.getByRole('radiogroup', { name: 'Sample pictures' }).getByRole('radio').nth(1),
  ).toBeChecked();
  await layerGroup(page, 'input').getByRole('button').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  expect(name).toMatch(/map \d+$/);
  await page.keyboard.press('Enter');
  await expect(page.locator('[aria-pressed="true"]').first()).toHaveAttribute('aria-label', name ?? '');
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/map=/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/layer=/);
});

test('guessing first keeps the answer back everywhere until a class is chosen', async ({ page }) => {
  await open(page, '?sample=pizza-1&layer=logits');
  const unit = mapButton(page, 'softmax', 3);
  const shown = await unit.evaluate((button) => getComputedStyle(button).backgroundColor);
  await page.getByLabel('Guess before you see').check();
  await expect(page.getByRole('list', { name: 'Predictions', exact: true })).toHaveCount(0);
  await expect(region(page, 'Inspector')).toContainText('once you have guessed');
  expect(await unit.evaluate((button) => getComputedStyle(button).backgroundColor)).not.toBe(shown);
  await page.getByLabel('What will the network say?').selectOption('orange');
  expect((await predictions(page))[0]).toMatch(/^pizza/);
  await expect(region(page, 'Predictions')).toContainText('You guessed orange');
  expect(await unit.evaluate((button) => getComputedStyle(button).backgroundColor)).toBe(shown);
});
