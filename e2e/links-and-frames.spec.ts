import { expect, test } from '@playwright/test';
import { mapButton, open, predictions, region, settled } from './helpers.ts';

test('the copied link opens the same place', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '?sample=pizza-1');
  await mapButton(page, 'conv2_2', 3).click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('The link is in your clipboard.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto(link);
  await settled(page);
  await expect(mapButton(page, 'conv2_2', 3)).toHaveAttribute('aria-pressed', 'true');
});

test('embedded, the chrome is gone and locked controls are locked', async ({ page }) => {
  await open(page, '?embed=1&lock=input,paint');
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.getByRole('radiogroup', { name: 'Sample pictures' })).toHaveCount(0);
  expect(await predictions(page)).toHaveLength(10);
});

test('a locked selection and locked settings stay as they are', async ({ page }) => {
  await open(page, '?sample=pizza-1&layer=conv1_1&map=2&lock=selection,settings');
  await expect(page.getByRole('button', { name: 'Settings' })).toBeDisabled();
  await expect(mapButton(page, 'conv1_2', 3)).toBeDisabled();
  await mapButton(page, 'conv1_2', 3).click({ force: true });
  await page.keyboard.press('Escape');
  await expect(mapButton(page, 'conv1_1', 2)).toHaveAttribute('aria-pressed', 'true');
});

test('where the input is locked, a dropped file is neither taken nor opened', async ({ page }) => {
  await open(page, '?sample=pizza-1&lock=input');
  const isHeld = await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['no picture'], 'own.png', { type: 'image/png' }));
    const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    return !document.body.dispatchEvent(drop);
  });
  expect(isHeld).toBe(true);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('the way back to the explorer does not load the page anew', async ({ page }) => {
  await open(page, '?sample=pizza-1&layer=conv1_1&map=2');
  await page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''));
  await page.getByRole('link', { name: 'Explore' }).click();
  await expect(mapButton(page, 'conv1_1', 2)).toHaveAttribute('aria-pressed', 'false');
  await expect(page.locator('html')).toHaveAttribute('data-same-page', '');
});

test('Escape closes what is open, leaves a slider alone, and only then goes a level back', async ({
  page,
}) => {
  await open(page, '?sample=pizza-1&layer=conv1_1');
  const heading = page.getByRole('navigation', { name: 'Where you are' });
  await expect(heading).toContainText('conv1_1');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeHidden();
  await expect(heading).toContainText('conv1_1');
  await page.getByRole('combobox', { name: 'Network model' }).focus();
  await page.keyboard.press('Escape');
  await expect(heading).toContainText('conv1_1');
  await page.getByRole('button', { name: 'Settings' }).focus();
  await page.keyboard.press('Escape');
  await expect(heading).not.toContainText('conv1_1');
});

test('works in an iframe under another path, and answers the page around it', async ({ page, baseURL }) => {
  await page.route('**/course.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe width="800" height="500" src="./?embed=1&sample=pizza-1"></iframe>`,
    }),
  );
  await page.goto(`${baseURL}course.html`);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('main')).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 });
  const told = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        addEventListener('message', (event) => {
          if (event.data?.type === 'convolens:state' && event.data.query.includes('map=5'))
            resolve(event.data.query);
        });
      }),
  );
  await page.evaluate(() => {
    document
      .querySelector('iframe')
      ?.contentWindow?.postMessage(
        { type: 'convolens:open', query: '?embed=1&sample=pizza-1&layer=conv1_2&map=5' },
        '*',
      );
  });
  expect(await told).toContain('layer=conv1_2');
  await expect(frame.getByRole('button', { name: 'conv1_2 map 5', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('nothing is wider than the screen, and everything is there', async ({ page }) => {
    await open(page);
    for (const name of ['Input', 'Network', 'Predictions', 'Inspector'])
      await expect(region(page, name)).toBeVisible();
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await mapButton(page, 'conv1_1', 2).tap();
    await expect(region(page, 'Inspector')).toContainText('conv1_1');
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
});

test('at 1440 × 900 the page needs no scrolling', async ({ page }) => {
  await open(page);
  const { scrolls, across } = await page.evaluate(() => {
    const network = document.querySelector('#network');
    return {
      scrolls: document.documentElement.scrollHeight - innerHeight,
      across: (network?.scrollWidth ?? 0) - (network?.clientWidth ?? 0),
    };
  });
  expect(scrolls).toBeLessThanOrEqual(0);
  expect(across).toBeLessThanOrEqual(0);
});
