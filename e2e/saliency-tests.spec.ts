import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { canvasPrint, open, region, settled } from './helpers.ts';

const query = '?view=saliency&part=tests&sample=koala-1&methods=gradient,sobel';
const lab = (page: Page) => region(page, 'Saliency lab');
const button = (page: Page, name: string) => lab(page).getByRole('button', { name, exact: true });
const map = (page: Page, name: string) => lab(page).getByRole('img', { name: new RegExp(`^${name}`) });

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

test('while layers are untrained maps change, edges do not; stages are gone through', async ({ page }) => {
  await open(page, query);
  await button(page, 'Untrain the layers').click();
  // Done once it can be begun again.
  await expect(button(page, 'Untrain the layers')).toBeVisible({ timeout: 30_000 });
  await expect(lab(page)).toContainText('Untrained from the answer down to conv1_1: 7 of 7 layers.');
  await expect(lab(page)).toContainText(/The network now says .+, \d+ %/);
  await expect(lab(page).getByRole('figure').filter({ hasText: 'Sobel edges' }).first()).toContainText(
    'rank correlation 1.00, SSIM 1.00',
  );
  const last = await canvasPrint(map(page, 'Gradient at stage 7'));
  expect(await canvasPrint(map(page, 'Sobel edges at stage 7'))).toBe(
    await canvasPrint(map(page, 'Sobel edges for koala, as trained')),
  );

  const slider = lab(page).getByRole('slider', { name: 'Stage' });
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', 'stage 0 of 7: All layers as trained');
  const trained = await canvasPrint(map(page, 'Gradient at stage 0'));
  expect(trained).toBe(await canvasPrint(map(page, 'Gradient for koala, as trained')));
  expect(trained).not.toBe(last);
  await button(page, 'Play the stages').click();
  await expect(slider).not.toHaveValue('0');
  await button(page, 'Pause').click();

  await expect(map(page, 'Rank correlation, without signs')).toHaveAccessibleName(
    /Gradient: from 1\.00 to −?0\.\d\d\. Sobel edges: from 1\.00 to 1\.00/,
  );
  await lab(page).getByText('As a table').click();
  await expect(lab(page).getByRole('row')).toHaveCount(9);
  expect(await violations(page)).toEqual([]);

  // Edges are the picture's, whichever network is asked.
  await button(page, 'Ask the twin, too').click();
  const twins = region(page, 'A twin that learnt nothing true').getByRole('figure');
  await expect(twins.filter({ hasText: 'Sobel edges' })).toContainText('rank correlation 1.00, SSIM 1.00');
  await expect(twins.filter({ hasText: 'Gradient' })).toContainText(
    /rank correlation −?0\.\d\d, SSIM −?0\.\d\d/,
  );

  // Another picture: what was found of this one is gone.
  await page.getByRole('radio', { name: 'pizza 1' }).click();
  await settled(page);
  await expect(slider).toHaveCount(0);
});

test('a link opens what is known of the object; pixels are taken away until stopped', async ({ page }) => {
  await open(page, `${query}&test=truth&theme=dark`);
  await expect(lab(page)).toContainText('The koala takes 38 % of the picture');
  await expect(lab(page).getByRole('img', { name: /^\d+ %; the object’s area is 38 %$/ })).toHaveCount(3);
  await expect(lab(page)).toContainText(/Strongest pixel: (on the object|beside it)/);
  expect(await violations(page)).toEqual([]);

  await button(page, 'Taking pixels away').click();
  await expect(page).toHaveURL(/part=tests&test=faithfulness/);
  await button(page, 'Take away and put back').click();
  const areas = lab(page).getByRole('table', { name: 'Area under the curve' });
  await expect(areas.getByRole('row', { name: /^Random order 0\.\d{3} 0\.\d{3}$/ })).toBeVisible({
    timeout: 30_000,
  });
  await button(page, 'Stop').click();
  await expect(lab(page)).toContainText('Stopped; what there was until then is shown.');
  await expect(map(page, 'Taking away')).toHaveAccessibleName(/Random order: from 100 % to \d+ %/);
  await expect(lab(page).getByText('made for an earlier question')).toHaveCount(0);
  await lab(page).getByLabel('Taken away is replaced by').selectOption('black');
  await page.getByLabel('Class to explain').selectOption('pizza');
  await expect(
    lab(page).getByRole('status').filter({ hasText: 'made for an earlier question' }),
  ).toContainText('class: shown koala, now pizza');
  await expect(lab(page)).toContainText('in place of pixels: shown the picture’s mean colour, now black');
  await expect(areas).toBeVisible();
  await expect(page).toHaveURL(/class=pizza&part=tests&test=faithfulness&options=faithfulness\.fill:black/);
  expect(await violations(page)).toEqual([]);
});

test('scores fill a table that is sorted and saved', async ({ page }) => {
  await open(page, '?view=saliency&network=lenet-5&part=tests&test=table&methods=gradient,sobel');
  await button(page, 'Score the methods').click();
  await expect(button(page, 'Score the methods')).toBeVisible({ timeout: 45_000 });
  const table = lab(page).getByRole('table');
  await expect(table).toContainText(/(\d+) of \1 pictures/);
  const column = table.getByRole('columnheader', { name: 'Taking away' });
  const order = async () => {
    const texts = await table.getByRole('row').allInnerTexts();
    return texts.slice(1).map((text) => Number(/([−+][\d.]+)/.exec(text)?.[1]?.replace('−', '-')));
  };
  await column.getByRole('button').click();
  await expect(column).toHaveAttribute('aria-sort', 'ascending');
  const [best, worst] = await order();
  expect(best).toBeLessThanOrEqual(worst ?? Number.NaN);
  await column.getByRole('button').click();
  expect(await order()).toEqual([worst, best]);
  // Nobody knows where a digit’s object is: only the curves have columns.
  await expect(table.getByRole('columnheader')).toHaveText(['Method', /^Taking away/, 'Putting back']);
  expect(await violations(page)).toEqual([]);

  const saving = page.waitForEvent('download');
  await button(page, 'Save as CSV').click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('convolens-scores-lenet-5.csv');
  const lines = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(/^Gradient,,/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('nothing is wider than the screen', async ({ page }) => {
    for (const id of ['truth', 'table']) {
      await open(page, `${query}&test=${id}`);
      await expect(lab(page).getByRole('navigation', { name: 'Tests' })).toBeVisible();
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
  });
});
