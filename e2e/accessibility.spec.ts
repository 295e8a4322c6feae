import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { open } from './helpers.ts';

const places = {
  'the whole network': '',
  'a layer': '?layer=conv1_1',
  'a map of a convolution': '?layer=conv2_1&map=4',
  'a cell': '?layer=conv2_1&map=4&cell=10,12',
  'a silenced map': '?layer=conv2_1&map=4&off=conv2_1.4,relu1_1.2',
  'a dense unit': '?layer=logits&map=3',
  'a saliency overlay': '?saliency=grad-cam&layer=conv3_2',
};

for (const [name, query] of Object.entries(places))
  for (const theme of ['light', 'dark'])
    test(`${name}, ${theme}: no violation that axe knows of`, async ({ page }) => {
      await open(page, `${query || '?'}&theme=${theme}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const told = violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map((node) => node.html)
            .slice(0, 3)
            .join(' | ')}`,
      );
      expect(told).toEqual([]);
    });
