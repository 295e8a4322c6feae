import { GALLERY } from './gallery.ts';
import { type Finish, takePicture } from './picture.ts';
import { SCENE_RECIPES } from './registry.ts';
import { createStudio } from './render.ts';

/** The page that scripts/studio.mjs drives in a headless browser; see README.md. */
const canvas = document.querySelector<HTMLCanvasElement>('#stage');
if (canvas === null) throw new Error('page.html lacks its canvas #stage');
const studio = createStudio(canvas);

async function picture(classId: string, seed: number, finish: Finish): Promise<EncodedPicture> {
  const taken = takePicture(studio, { classId, seed, finish });
  return {
    show: await encode(taken.show, taken.showPx, SHOW_QUALITY),
    input: toBase64(taken.input),
    mask: toBase64(taken.mask),
    maskCover: taken.maskCover,
  };
}

/** Files as base64; input and mask are raw RGBA bytes. */
interface EncodedPicture {
  readonly show: string;
  readonly input: string;
  readonly mask: string;
  readonly maskCover: number;
}

const SHOW_QUALITY = 0.86;
const STRIP_QUALITY = 0.6;

/** A WebP of RGBA bytes as base64; as wide as there are bytes for. */
async function encode(
  pixels: Uint8ClampedArray<ArrayBuffer>,
  heightPx: number,
  quality: number,
): Promise<string> {
  const image = new ImageData(pixels, pixels.length / 4 / heightPx, heightPx);
  const paper = new OffscreenCanvas(image.width, image.height);
  const context = paper.getContext('2d');
  if (context === null) throw new Error('no 2-D canvas to encode with');
  context.putImageData(image, 0, 0);
  const blob = await paper.convertToBlob({ type: 'image/webp', quality });
  return toBase64(new Uint8Array(await blob.arrayBuffer()));
}

/** A row of small pictures as one WebP, from RGBA bytes as base64. */
function strip(pixels: string, heightPx: number): Promise<string> {
  return encode(new Uint8ClampedArray(fromBase64(pixels)), heightPx, STRIP_QUALITY);
}

function toBase64(bytes: Uint8Array | Uint8ClampedArray): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** Pictures side by side, each over its network input and mask; a PNG as base64. */
async function contactSheet(pictures: readonly EncodedPicture[]): Promise<string> {
  const columns = Math.min(pictures.length, SHEET_COLUMNS);
  const rows = Math.ceil(pictures.length / columns);
  const paper = new OffscreenCanvas(columns * TILE_PX, rows * (TILE_PX + SMALL_PX));
  const context = paper.getContext('2d');
  if (context === null) throw new Error('no 2-D canvas for the contact sheet');
  for (const [i, picture] of pictures.entries()) {
    const x = (i % columns) * TILE_PX;
    const y = Math.floor(i / columns) * (TILE_PX + SMALL_PX);
    const show = await createImageBitmap(new Blob([fromBase64(picture.show)], { type: 'image/webp' }));
    context.drawImage(show, x, y, TILE_PX, TILE_PX);
    for (const [j, raw] of [picture.input, picture.mask].entries()) {
      context.putImageData(
        new ImageData(new Uint8ClampedArray(fromBase64(raw)), SMALL_PX),
        x + j * SMALL_PX,
        y + TILE_PX,
      );
    }
  }
  const blob = await paper.convertToBlob({ type: 'image/png' });
  return toBase64(new Uint8Array(await blob.arrayBuffer()));
}

const SHEET_COLUMNS = 6;
const TILE_PX = 256;
const SMALL_PX = 64;

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

/** What the script may ask of each class, by id. */
const classes = Object.fromEntries(SCENE_RECIPES.map(({ classId, name }) => [classId, { name }]));

Object.assign(window, { studioPage: { gallery: GALLERY, classes, picture, strip, contactSheet } });
