import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { shippedNetworks } from '../src/core/network/shipped-networks.ts';
import { layerGroup, mapButton, open, predictions, region, settled } from './helpers.ts';

interface ModelFile {
  readonly modelTopology: {
    readonly model_config: { readonly config: { readonly layers: readonly { readonly name: string }[] } };
  };
}

function layerNames(id: string): readonly string[] {
  const file = JSON.parse(readFileSync(`models/${id}/model.json`, 'utf8')) as ModelFile;
  return file.modelTopology.model_config.config.layers.map(({ name }) => name);
}

const shares = (items: readonly string[]) => items.map((item) => Number(/([\d.]+) %/.exec(item)?.[1]));

test('every network shows all its layers and says what it sees', async ({ page }) => {
  await open(page);
  for (const { id, name } of shippedNetworks) {
    await page.getByRole('combobox', { name: 'Network model' }).selectOption({ label: name });
    await settled(page);
    const groups = await region(page, 'Network')
      .getByRole('group', { name: /, .* × / })
      .evaluateAll((found) => found.map((group) => group.getAttribute('aria-label')?.split(', ')[0]));
    expect(groups, id).toEqual(layerNames(id));
    const said = shares(await predictions(page));
    expect(said, id).toHaveLength(10);
    expect(Math.abs(said.reduce((sum, share) => sum + share, 0) - 100)).toBeLessThan(0.6);
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
});

test('a skip connection: the addition is spelled out, and its terms add up as printed', async ({ page }) => {
  await open(page, '?network=mini-resnet&sample=pizza-1&layer=add2&map=3&cell=10,12');
  const written = await region(page, 'Inspector').locator('dl dd').allInnerTexts();
  const values = written.slice(0, 3).map((text) => Number(text.replace('−', '-')));
  expect(values).toHaveLength(3);
  const [convolution = Number.NaN, skip = Number.NaN, total = Number.NaN] = values;
  expect(Math.abs(convolution + skip - total)).toBeLessThan(1e-9);
});

test('branches: the joined layer unfolds, and one of its maps leads to the branch it comes from', async ({
  page,
}) => {
  await open(page, '?network=mini-inception&sample=pizza-1&layer=mixed1_join');
  const joined = layerGroup(page, 'mixed1_join');
  await expect(joined.getByRole('button', { name: /^mixed1_join map/ })).toHaveCount(0);
  await joined.getByRole('button', { name: 'Show all 96 maps of mixed1_join' }).click();
  await mapButton(page, 'mixed1_join', 1).click();
  await expect(region(page, 'Inspector')).toContainText('relu_mixed1_1x1');
});

test('folded away or not, maps scrolled out of sight are drawn when they come into it', async ({ page }) => {
  await open(page, '?network=resnet-20&sample=pizza-1');
  const far = layerGroup(page, 'conv6_1');
  await expect(far.locator('canvas')).toHaveCount(0);
  await mapButton(page, 'conv6_1', 1).scrollIntoViewIfNeeded();
  await expect(far.locator('canvas')).toHaveCount(1);
});
