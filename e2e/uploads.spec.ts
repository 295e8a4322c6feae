import { expect, type Page, test } from '@playwright/test';
import {
  animatedGif,
  heicFile,
  hugePng,
  jpegFile,
  pngFile,
  svgFile,
  turnedByExif,
} from '../src/dev/fixtures/picture-files.ts';
import { layerGroup, open, predictions, settled } from './helpers.ts';

const bring = (page: Page, name: string, mimeType: string, buffer: Buffer) =>
  page.getByLabel('Upload a picture').setInputFiles({ name, mimeType, buffer });

/** Colour of one pixel of the picture in the diagram, as shares of its width and height. */
async function colourAt(page: Page, x: number, y: number): Promise<number[]> {
  const canvas = layerGroup(page, 'input').locator('canvas').first();
  return canvas.evaluate(
    (element, [left, top]) => {
      const { width, height } = element as HTMLCanvasElement;
      const context = (element as HTMLCanvasElement).getContext('2d');
      const data = context?.getImageData(Math.floor(width * left), Math.floor(height * top), 1, 1).data;
      return [...(data ?? [])].slice(0, 3);
    },
    [x, y] as const,
  );
}

const closeTo = (actual: number[], expected: number[], by = 12) =>
  actual.every((value, i) => Math.abs(value - (expected[i] ?? 0)) <= by);

const orange = () => [240, 130, 20] as const;

/** Waits for the picture in the diagram to have this colour at a place. */
const expectColour = (page: Page, x: number, y: number, colour: number[]) =>
  expect
    .poll(async () => closeTo(await colourAt(page, x, y), colour), { message: `colour at ${x}, ${y}` })
    .toBe(true);

test('an own photo is classified, and a sample brings back the sample', async ({ page }) => {
  await open(page);
  const before = await predictions(page);
  await bring(page, 'orange.jpg', 'image/jpeg', jpegFile(300, 300, orange));
  await expectColour(page, 0.5, 0.5, [...orange()]);
  await settled(page);
  expect(await predictions(page)).not.toEqual(before);
  await page.getByRole('radio').first().click();
  await settled(page);
  expect(await predictions(page)).toEqual(before);
});

test('transparency lies on white', async ({ page }) => {
  await open(page);
  await bring(
    page,
    'glass.png',
    'image/png',
    pngFile(64, 64, (y) => [0, 0, 200, y < 32 ? 0 : 255]),
  );
  await expectColour(page, 0.5, 0.2, [255, 255, 255]);
  await expectColour(page, 0.5, 0.8, [0, 0, 200]);
});

test('a photo taken sideways stands upright', async ({ page }) => {
  await open(page);
  // Stored with red at the left; turned by a quarter, red is on top.
  const stored = jpegFile(128, 128, (_, x) => (x < 64 ? [220, 0, 0] : [0, 0, 220]));
  await bring(page, 'sideways.jpg', 'image/jpeg', turnedByExif(stored));
  await expectColour(page, 0.5, 0.2, [220, 0, 0]);
  await expectColour(page, 0.5, 0.8, [0, 0, 220]);
});

for (const side of [1, 40])
  test(`a picture of ${side} × ${side} pixels is enlarged`, async ({ page }) => {
    await open(page);
    await bring(
      page,
      'small.png',
      'image/png',
      pngFile(side, side, () => [10, 160, 60]),
    );
    await expectColour(page, 0.1, 0.9, [10, 160, 60]);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

test('an SVG is drawn', async ({ page }) => {
  await open(page);
  await bring(page, 'square.svg', 'image/svg+xml', svgFile());
  await expectColour(page, 0.5, 0.5, [0, 255, 0]);
});

test('an animated picture shows its first frame and says so', async ({ page }) => {
  await open(page);
  await bring(page, 'blink.gif', 'image/gif', animatedGif());
  await expect(page.getByRole('status').filter({ hasText: 'first frame' })).toBeVisible();
  await expectColour(page, 0.5, 0.5, [255, 0, 0]);
});

test('a wide picture is cut to a square that moves by keys', async ({ page }) => {
  await open(page);
  const thirds = (_: number, x: number) =>
    x < 100 ? ([200, 0, 0] as const) : x < 200 ? ([0, 200, 0] as const) : ([0, 0, 200] as const);
  await bring(page, 'wide.png', 'image/png', pngFile(300, 100, thirds));
  await expectColour(page, 0.5, 0.5, [0, 200, 0]);
  const square = page.getByLabel('Square the network sees');
  await square.focus();
  for (let i = 0; i < 12; i++) await page.keyboard.press('Shift+ArrowLeft');
  await expectColour(page, 0.9, 0.5, [200, 0, 0]);
});

const refused: readonly [what: string, name: string, type: string, file: () => Buffer, words: RegExp][] = [
  ['no bytes', 'empty.png', 'image/png', () => Buffer.alloc(0), /empty\.png.*0 bytes/],
  ['no picture', 'notes.png', 'image/png', () => Buffer.from('Dear diary'), /notes\.png.*not a picture/],
  [
    'half a JPEG',
    'half.jpg',
    'image/jpeg',
    () => jpegFile(200, 200, orange).subarray(0, 700),
    /half\.jpg.*cut short or damaged/,
  ],
  ['20000 × 20000 pixels', 'huge.png', 'image/png', () => hugePng(20_000, 20_000), /huge\.png.*too large/],
  ['HEIC where the browser has none', 'IMG_1.HEIC', 'image/heic', heicFile, /IMG_1\.HEIC.*HEIC/],
];
for (const [what, name, type, file, words] of refused)
  test(`${what}: a clear message, and the picture stays`, async ({ page }) => {
    await open(page);
    const before = await predictions(page);
    await bring(page, name, type, file());
    await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible();
    await settled(page);
    expect(await predictions(page)).toEqual(before);
  });

test('a picture can be dropped and pasted', async ({ page }) => {
  await open(page);
  const give = (event: 'drop' | 'paste', bytes: number[]) =>
    page.evaluate(
      ([kind, values]) => {
        const transfer = new DataTransfer();
        transfer.items.add(
          new File([new Uint8Array(values as number[])], 'given.png', { type: 'image/png' }),
        );
        const options = { bubbles: true, cancelable: true };
        document.body.dispatchEvent(
          kind === 'drop'
            ? new DragEvent('drop', { ...options, dataTransfer: transfer })
            : new ClipboardEvent('paste', { ...options, clipboardData: transfer }),
        );
      },
      [event, bytes] as const,
    );
  await give('drop', [...pngFile(64, 64, () => [200, 30, 30])]);
  await expectColour(page, 0.5, 0.5, [200, 30, 30]);
  await give('paste', [...pngFile(64, 64, () => [30, 30, 200])]);
  await expectColour(page, 0.5, 0.5, [30, 30, 200]);
});
