import { renderToStaticMarkup } from 'react-dom/server';
import { expect, describe as group, it } from 'vitest';
import { describe } from '../../core/network/describe.ts';
import { everyKind } from '../../dev/fixtures/toy-networks.ts';
import { Breadcrumb } from './Breadcrumb.tsx';
import { LayerFacts } from './layer/LayerFacts.tsx';
import { ConfusionTable } from './network/ConfusionTable.tsx';

const textOf = (markup: string) => markup.replace(/<[^>]*>/g, '');

/** Text of each element of this kind. */
const textsOf = (markup: string, tag: string) =>
  [...markup.matchAll(new RegExp(`<${tag}[ >].*?</${tag}>`, 'g'))].map(([whole]) => textOf(whole));

group('the breadcrumb', () => {
  const crumbs = (isVector: boolean) =>
    renderToStaticMarkup(
      <Breadcrumb
        networkName="Tiny VGG"
        selection={{ level: 'cell', layer: 'conv1_2', map: 3, cell: { y: 10, x: 12 } }}
        isVector={isVector}
        unitClass={isVector ? 'pizza' : undefined}
        onSelect={undefined}
      />,
    );

  it('names every level, maps counted from 1', () => {
    expect(textsOf(crumbs(false), 'button')).toEqual(['Tiny VGG', 'conv1_2', 'map 4', 'cell 10, 12']);
    expect(textsOf(crumbs(true), 'button')[2]).toBe('unit 4, pizza');
  });

  it('marks where one is', () => {
    expect(crumbs(false)).toMatch(/aria-current="location"[^>]*>cell 10, 12</);
  });
});

group('the facts of a layer', () => {
  const description = describe(everyKind);
  const formulasOf = (id: string) =>
    textsOf(
      renderToStaticMarkup(
        <LayerFacts description={description.layer(id)} picture={{ height: 9, width: 8 }} />,
      ),
      'math',
    );

  it('works out both axes where they differ', () => {
    expect(formulasOf('grouped')).toEqual(['W′=⌊W−F+P1+P2S⌋+1', 'W′=⌊11−2+0+11⌋+1=11', 'H′=⌊10−3+0+12⌋+1=5']);
  });

  it('lets a dilated filter cover what it covers', () => {
    expect(formulasOf('dilated')).toEqual(['W′=⌊W−F′+P1+P2S⌋+1', 'W′=⌊11−5+0+11⌋+1=8', 'H′=⌊5−5+1+21⌋+1=4']);
  });

  it.each(everyKind.layers.map(({ id }) => id))('ends in the true output size for %s', (id) => {
    const { shape } = description.layer(id);
    const results = formulasOf(id)
      .slice(1)
      .map((formula) => Number(formula.split('=').at(-1)));
    expect([[], [shape.width], [shape.width, shape.height]]).toContainEqual(results);
  });
});

it('has a confusion matrix with a row and a column header for every class', () => {
  const counts = [
    [23, 2],
    [0, 25],
  ];
  const markup = renderToStaticMarkup(
    <ConfusionTable counts={counts} classes={['pizza', 'koala']} caption="50 pictures" />,
  );
  expect(textsOf(markup, 'th')).toEqual(['true class', 'pizza', 'koala', 'pizza', 'koala']);
  expect(textsOf(markup, 'td')).toEqual(['23', '2', '0', '25']);
});
