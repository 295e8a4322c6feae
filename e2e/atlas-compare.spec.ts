import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const row = (page: Page, name: string) =>
  page
    .getByRole('region', { name: 'Totals of the two networks' })
    .getByRole('row', { name: new RegExp(`^${name} `) });

async function hasNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('#network').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('two networks, the chart of work, and the years', async ({ page }) => {
  await page.goto('./?view=atlas&page=compare');
  await expect(row(page, 'Parameters')).toContainText('138,357,544');
  await expect(row(page, 'Parameters')).toContainText('25,557,032');
  await expect(row(page, 'Depth')).toContainText('3.13 ×');
  await expect(page.getByText('VGG-16 (D): 89.4 % of the parameters at 1 × 1')).toBeVisible();
  await expect(row(page, 'Top-1 accuracy')).toContainText('76.130 %');
  await hasNoViolations(page);
  const totals = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the totals as CSV' }).click();
  expect((await totals).suggestedFilename()).toBe('vgg-d-vgg16-beside-resnet-50-totals.csv');

  await page.getByRole('button', { name: 'Swap the two' }).click();
  await expect(page).toHaveURL(/arch=resnet-50&.*beside=vgg-d-vgg16/);
  await page.getByRole('combobox', { name: 'Second network' }).selectOption({ label: 'Tiny VGG' });
  await expect(row(page, 'Parameters')).toContainText('20,598');
  await expect(row(page, 'Right on the ten classes, 250 photos')).toContainText('86.0 % (215 of 250)');

  await page.getByRole('button', { name: 'Accuracy against work' }).click();
  const points = page.getByRole('group', { name: 'Networks of the chart: On ImageNet' });
  await points.getByRole('radio', { name: /^ResNet-152: Top-1 78\.312 %/ }).check();
  await expect(page).toHaveURL(/chart=accuracy&.*point=resnet-152/);
  await expect(page.getByText('11,513,626,624').first()).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/point=vgg-d-vgg16/);
  await page.getByRole('combobox', { name: 'Accuracy' }).selectOption('Top-5');
  await expect(points.getByRole('radio', { name: /^ResNet-152: Top-5 94\.046 %/ })).toBeAttached();
  const live = page.getByRole('group', { name: 'Networks of the chart: The networks that compute here' });
  await expect(live.getByRole('radio')).toHaveCount(7);
  await hasNoViolations(page);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as SVG: Accuracy against work: On ImageNet' }).click();
  const drawing = await readFile(await (await download).path(), 'utf8');
  expect(drawing).toContain('ResNet-152');
  expect(drawing).not.toContain('var(');
});

test('a link opens a result of the years, and one that there is not is told', async ({ page }) => {
  await page.goto('./?view=atlas&page=compare&chart=history&point=resnet-2015-entry');
  const points = page.getByRole('group', { name: 'Results of the chart: Entries of the challenge' });
  const singles = page.getByRole('group', { name: 'Results of the chart: Single networks' });
  await expect(points.getByRole('radio')).toHaveCount(12);
  await expect(singles.getByRole('radio')).toHaveCount(9);
  await expect(points.getByRole('radio', { name: /^ResNet \(MSRA\) 2015/ })).toBeChecked();
  await expect(page.getByText('He et al. 2016, table 5').first()).toBeVisible();
  await page.getByText('In numbers').last().click();
  const table = page.getByRole('region', { name: 'Figures: Single networks' });
  await expect(table.getByRole('row', { name: /^Zeiler & Fergus Single networks/ })).toContainText('16.1 %');
  await hasNoViolations(page);

  await page.goto('./?view=atlas&page=compare&chart=history&point=nobody');
  await expect(page.getByText('There is no “nobody” here.')).toBeVisible();
  await page.goto('./?view=atlas&page=compare&beside=vgg-a&beside-with=paper-strides');
  await expect(page.getByText('VGG-11 (A) has no switch “strides as in the paper (v1)”')).toBeVisible();
  await page.goto('./?view=atlas&page=compare&beside=nobody');
  await expect(page.getByText('The atlas has no network “nobody”.')).toBeVisible();
});

test('on a phone points that have no room for names have numbers; at twice the text the axis stays in the window', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./?view=atlas&page=compare&chart=history');
  const entries = page.getByRole('region', { name: 'Entries of the challenge' });
  await expect(entries.locator('svg').getByText('10 ResNet (MSRA)')).toBeVisible();

  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto('./?view=atlas&page=compare&chart=accuracy&text=2');
  const axis = page.getByText('Work for one picture, billion MACs (G)');
  await expect(axis).toBeInViewport({ ratio: 0.99 });
  const colours = (chart: string) =>
    page
      .getByRole('region', { name: chart })
      .locator('svg [data-family="vgg"] circle')
      .first()
      .evaluate((circle) => getComputedStyle(circle).stroke);
  expect(await colours('Accuracy against work: On ImageNet')).toBe(
    await colours('The networks that compute here'),
  );
});
