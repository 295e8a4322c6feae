import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { admitFileSize, admitPicture, undecodable } from './picture-admission.ts';

const png = new Uint8Array(PNG.sync.write(new PNG({ width: 3, height: 2 })));

/** The same file, but for the size it says it has. */
function claiming(width: number, height: number): Uint8Array {
  const copy = png.slice();
  const view = new DataView(copy.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return copy;
}

describe('admitPicture', () => {
  test('admits a whole picture and a format it does not know', () => {
    expect(admitPicture(png)).toMatchObject({ format: 'png' });
    expect(admitPicture(Uint8Array.of(1, 2, 3))).toBeUndefined();
  });

  test('refuses what is empty or cut short', () => {
    expect(() => admitPicture(new Uint8Array())).toThrow(expect.objectContaining({ reason: 'empty' }));
    expect(() => admitPicture(png.subarray(0, png.length - 4))).toThrow(
      expect.objectContaining({ reason: 'damaged' }),
    );
  });

  test('refuses 20000 × 20000 pixels by name, before anything is decoded', () => {
    expect(() => admitPicture(claiming(20000, 20000))).toThrow(
      expect.objectContaining({ reason: 'too-large', message: expect.stringContaining('20000 × 20000') }),
    );
    expect(admitPicture(claiming(10000, 10000))).toMatchObject({ format: 'png' });
  });
});

test('a file of more than 64 MB is refused unread', () => {
  expect(() => admitFileSize(64 * 1024 * 1024 + 1)).toThrow(expect.objectContaining({ reason: 'too-large' }));
  expect(() => admitFileSize(64 * 1024 * 1024)).not.toThrow();
});

test('why a browser could not decode a file follows from its format', () => {
  const header = (format: 'heic' | 'png') => ({ format, animated: false, truncated: false });
  expect(undecodable(undefined).reason).toBe('not-an-image');
  expect(undecodable(header('heic')).reason).toBe('heic-unsupported');
  expect(undecodable(header('png')).reason).toBe('damaged');
});
