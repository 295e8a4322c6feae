import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { calculatorIds } from '../src/core/calculators/calculator-ids.ts';
import { open } from './helpers.ts';

const place = '?view=atlas&page=calculators';
const calculators = (page: Page) => page.getByRole('navigation', { name: 'Calculators' });

test('predict, then see, by keyboard alone: what was forgotten is told, and the window walks', async ({
  page,
}) => {
  await open(page, `${place}&values=in.224~filter.7~stride.2~pad.3~dilation.1&predict=1`);
  await expect(page.getByText('112 × 112')).toHaveCount(0);
  await expect(page.getByRole('slider')).toHaveCount(0);

  const answer = page.getByRole('textbox', { name: /How many cells wide/ });
  await answer.focus();
  await page.keyboard.type('about a hundred');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('whole number');
  await answer.fill('');
  await page.keyboard.type('111');
  await page.keyboard.press('Enter');
  const verdicts = page.getByRole('region', { name: 'What became of your prediction' });
  await expect(verdicts).toBeFocused();
  await expect(verdicts).toContainText('You left out the + 1');
  await expect(page.getByText('The output is 112 × 112.')).toBeVisible();

  const pad = page.getByRole('slider', { name: 'Output, 112 × 112 cells' });
  await pad.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(pad).toHaveAttribute('aria-valuetext', 'row 2, column 2');
  await expect(page.getByText(/^Place 2 of 112: the window covers cells 3 to 9/)).toBeVisible();

  // Other values are asked about anew; bad ones are explained at the field and change nothing.
  const stride = page.getByRole('spinbutton', { name: 'Stride S' });
  await stride.fill('0');
  await expect(stride).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('alert')).toContainText('from 1 to 32');
  await expect(page.getByText('The output is 112 × 112.')).toBeVisible();
  await stride.fill('4');
  await expect(page.getByRole('textbox', { name: /How many cells wide/ })).toBeVisible();
  await expect(page).toHaveURL(/values=in\.224~filter\.7~stride\.4~pad\.3~dilation\.1/);
});

test('every calculator: its figures, its link, and no violation that axe knows of', async ({ page }) => {
  await open(page, place);
  const figures = {
    'output-size': ['The output is 55 × 55.'],
    'layer-cost': ['34,944', '105,415,200'],
    'receptive-field': ['One cell of the output sees 7 × 7 pixels.'],
    inception: ['854,196,224', '271,351,808'],
    separable: ['462,422,016', '53,186,560'],
  } as const;
  const buttons = calculators(page).getByRole('button');
  for (const [index, id] of calculatorIds.entries()) {
    await buttons.nth(index).focus();
    await page.keyboard.press('Enter');
    for (const figure of figures[id]) await expect(page.getByText(figure).first()).toBeVisible();
    if (index > 0) await expect(page).toHaveURL(new RegExp(`calculator=${id}`));
    await expect(page.getByText('NaN')).toHaveCount(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`)).toEqual([]);
  }
  await page.goBack();
  await expect(page.getByText('854,196,224').first()).toBeVisible();
});

test('a number counts once it is finished; what is refused gives way on leaving, and to a preset at once', async ({
  page,
}) => {
  await page.clock.install();
  await open(page, place);
  // However slow the machine, nobody pauses here unless the clock is moved.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
  const result = page.getByText(/^The output is/);
  const [input, stride] = ['Input W', 'Stride S'].map((name) => page.getByRole('spinbutton', { name }));
  if (!input || !stride) throw new Error('There are two fields.');

  for (const typed of ['99999999', '1e3', '3.5']) {
    await input.selectText();
    await page.keyboard.type(typed);
    await expect(page.getByRole('alert')).toContainText('Until then 227 counts');
  }
  await expect(result).toHaveText('The output is 55 × 55.');
  await page.keyboard.press('Tab');
  await expect(input).toHaveValue('227');
  await expect(page.getByRole('alert')).toHaveCount(0);

  await input.fill('231');
  await page.keyboard.press('Enter');
  await expect(result).toHaveText('The output is 56 × 56.');
  await input.fill('235');
  await expect(result).toHaveText('The output is 56 × 56.');
  await page.clock.runFor(1000);
  await expect(result).toHaveText('The output is 57 × 57.');

  // A finger on a button takes no focus from the field.
  await page.getByRole('button', { name: 'AlexNet, 227' }).click();
  await stride.fill('0');
  await expect(stride).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('button', { name: 'AlexNet, 227' }).dispatchEvent('click');
  await expect(stride).toHaveValue('4');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('pools weigh nothing, a branch can be left out, and the lecture’s slip leads to the others', async ({
  page,
}) => {
  await open(page, `${place}&calculator=receptive-field&predict=1`);
  await page.getByRole('button', { name: 'VGG’s first stages' }).click();
  await page.getByRole('textbox', { name: /receptive field/ }).fill('14');
  await page.getByRole('textbox', { name: /How many weights/ }).fill('147456');
  await page.keyboard.press('Enter');
  const verdicts = page.getByRole('region', { name: 'What became of your prediction' });
  await expect(verdicts.getByText('Right.')).toHaveCount(2);
  await expect(page).toHaveURL(/values=stack\.3_3_p2s2_3_3~/);
  await page.getByRole('combobox', { name: 'Layer 3: kind' }).selectOption('Convolution');
  await expect(page).toHaveURL(/values=stack\.3_3_2s2_3_3~/);
  await page.getByRole('checkbox', { name: 'Predict first, then see' }).uncheck();
  await expect(page.getByText('40 C² = 163,840 weights')).toBeVisible();

  await calculators(page).getByRole('button', { name: 'Inception module' }).click();
  const fields = page.getByRole('spinbutton');
  const lefts = await fields.evaluateAll((all) => all.map((field) => field.getBoundingClientRect().left));
  expect(new Set(lefts).size).toBe(2);
  await fields.nth(4).fill('0');
  await expect(page.getByText('Depth 128 + 192 + 64 = 384')).toBeVisible();
  const slips = page.getByRole('button', { name: 'More slips of the lecture' });
  await expect(slips).toHaveCount(0);
  await page.getByRole('button', { name: 'The lecture’s' }).click();
  await slips.click();
  const section = page.getByRole('region', { name: 'Slips in print' });
  await expect(section).toBeInViewport();
  await expect(section).toBeFocused();
  // The one of this module, whichever network is on screen.
  await expect(section.getByText('271,351,808').first()).toBeVisible();
});
