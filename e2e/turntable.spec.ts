import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { developmentPort } from '../playwright.config.ts';
import { mapButton, mapPrint, open, predictions, region, settled } from './helpers.ts';

const pad = (page: Page) => region(page, 'Turntable').getByRole('application');
const opener = (page: Page) => page.getByRole('button', { name: 'Turntable', exact: true });

/** Software rendering takes its time with a scene it has not drawn before. */
test.setTimeout(180_000);
const calm = async (page: Page) => {
  await expect(page.locator('main')).toHaveAttribute('aria-busy', 'false', { timeout: 120_000 });
};

test('a scene is turned by keyboard, the network follows, and closing leaves nothing behind', async ({
  page,
}) => {
  await open(page, '?sample=pizza-1');
  const workers = page.workers().length;
  await opener(page).click();
  await expect(region(page, 'Turntable')).toBeVisible();
  await calm(page);
  expect(page.workers().length).toBe(workers + 1);
  await expect(page).toHaveURL(/scene=pizza\.\d+/);
  expect((await predictions(page))[0]).toMatch(/^pizza/);

  const map = mapButton(page, 'conv1_1', 1);
  const [mapBefore, listBefore] = [await mapPrint(map), await predictions(page)];
  await pad(page).focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowUp', '-']) await page.keyboard.press(key);
  await calm(page);
  await expect(page).toHaveURL(/scene=pizza\.\d+,az=20,el=5,dist=1\.1/);
  expect(await mapPrint(map)).not.toBe(mapBefore);
  expect(await predictions(page)).not.toEqual(listBefore);

  await page.getByLabel('Surroundings').selectOption('black');
  await calm(page);
  await expect(page).toHaveURL(/in=black/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  const shown = await predictions(page);
  await page.getByRole('button', { name: 'Close turntable' }).click();
  await expect(region(page, 'Turntable')).toHaveCount(0);
  await expect.poll(() => page.workers().length).toBe(workers);
  await settled(page);
  expect(await predictions(page)).toEqual(shown);
});

test('the page says so where scenes cannot be drawn', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'OffscreenCanvas'));
  await open(page, '?sample=pizza-1');
  await opener(page).click();
  await expect(page.getByRole('alert').filter({ hasText: 'WebGL' })).toBeVisible();
  await expect(region(page, 'Turntable')).toContainText('WebGL');
  await settled(page);
  expect((await predictions(page))[0]).toMatch(/^pizza/);
});

interface TurntablePage {
  open(): Promise<boolean>;
  take(text: string, finished: boolean): Promise<number[]>;
  memory(): Promise<object>;
  close(): Promise<{ geometries: number; textures: number }>;
}

test('scenes free what they held', async ({ page }) => {
  await page.goto(`http://127.0.0.1:${developmentPort}/src/dev/turntable/turntable.html`);
  await page.waitForFunction(() => 'turntablePage' in window, undefined, { timeout: 60_000 });
  const found = await page.evaluate(async () => {
    const { turntablePage: turntable } = window as unknown as { turntablePage: TurntablePage };
    await turntable.open();
    await turntable.take('espresso.3', true);
    await turntable.take('espresso.3,az=40', false);
    const first = await turntable.memory();
    await turntable.take('school-bus.2,az=40', false);
    await turntable.take('espresso.3,lightaz=40,in=school-bus', false);
    await turntable.take('espresso.3', false);
    return { first, again: await turntable.memory(), closed: await turntable.close() };
  });
  expect(found.again).toMatchObject({ ...found.first, programs: expect.any(Number) });
  expect(found.closed).toMatchObject({ geometries: 0, textures: 0 });
});
