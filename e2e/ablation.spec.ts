import { expect, test } from '@playwright/test';
import { mapButton, mapPrint, open, predictions, region, settled } from './helpers.ts';

/** Name and percentage of each line, and the change where one is printed. */
const split = (lines: readonly string[]) =>
  lines.map((line) => {
    const [, name = '', percent = '', change] = /^(.+) (\d+\.\d) %(?: ([+−]?\d+\.\d))?$/.exec(line) ?? [];
    return { name, tenths: tenths(percent), change: change === undefined ? undefined : tenths(change) };
  });
const tenths = (text: string) => Math.round(10 * Number(text.replace('−', '-')));

test('a map is silenced by click and by key, predictions follow and say by how much, and the link restores it', async ({
  page,
}) => {
  await open(page, '?sample=pizza-1&layer=conv1_2&map=3');
  const whole = split(await predictions(page));
  const after = mapButton(page, 'conv2_1', 1);
  const printBefore = await mapPrint(after);
  await page.getByRole('button', { name: 'Silence this map' }).click();
  await settled(page);

  const ablated = split(await predictions(page));
  for (const { name, tenths: now, change } of ablated)
    expect(now - (change ?? Number.NaN)).toBe(whole.find((line) => line.name === name)?.tenths);
  expect(ablated.some(({ change }) => change !== 0)).toBe(true);
  expect(await mapPrint(after)).not.toBe(printBefore);
  await expect(mapButton(page, 'conv1_2', 3)).toHaveAccessibleDescription('silenced');
  const spoken = region(page, 'Predictions').getByRole('status');
  await expect(spoken.filter({ hasText: 'conv1_2 map 3 silenced. 1 part switched off.' })).toHaveCount(1);
  await expect(region(page, 'Inspector')).toContainText('× 0');

  await mapButton(page, 'conv3_1', 4).focus();
  await page.keyboard.press('x');
  await settled(page);
  await expect(page).toHaveURL(/&off=conv1_2\.3,conv3_1\.4/);
  await expect(region(page, 'Predictions')).toContainText('2 parts switched off');
  const both = await predictions(page);

  await page.reload();
  await settled(page);
  expect(await predictions(page)).toEqual(both);
  await page.goBack();
  await settled(page);
  expect(split(await predictions(page))).toEqual(ablated);

  await page.getByRole('button', { name: 'Bring all back' }).click();
  await settled(page);
  expect(split(await predictions(page))).toEqual(whole);
  await expect(page).not.toHaveURL(/off=/);
  expect(await mapPrint(after)).toBe(printBefore);
});

test('a link that switches off what is not there says so and leaves it on', async ({ page }) => {
  await open(page, '?sample=pizza-1&off=conv9.1,logits.2&embed=1');
  await expect(page.getByRole('alert').filter({ hasText: 'conv9.1, logits.2' })).toBeVisible();
  expect(split(await predictions(page)).every(({ change }) => change === undefined)).toBe(true);
});
