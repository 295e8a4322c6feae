import { renderToStaticMarkup } from 'react-dom/server';
import { expect, describe as group, test } from 'vitest';
import { SubjectList, stepTo } from './SubjectList.tsx';

const groups = [
  { label: 'LeNet', subjects: [{ id: 'lenet', name: 'LeNet-5', switches: [] }] },
  {
    label: 'VGG',
    subjects: [
      { id: 'vgg-a', name: 'VGG-11', switches: [] },
      { id: 'vgg-d', name: 'VGG-16', switches: [] },
    ],
  },
];

const tabStops = (value: string) =>
  [
    ...renderToStaticMarkup(
      <SubjectList groups={groups} value={value} as="list" onChoose={() => undefined} />,
    ).matchAll(/<button[^>]*tabindex="0"[^>]*>([^<]*)/gi),
  ].map(([, name]) => name);

group('the list of networks', () => {
  test('is one tab stop: the network that is chosen, else the first', () => {
    expect(tabStops('vgg-d')).toEqual(['VGG-16']);
    expect(tabStops('unheard-of')).toEqual(['LeNet-5']);
  });

  test('is walked with the arrow keys, Home and End', () => {
    expect(stepTo('ArrowDown', 0, 3)).toBe(1);
    expect(stepTo('ArrowDown', 2, 3)).toBe(2);
    expect(stepTo('ArrowUp', 0, 3)).toBe(0);
    expect(stepTo('Home', 2, 3)).toBe(0);
    expect(stepTo('End', 0, 3)).toBe(2);
    expect(stepTo('Enter', 1, 3)).toBeUndefined();
  });
});
