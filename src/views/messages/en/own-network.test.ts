import { expect, test } from 'vitest';
import type { Refused } from '../../../store/own-network.ts';
import { refusedText } from './own-network.ts';

test.each<[Refused, string]>([
  [
    { code: 'failed', name: 'net.keras', detail: 'It is empty.' },
    '“net.keras” could not be opened. It is empty.',
  ],
  [
    { code: 'failed', name: 'net.keras', detail: '“net.keras” is a zip file that is cut short.' },
    '“net.keras” is a zip file that is cut short.',
  ],
  [
    { code: 'names-count', name: 'labels.txt', names: 1, outputs: 10 },
    '“labels.txt” names 1 class; the network has 10 outputs.',
  ],
  [
    { code: 'drop-refused', reason: 'too-many-files' },
    'What you dropped holds more than 500 files. Drop the folder of a single model, or one picture.',
  ],
])('a refusal names what was refused, and why: %o', (refused, text) => {
  expect(refusedText(refused)).toBe(text);
});
