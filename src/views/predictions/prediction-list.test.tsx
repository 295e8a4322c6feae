import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { PrintedPrediction } from './answer.ts';
import { PredictionList } from './PredictionList.tsx';

const prediction = (
  name: string,
  probability: number,
  percent: string,
  classIndex = 0,
): PrintedPrediction => ({
  classIndex,
  name,
  percent,
  probability,
  logit: 0,
});

/** Text of each element of this kind, as a screen reader gets it. */
const textsOf = (markup: string, tag: string) =>
  [...markup.matchAll(new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, 'g'))].map(([, inner = '']) =>
    inner.replace(/<[^>]*>/g, ''),
  );

const two = [prediction('bell pepper', 0.931, '93.1 %'), prediction('koala', 0.069, '6.9 %', 1)];

it('reads as a list named Predictions, each item a name and a percentage', () => {
  const markup = renderToStaticMarkup(<PredictionList predictions={two} live={false} />);
  expect(markup).toContain('<ol');
  expect(markup).toContain('aria-label="Predictions"');
  expect(textsOf(markup, 'li')).toEqual(['bell pepper 93.1 %', 'koala 6.9 %']);
});

it('announces the top class, and with a live camera only its name', () => {
  const still = renderToStaticMarkup(<PredictionList predictions={two} live={false} />);
  const live = renderToStaticMarkup(<PredictionList predictions={two} live />);
  expect(still).toMatch(/role="status">bell pepper, 93.1 %</);
  expect(live).toMatch(/role="status">bell pepper</);
});

it('says when no class has more than half', () => {
  const torn = [prediction('orange', 0.4, '40.0 %'), prediction('koala', 0.35, '35.0 %', 1)];
  expect(renderToStaticMarkup(<PredictionList predictions={torn} live={false} />)).toContain('undecided');
  expect(renderToStaticMarkup(<PredictionList predictions={two} live={false} />)).not.toContain('undecided');
});

it('shows the top ten of many classes and offers the rest', () => {
  const many = Array.from({ length: 1000 }, (_, index) => prediction(`c${index}`, 0.001, '0.1 %', index));
  const markup = renderToStaticMarkup(<PredictionList predictions={many} live={false} />);
  expect(textsOf(markup, 'li')).toHaveLength(10);
  expect(textsOf(markup, 'button')).toEqual(['Show all 1000 classes']);
});
