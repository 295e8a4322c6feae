import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the app and waits until all on screen belongs to the picture and the network. */
export async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`./${query}`);
  await settled(page);
}

/** Waits until everything on screen belongs to the current input and network. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('main')).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 });
}

export const region = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

/** Text of each prediction, most probable first. */
export async function predictions(page: Page): Promise<string[]> {
  const items = await page
    .getByRole('list', { name: 'Predictions', exact: true })
    .getByRole('listitem')
    .all();
  return Promise.all(items.map(async (item) => (await item.innerText()).replace(/\s+/g, ' ').trim()));
}

export const layerGroup = (page: Page, id: string): Locator =>
  region(page, 'Network').getByRole('group', { name: new RegExp(`^${id}, `) });

export const mapButton = (page: Page, id: string, map: number): Locator =>
  region(page, 'Network').getByRole('button', { name: `${id} map ${map}`, exact: true });

/** What a canvas shows, as a short text that changes with any pixel. */
export const canvasPrint = (canvas: Locator): Promise<string> =>
  canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL());

/** What one map of the diagram shows, as a short text that changes with any pixel of it. */
export const mapPrint = (map: Locator): Promise<string> =>
  map.evaluate((button) => {
    const sheet = button.closest('[role=group]')?.querySelector<HTMLCanvasElement>('canvas[data-sheet]');
    if (!sheet) throw new Error('The maps of this layer are not drawn.');
    const [on, around] = [button.getBoundingClientRect(), sheet.getBoundingClientRect()];
    const ratio = sheet.width / around.width;
    const [left, top] = [(on.left - around.left) * ratio, (on.top - around.top) * ratio];
    const cut = document.createElement('canvas');
    [cut.width, cut.height] = [on.width * ratio, on.height * ratio];
    cut.getContext('2d')?.drawImage(sheet, -left, -top);
    return cut.toDataURL();
  });
