import { expect, test } from 'vitest';
import { plainText } from './python.ts';

test('a name cannot end the comment it stands in, nor turn round what follows', () => {
  expect(plainText('a"""\nimport os')).toBe('a import os');
  expect(plainText('a\u202eb\u2066c\u200bd\u2028e')).toBe('a b c d e');
  expect(plainText('Größe 3 × 5 — ★')).toBe('Größe 3 × 5 — ★');
});
