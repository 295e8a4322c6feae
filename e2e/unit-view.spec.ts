import { expect, type Page, test } from '@playwright/test';
import { open, region } from './helpers.ts';

/** Numbers as the page prints them, as whole units of their last digit, so that sums are exact. */
const units = (text: string, decimals: number) => Math.round(Number(text.replace('−', '-')) * 10 ** decimals);

/** The definition that stands under a term of the reckoning. */
async function entry(page: Page, term: RegExp): Promise<string> {
  const definition = region(page, 'Inspector')
    .getByRole('term')
    .filter({ hasText: term })
    .first()
    .locator('xpath=following-sibling::dd[1]');
  return (await definition.innerText()).trim();
}

/** What every input adds, as printed in the names of the columns. */
async function addends(page: Page): Promise<string[]> {
  const names = await region(page, 'Inspector')
    .getByRole('radio', { name: /: adds / })
    .evaluateAll((radios) => radios.map((radio) => radio.getAttribute('aria-label') ?? ''));
  return names.map((name) => /adds (−?\d+\.\d+)/.exec(name)?.[1] ?? 'none');
}

const decimalsOf = (text: string) => text.split('.')[1]?.length ?? 0;

for (const cell of ['10,12', '0,0', '31,31', '17,5'])
  test(`the printed terms of cell ${cell} add up to the printed result, bias included`, async ({ page }) => {
    await open(page, `?sample=pizza-1&layer=conv2_1&map=4&cell=${cell}`);
    const terms = await addends(page);
    const [partials, bias, total] = [
      await entry(page, /^12 partial results$/),
      await entry(page, /^\+ bias$/),
      await entry(page, /^conv2_1 map 4$/),
    ];
    const decimals = decimalsOf(total);
    const sum = terms.reduce((whole, term) => whole + units(term, decimals), 0);
    expect(terms).toHaveLength(12);
    expect(sum).toBe(units(partials, decimals));
    expect(sum + units(bias, decimals)).toBe(units(total, decimals));
    const after = await entry(page, /ReLU/);
    expect(units(after, decimals)).toBe(Math.max(0, units(total, decimals)));
    const products = await page.getByRole('figure', { name: /^products/ }).innerText();
    const [stated = '', ...numbers] = products.match(/−?\d+\.\d+/g) ?? [];
    expect(numbers).toHaveLength(9);
    expect(numbers.reduce((whole, term) => whole + units(term, decimals), 0)).toBe(units(stated, decimals));
  });

test('a dense unit: what the maps add, and the bias, make the logit that softmax reads', async ({ page }) => {
  await open(page, '?sample=pizza-1&layer=logits&map=3');
  const terms = await addends(page);
  expect(terms).toHaveLength(16);
  const logit = await entry(page, /^pizza$/);
  const decimals = decimalsOf(logit);
  const bias = await entry(page, /^\+ bias$/);
  const sum = terms.reduce((whole, term) => whole + units(term, decimals), 0);
  expect(sum + units(bias, decimals)).toBe(units(logit, decimals));
  await page.goto('./?sample=pizza-1&layer=softmax&map=3');
  await expect(region(page, 'Inspector').getByRole('row', { name: /^pizza/ })).toContainText(logit);
});

test('arrow keys walk over the cells, and the arithmetic and the link follow', async ({ page }) => {
  await open(page, '?sample=pizza-1&layer=conv2_1&map=4&cell=10,12');
  const pad = page.getByRole('slider', { name: /^Cell of conv2_1 map 4/ });
  await pad.focus();
  const before = await entry(page, /^conv2_1 map 4$/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/cell=11,13/);
  await expect(pad).toHaveAttribute('aria-valuetext', /row 11, column 13/);
  expect(await entry(page, /^conv2_1 map 4$/)).not.toBe(before);
});

test('pointing at a cell shows its numbers without changing the link', async ({ page }) => {
  await open(page, '?sample=pizza-1&layer=conv1_1&map=2');
  const pad = page.getByRole('slider', { name: /^Cell of conv1_1 map 2/ });
  const url = page.url();
  await pad.hover({ position: { x: 20, y: 20 } });
  const first = await pad.getAttribute('aria-valuetext');
  await pad.hover({ position: { x: 90, y: 70 } });
  await expect(pad).not.toHaveAttribute('aria-valuetext', first ?? '');
  expect(page.url()).toBe(url);
});

test('it plays, pauses and steps', async ({ page }) => {
  await open(page, '?sample=pizza-1&layer=pool1&map=1&cell=0,0');
  const pad = page.getByRole('slider', { name: /^Cell of pool1 map 1/ });
  await page.getByRole('button', { name: 'One cell on' }).click();
  await expect(pad).toHaveAttribute('aria-valuetext', /row 0, column 1/);
  await page.getByLabel('Speed').selectOption({ label: '60 cells/s' });
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(pad).toHaveAttribute('aria-valuenow', /^([3-9]|\d\d+)$/);
  await page.getByRole('button', { name: 'Pause' }).click();
  const paused = await pad.getAttribute('aria-valuetext');
  await page.getByRole('button', { name: 'One cell back' }).click();
  await expect(pad).not.toHaveAttribute('aria-valuetext', paused ?? '');
});

test('a number leads back to where it comes from, down to the pixels', async ({ page }) => {
  await open(page, '?sample=pizza-1&layer=conv1_2&map=1&cell=5,6');
  await region(page, 'Inspector')
    .getByRole('button', { name: /go to relu1_1 map \d+, row 5, column 6/ })
    .click();
  await expect(page).toHaveURL(/layer=relu1_1&map=\d+&cell=5,6/);
  await region(page, 'Inspector')
    .getByRole('button', { name: /^conv1_1 map/ })
    .first()
    .click();
  await expect(page).toHaveURL(/layer=conv1_1/);
  await region(page, 'Inspector')
    .getByRole('button', { name: /go to input map \d, row 5, column 6/ })
    .click();
  await expect(page).toHaveURL(/layer=input&map=\d&cell=5,6/);
  await expect(region(page, 'Inspector')).toContainText(/\d+ ÷ 255|255/);
});
