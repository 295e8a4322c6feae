import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'jpeg-js';
import { PNG } from 'pngjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evaluateArguments } from './arguments.ts';
import { decodePicture } from './decode-picture.ts';
import { classOfFolder, labelledPictures } from './labelled-pictures.ts';
import { PlainError } from './plain-error.ts';
import { readPicture } from './read-picture.ts';
import { report } from './report.ts';
import { shippedNetwork } from './shipped-network.ts';

describe('the command line', () => {
  it('takes a network and a folder', () => {
    expect(evaluateArguments(['--network', 'tiny-vgg', '--pictures', 'val'])).toEqual({
      network: 'tiny-vgg',
      pictures: 'val',
    });
  });

  it.each([
    [[]],
    [['--network', 'a']],
    [['--pictures', 'b']],
    [['--network', 'a', '--pictures', 'b', '--c']],
  ])('says how it is used when given %j', (argv) => {
    expect(() => evaluateArguments(argv)).toThrow('Usage: npm run evaluate');
  });
});

describe('the report', () => {
  it('ends with the accuracy over all pictures', () => {
    const lines = report([
      { name: 'pizza', correct: 20, total: 25 },
      { name: 'school bus', correct: 183, total: 225 },
    ]);
    expect(lines).toEqual([
      'pizza      0.800 (20 of 25)',
      'school bus 0.813 (183 of 225)',
      'accuracy 0.812 (203 of 250)',
    ]);
  });

  it('needs pictures', () => {
    expect(() => report([])).toThrow(RangeError);
  });
});

describe('folders of pictures', () => {
  const classes = ['pizza', 'school bus'];
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'convolens-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const put = (...path: string[]) => {
    mkdirSync(join(folder, ...path.slice(0, -1)), { recursive: true });
    writeFileSync(join(folder, ...path), '');
    return join(folder, ...path);
  };

  it('are named after the classes, with - for space', () => {
    expect(classOfFolder('school-bus', classes)).toBe(1);
    expect(() => classOfFolder('school bus', classes)).toThrow("none of the network's classes");
  });

  it('hold JPEG and PNG files; other files and hidden ones are passed over', () => {
    const second = put('school-bus', 'b.PNG');
    const first = put('school-bus', 'a.jpeg');
    const pizza = put('pizza', '1.JPEG');
    put('school-bus', 'notes.txt');
    put('school-bus', '.hidden.png');
    put('.git', 'x.png');
    put('readme.md');
    expect(labelledPictures(folder, classes)).toEqual([
      { classIndex: 0, files: [pizza] },
      { classIndex: 1, files: [first, second] },
    ]);
  });

  it('are refused with a message when they are missing, empty or of no class', () => {
    expect(() => labelledPictures(join(folder, 'nowhere'), classes)).toThrow('There is no folder');
    expect(() => labelledPictures(put('file.png'), classes)).toThrow('There is no folder');
    put('pizza', 'notes.txt');
    expect(() => labelledPictures(folder, classes)).toThrow('There is no JPEG or PNG picture');
    put('burger', '1.png');
    expect(() => labelledPictures(folder, classes)).toThrow('"burger" is none of');
  });
});

describe('picture files', () => {
  it('are read by what they hold, not by their name', () => {
    const png = new PNG({ width: 1, height: 2 });
    png.data.set([1, 2, 3, 255, 4, 5, 6, 0]);
    expect([...decodePicture(PNG.sync.write(png), 'a.jpg').data]).toEqual([1, 2, 3, 255, 4, 5, 6, 0]);
    const grey = new Uint8Array(8 * 8 * 4).fill(128);
    const jpeg = decodePicture(encode({ width: 8, height: 8, data: grey }, 100).data, 'b.png');
    expect([jpeg.width, jpeg.height]).toEqual([8, 8]);
    expect([...jpeg.data.subarray(0, 4)]).toEqual([128, 128, 128, 255]);
  });

  it('are refused with their name when they are no picture or damaged', () => {
    expect(() => decodePicture(new Uint8Array(), 'empty.png')).toThrow('"empty.png" is neither');
    const jpeg = encode({ width: 32, height: 32, data: new Uint8Array(4096).fill(90) }, 90).data;
    expect(() => decodePicture(jpeg.subarray(0, 200), 'cut.jpg')).toThrow('"cut.jpg" cannot be read');
  });
});

describe('a photo from a camera held sideways', () => {
  it('is turned upright', async () => {
    const leftBright = new Uint8Array(16 * 8 * 4).map((_, i) => ((i / 4) % 16 < 8 ? 240 : 10));
    const jpeg = encode({ width: 16, height: 8, data: leftBright }, 100).data;
    const folder = mkdtempSync(join(tmpdir(), 'convolens-'));
    writeFileSync(join(folder, 'photo.jpg'), withOrientation(jpeg, 6));
    const { width, height, data } = await readPicture(join(folder, 'photo.jpg'));
    rmSync(folder, { recursive: true });
    expect([width, height]).toEqual([8, 16]);
    expect(data[0]).toBeGreaterThan(200);
    expect(data[15 * 8 * 4]).toBeLessThan(50);
  });
});

/** A JPEG with an EXIF segment that holds the orientation and nothing else, after its first marker. */
function withOrientation(jpeg: Uint8Array, orientation: number): Uint8Array {
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const exif = [...new TextEncoder().encode('Exif'), 0, 0, ...tiff];
  return Uint8Array.from([
    ...jpeg.subarray(0, 2),
    0xff,
    0xe1,
    0,
    exif.length + 2,
    ...exif,
    ...jpeg.subarray(2),
  ]);
}

describe('shipped networks', () => {
  it('are read from their folder', () => {
    const { network } = shippedNetwork('models', 'tiny-vgg');
    expect(network.classes).toContain('school bus');
  });

  it('are listed when another is asked for', () => {
    expect(() => shippedNetwork('models', 'huge')).toThrow(PlainError);
    expect(() => shippedNetwork('models', 'huge')).toThrow(
      /no network "huge" in models; there is .*\btiny-vgg\b/,
    );
  });
});
