import { expect, it } from 'vitest';
import { ownsEscape } from './use-escape.ts';

it.each([
  { tagName: 'INPUT', type: 'range' },
  { tagName: 'INPUT', type: 'text' },
  { tagName: 'INPUT', type: 'color' },
  { tagName: 'SELECT', type: 'select-one' },
  { tagName: 'TEXTAREA', type: 'textarea' },
  { tagName: 'DIV', isContentEditable: true },
])('Escape belongs to $tagName $type', (target) => {
  expect(ownsEscape(target)).toBe(true);
});

it.each([
  { tagName: 'BUTTON', type: 'button' },
  { tagName: 'INPUT', type: 'radio' },
  { tagName: 'INPUT', type: 'checkbox' },
  { tagName: 'BODY' },
])('Escape goes back from $tagName $type', (target) => {
  expect(ownsEscape(target)).toBe(false);
});

it('Escape goes back where nothing has the focus', () => {
  expect(ownsEscape(null)).toBe(false);
});
