import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { withTerms } from './Term.tsx';

/** Its lines cannot break within; the meaning, which pops up elsewhere, is left out. */
const keptTogether = (text: string) =>
  [
    ...renderToStaticMarkup(withTerms(text))
      .replace(/<span[^>]*popover.*?<\/span>/g, '')
      .matchAll(/<span class="[^"]*kept[^"]*">(.*?)<\/span>/g),
  ].map(([, inside = '']) => inside.replace(/<[^>]*>/g, ''));

test('a term and the stop after it stay on one line', () => {
  expect(keptTogether('It is a [[feature map]]: bright where a [[cell|cells]] sees.')).toEqual([
    'feature map:',
    'cells',
  ]);
});

test('all words are there, in order', () => {
  const markup = renderToStaticMarkup(withTerms('A [[layer]], a [[filter|filters]]; no [[such thing]].'));
  const text = markup.replace(/<span[^>]*popover.*?<\/span>/g, '').replace(/<[^>]*>/g, '');
  expect(text).toBe('A layer, a filters; no [[such thing]].');
});
