import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const layer = (page: Page, id: string) => page.getByRole('button', { name: new RegExp(`^${id}, `) });
const total = (page: Page) => page.getByRole('definition').first();

test('a network is changed by keyboard alone, undone, and is in the link', async ({ page }) => {
  await page.goto('?view=atlas&page=editor&base=vgg-d-vgg16');
  await expect(total(page)).toHaveText('138,357,544 as many as VGG-16 (D)');

  await layer(page, 'input').focus();
  await page.keyboard.press('End');
  await expect(layer(page, 'softmax')).toBeFocused();
  for (const id of ['fc8', 'dropout7', 'relu7', 'fc7']) {
    await page.keyboard.press('ArrowUp');
    await expect(layer(page, id)).toBeFocused();
  }
  await page.keyboard.press('Delete');
  await expect(layer(page, 'fc7')).toHaveCount(0);
  await expect(layer(page, 'relu7')).toBeFocused();
  await expect(total(page)).toHaveText('121,576,232 −16.8 M against VGG-16 (D)');
  await expect(page).toHaveURL(/edits=remove:fc7/);

  await page.keyboard.press('Alt+ArrowUp');
  await expect(layer(page, 'relu7')).toBeFocused();
  await expect(page).toHaveURL(/move:relu7:after=relu6/);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(total(page)).toHaveText('138,357,544 as many as VGG-16 (D)');
  await page.keyboard.press('Control+Shift+z');
  await expect(layer(page, 'fc7')).toHaveCount(0);

  await layer(page, 'conv1_1').focus();
  await page.keyboard.press('Enter');
  const filters = page.getByRole('spinbutton', { name: 'Filters' });
  await expect(filters).toBeFocused();
  await filters.fill('32');
  await expect(layer(page, 'conv1_1')).toHaveAccessibleName(/224 × 224 × 32, 896 parameters/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Insert');
  await expect(page.getByRole('combobox', { name: 'Kind of layer' })).toBeFocused();
  await page.keyboard.press('b');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(layer(page, 'new_bn_1')).toBeFocused();
  await expect(layer(page, 'new_bn_1')).toHaveAccessibleName(/batch norm, 224 × 224 × 32, 64 parameters/);

  await expect(page).toHaveURL(/add:batch-normalisation:new_bn_1:after=conv1_1/);
  await page.reload();
  await expect(layer(page, 'new_bn_1')).toHaveAccessibleName(/64 parameters/);
});

test('what does not fit is told at its layer, and what fits can be taken along', async ({ page }) => {
  await page.goto('?view=atlas&page=editor&base=resnet-18&edits=set:conv2_1_b:filters=32,remove:nowhere');
  const editor = page.getByRole('region', { name: 'Network editor' });
  await expect(
    editor.getByRole('listitem').filter({ hasText: /^There is no layer nowhere here\.$/ }),
  ).toBeVisible();
  await expect(editor.getByRole('status').first()).toContainText(
    'There is no layer nowhere here. add2_1 puts',
  );
  const sentence = 'add2_1 puts 64 channels from pool1 to 32 from bn2_1_b: both must be equal.';
  await expect(layer(page, 'add2_1')).toContainText(sentence);
  await expect(layer(page, 'relu2_1')).toHaveAccessibleName(/unknown until add2_1 fits/);
  await expect(editor.getByRole('button', { name: 'As PyTorch' })).toBeDisabled();
  expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([]);

  await editor.getByRole('button', { name: /^Undo: conv2_1_b: filters 32/ }).click();
  await expect(total(page)).toHaveText('11,689,512 as many as ResNet-18');
  await editor.getByRole('button', { name: 'As PyTorch' }).click();
  const code = page.getByRole('textbox', { name: 'The network as PyTorch' });
  await expect(code).toHaveValue(/class Net\(nn\.Module\)/);
  await expect(code).toHaveValue(/nn\.Linear\(512, 1000\)/);
  expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
  await page.keyboard.press('Escape');

  await editor.getByRole('button', { name: 'As JSON' }).click();
  const json = await page.getByRole('textbox', { name: 'The network as JSON' }).inputValue();
  await page.keyboard.press('Escape');
  await editor.getByRole('button', { name: 'Open JSON' }).click();
  await page.getByRole('textbox').fill(json.replace('"filters":64', '"filters":-1'));
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('cannot be “-1”');
  await page.getByRole('textbox').fill(json);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(total(page)).toHaveText('11,689,512 as many as ResNet-18');
  await expect(page).toHaveURL(/base=opened/);
});
