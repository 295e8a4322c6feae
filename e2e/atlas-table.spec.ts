import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { open, region } from './helpers.ts';

const costs = (page: Page) => region(page, 'What it costs');
const rows = (page: Page) => region(page, 'Costs of the layers').locator('tbody tr');
const row = (page: Page, layer: string) =>
  region(page, 'Costs of the layers').locator(`[data-layer="${layer}"]`);
const layer = (page: Page, name: string) => row(page, name).getByRole('button');

async function download(page: Page, button: string): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent('download');
  await costs(page).getByRole('button', { name: button }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

test('rows are walked with keys, chosen, sorted and counted anew; the link follows', async ({ page }) => {
  await open(page, '?view=atlas&arch=resnet-152&arch-layer=relu1');
  await expect(rows(page)).toHaveCount(209);
  await expect(layer(page, 'conv1')).toHaveAttribute('aria-pressed', 'true');

  await layer(page, 'conv1').focus();
  await page.keyboard.press('ArrowDown');
  await expect(layer(page, 'pool1')).toBeFocused();
  await page.keyboard.press('End');
  await expect(layer(page, 'fc')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row(page, 'fc')).toHaveAttribute('data-selected', 'true');
  await expect(page).toHaveURL(/arch-layer=fc\b/);
  await page.keyboard.press('Enter');
  await expect(row(page, 'fc')).not.toHaveAttribute('data-selected');

  await costs(page).getByRole('button', { name: 'Parameters', exact: true }).click();
  await expect(rows(page).first()).toContainText('conv5_1_b');
  await expect(costs(page).getByRole('columnheader', { name: 'Parameters' }).first()).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await costs(page).getByLabel('Memory for').selectOption('training');
  await costs(page).getByLabel('Pictures').fill('0');
  await expect(costs(page).getByRole('status')).toContainText('1 to 1,024');
  await costs(page).getByLabel('Pictures').fill('32');
  await expect(page).toHaveURL(/sort=-parameters&memory=training&batch=32/);
  await expect(costs(page)).toContainText('Memory: 12,116.879 MB');
});

test('what is pointed at in the chart is lit in the table, and both are saved as files', async ({ page }) => {
  await open(page, '?view=atlas&arch=vgg-d-vgg16');
  const table = region(page, 'Costs of the layers');
  await expect(costs(page)).toContainText(
    '88.9 % of the memory is in the convolutions, 89.4 % of the parameters in the dense layers',
  );
  const chart = costs(page).getByRole('img', { name: /^Where memory, parameters and MACs are/ });
  await chart.scrollIntoViewIfNeeded();
  const { width = 0 } = (await chart.boundingBox()) ?? {};
  await chart.hover({ position: { x: 0.9 * width, y: 60 } });
  const lit = table.locator('[data-pointed]');
  await expect(lit).toHaveCount(1);
  // Pointing moves nothing.
  await expect(chart).toBeInViewport();
  await expect(costs(page)).toContainText(new RegExp(`${await lit.getAttribute('data-layer')}: [\\d.]+ MB`));

  const { violations } = await new AxeBuilder({ page }).include('[aria-label="What it costs"]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  const csv = await download(page, 'Save as CSV');
  expect(csv.name).toBe('vgg-d-vgg16-costs.csv');
  expect(csv.text.split('\r\n')).toHaveLength(1 + 22 + 1 + 1);
  expect(csv.text).toContain('1,1,4096,4096,16384,102760448,4096,0,102764544,');
  const svg = await download(page, 'Save the chart as SVG');
  expect(svg.name).toBe('vgg-d-vgg16-costs.svg');
  expect(svg.text).toMatch(
    /^<svg[\s\S]*1 picture, 4 bytes per value[\s\S]*convolutions 88\.9 %[\s\S]*<\/svg>\s*$/,
  );
});

test('a picked row is in sight of a table that fits its place; its facts count as the table does', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, '?view=atlas&arch=vgg-d-vgg16&arch-layer=fc8');
  await expect(layer(page, 'fc8')).toBeInViewport({ ratio: 1 });
  const table = region(page, 'Costs of the layers').getByRole('table');
  const isWhole = () =>
    table.evaluate(
      (element) =>
        element.getBoundingClientRect().right <=
        (element.closest('section')?.getBoundingClientRect().right ?? 0),
    );
  expect(await isWhole()).toBe(true);

  const link = '&unit=MiB&batch=32&bytes=2&memory=training&with=paper-strides';
  await open(page, `?view=atlas&arch=resnet-50&arch-layer=conv5_3_b${link}`);
  await expect(layer(page, 'conv5_3_b')).toBeInViewport({ ratio: 1 });
  expect(await isWhole()).toBe(true);
  // 7 · 7 · 512 values · 32 · 2 bytes · 3 = 4,816,896 bytes.
  await expect(row(page, 'conv5_3_b')).toContainText('4.594');
  await expect(region(page, 'Layer')).toContainText('4.594 MiB');
  const csv = await download(page, 'Save as CSV');
  expect(csv.name).toBe('resnet-50-paper-strides-training-32-pictures-2-bytes-costs.csv');
});
