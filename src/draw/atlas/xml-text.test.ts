import { expect, it } from 'vitest';
import { xmlText } from './xml-text.ts';

it('is what was said, and no markup', () => {
  expect(xmlText('a<b> & "c"')).toBe('a&lt;b&gt; &amp; &quot;c&quot;');
  expect(xmlText('&lt;')).toBe('&amp;lt;');
  expect(xmlText('加法 × 𝛼')).toBe('加法 × 𝛼');
});

it('holds no sign that XML forbids', () => {
  expect(xmlText('a\u0000b\u001bc\ud800d\uffffe')).toBe('a b c d e');
});
