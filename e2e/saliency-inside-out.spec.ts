import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { canvasPrint, open, region, settled } from './helpers.ts';

const part = (page: Page, title: string) => region(page, 'Saliency lab').getByRole('region', { name: title });
const violations = async (page: Page) => {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

test('pictures grow, from noise and from the person’s own, live and stopped at will', async ({ page }) => {
  await open(page, '?view=saliency&part=inside-out&sample=koala-1&layer=relu2_2&map=3');
  const grown = part(page, 'What would it like to see?');
  await expect(grown.getByLabel('To grow')).toHaveValue('map');
  await grown.getByLabel('Steps').selectOption('64');
  await grown.getByRole('button', { name: 'Let it grow' }).click();
  const picture = grown.getByRole('img', {
    name: /^What relu2_2 map 3 answers to, noise no\. 1, step \d+: /,
  });
  await expect(picture).toHaveAccessibleName(/step [1-9]/);
  await grown.getByRole('button', { name: 'Stop' }).click();
  await expect(grown.getByText('Stopped; what there was until then is shown.')).toBeVisible();
  const last = await canvasPrint(picture);
  await grown.getByRole('slider', { name: 'Step' }).press('Home');
  await expect(picture).toHaveAccessibleName(/step 0: /);
  expect(await canvasPrint(picture)).not.toBe(last);

  const dreamt = part(page, 'What does it see in your picture?');
  await dreamt.getByLabel('How far').selectOption('gentle');
  await dreamt.getByRole('button', { name: 'Dream' }).click();
  await expect(dreamt.getByText(/^Step 12 of 12: half the mean square [\d.]+$/)).toBeVisible();
  const after = dreamt.getByRole('img', { name: /^With more of relu3_2, step 12: / });
  const before = dreamt.getByRole('img', { name: 'Your picture' });
  expect(await canvasPrint(after)).not.toBe(await canvasPrint(before));

  // Another picture: what was dreamt of the one before is no longer shown, what grew from noise is.
  await page.getByRole('radio', { name: 'pizza 1' }).click();
  await settled(page);
  await expect(after).toHaveCount(0);
  await expect(picture).toBeVisible();
});

test('an adversarial picture: ε on a slider, with probabilities, difference and words', async ({ page }) => {
  await open(
    page,
    '?view=saliency&part=inside-out&sample=koala-1&versus=pizza&options=adversarial.method:pgd,ascent.steps:7',
  );
  await expect(page.getByRole('alert')).toContainText('The link’s options, “ascent.steps:7”, cannot be read');
  const study = part(page, 'How little would change its mind?');
  await expect(study.getByLabel('Aim')).toHaveValue(/\d/);
  await expect(study.getByLabel('Method')).toHaveValue('pgd');
  await study.getByLabel('Method').selectOption('FGSM: one step');
  await study.getByLabel('Aim').selectOption('away from koala');
  await expect(page).not.toHaveURL(/versus/);
  await study.getByRole('button', { name: 'Try every ε up to 16/255' }).click();
  await expect(
    study.getByRole('img', { name: /^Probabilities, as more may change\. koala: from \d+ %/ }),
  ).toBeVisible();
  const slider = study.getByRole('slider');
  await slider.press('Home');
  const now = study.getByText(/^(Unchanged|With ε)/);
  await expect(now).toHaveText(/^Unchanged, the network says koala: (\d+ %)\. koala: first \1, now \1\.$/);
  const changed = study.getByRole('img', { name: /^The changed picture at ε/ });
  expect(await canvasPrint(changed)).toBe(
    await canvasPrint(study.getByRole('img', { name: 'Your picture' })),
  );
  await slider.press('End');
  await expect(page).toHaveURL(/options=adversarial\.epsilon:16/);
  await expect(now).toHaveText(/^With ε = 16\/255 the network says (?!koala)/);
  await expect(slider).toHaveAttribute('aria-valuetext', /^16\/255: With ε = 16\/255 the network says/);
  await expect(study.getByText(/^From ε = \d+\/255 on it first says something else/)).toBeVisible();
});

test('from a cell to what counts for it; the strongest patches open their pictures; all of it in the link', async ({
  page,
}) => {
  await open(page, '?view=saliency&part=fields&sample=koala-1&layer=relu2_2&map=3&cell=10,12');
  const field = part(page, 'What does a cell go by?');
  const shares = field.locator('p').filter({ hasText: 'holds' });
  const map = field.getByRole('slider', { name: /^Cell of relu2_2 map 3/ });
  await expect(map).toHaveAttribute('aria-valuetext', /^row 10, column 12, value /);
  await expect(field.getByLabel('Layer')).toHaveValue('relu2_2');
  await map.press('ArrowRight');
  await expect(page).toHaveURL(/layer=relu2_2&map=3&cell=10,13/);
  await field.getByLabel('Layer').selectOption('conv2_2');
  await expect(page).toHaveURL(/layer=conv2_2(?!&map)/);
  await expect(shares).toHaveText(
    /The window’s central half, \d+ % of its area .* holds \d+ % of the influence\. \d+ of \d+ pixels/,
  );

  const patches = part(page, 'What does a map answer to most strongly?');
  await patches.getByRole('button', { name: /^Search the sample pictures for conv2_2 map/ }).click();
  await expect(patches.getByText('of 40 of 40 sample pictures')).toBeVisible({ timeout: 30_000 });
  const found = patches.getByRole('button', { name: /Open this picture$/ });
  await expect(found).toHaveCount(9);
  const name = (await found.first().getAttribute('aria-label')) ?? '';
  const [, sample = '', row, column, value = ''] =
    /^(.+), row (\d+), column (\d+): ([^ ]+)\. Open/.exec(name) ?? [];
  await found.first().click();
  await settled(page);
  await expect(page.getByRole('radio', { name: sample })).toBeChecked();
  await expect(page).toHaveURL(new RegExp(`map=\\d+&cell=${row},${column}`));
  // The map is as strong there as the search said.
  await expect(field.getByRole('slider')).toHaveAttribute(
    'aria-valuetext',
    `row ${row}, column ${column}, value ${value}`,
  );
  await expect(shares).toBeVisible();
});

test.describe('in small', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  for (const theme of ['light', 'dark'])
    test(`${theme}: nothing is wider than a phone, and no violation that axe knows of`, async ({ page }) => {
      const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await open(page, `?view=saliency&part=fields&sample=koala-1&theme=${theme}`);
      await expect(page.getByText('of the influence')).not.toHaveCount(0);
      expect(await tooWide()).toBeLessThanOrEqual(0);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Turned around' }).click();
      await page.getByRole('button', { name: 'Try every ε up to 16/255' }).click();
      await expect(page.getByText(/ on it first says something else/)).toBeVisible();
      expect(await tooWide()).toBeLessThanOrEqual(0);
      expect(await violations(page)).toEqual([]);
    });
});
