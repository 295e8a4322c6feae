import { renderToStaticMarkup } from 'react-dom/server';
import { expect, describe as group, test } from 'vitest';
import { describe } from '../../core/network/describe.ts';
import { everyKind } from '../../dev/fixtures/toy-networks.ts';
import { pageText } from '../messages/en/network-page.ts';
import { LayerTable } from './LayerTable.tsx';

const description = describe(everyKind);
const rows = [
  ...renderToStaticMarkup(<LayerTable description={description} />).matchAll(/<tr>(.*?)<\/tr>/g),
].map(([, row = '']) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => cell));
const numberOf = (cell = '') => Number(cell.replace(/,/g, ''));

group('the table of layers', () => {
  test('has every layer once, in order', () => {
    expect(rows.slice(1, -1).map(([id]) => id)).toEqual(everyKind.layers.map(({ id }) => id));
  });

  test('has parameters and MACs that add up to the totals under them', () => {
    const sumOf = (column: number) =>
      rows.slice(1, -1).reduce((sum, cells) => sum + numberOf(cells[column]), 0);
    const total = rows.at(-1) ?? [];
    expect([sumOf(3), sumOf(4)]).toEqual([numberOf(total[1]), numberOf(total[2])]);
  });
});

group('the entry for a bibliography', () => {
  test('names the network, its year and its page', () => {
    expect(
      pageText.bibtex('tiny-vgg', 'Tiny VGG', '2026', '20,598 parameters', 'https://a.example/?v=1'),
    ).toBe(
      [
        '@misc{convolens-tiny-vgg,',
        '  title = {Tiny VGG, a network of Convolens},',
        '  year = {2026},',
        '  note = {20,598 parameters},',
        '  howpublished = {\\url{https://a.example/?v=1}},',
        '}',
      ].join('\n'),
    );
  });

  test('leaves out what is not known', () => {
    expect(pageText.bibtex('toy', 'Toy', '', '', 'x')).not.toMatch(/year|note/);
  });
});
