import { expect, test } from 'vitest';
import { createPreferences } from './preferences.ts';

const shelf = () => {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
  };
};

test('what was written is read back; what was not is undefined', () => {
  const storage = shelf();
  const preferences = createPreferences(() => storage);
  expect(preferences.read('settings')).toBeUndefined();
  expect(preferences.write('settings', { theme: 'dark', scale: 1.5 })).toBe(true);
  expect(createPreferences(() => storage).read('settings')).toEqual({ theme: 'dark', scale: 1.5 });
});

test('what is no JSON is as good as nothing', () => {
  const storage = shelf();
  storage.setItem('convolens:settings', '{"theme":');
  expect(createPreferences(() => storage).read('settings')).toBeUndefined();
});

test('a browser that refuses storage does no harm', () => {
  const refusing = createPreferences(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });
  expect(refusing.read('settings')).toBeUndefined();
  expect(refusing.write('settings', 1)).toBe(false);
});
