import { expect, test } from 'vitest';
import { type MatchMedia, type MediaWishes, watchMedia } from './media.ts';

test('the wishes are told at once, on every change, and no more once stopped', () => {
  const lists = new Map<string, EventTarget & { matches: boolean }>();
  const match: MatchMedia = (query) => {
    const list = Object.assign(new EventTarget(), { matches: query.includes('dark') });
    lists.set(query, list);
    return list as unknown as ReturnType<MatchMedia>;
  };
  const told: MediaWishes[] = [];
  const stop = watchMedia((wishes) => told.push(wishes), match);
  const change = (query: string, matches: boolean) => {
    const list = lists.get(query);
    if (list) Object.assign(list, { matches }).dispatchEvent(new Event('change'));
  };
  change('(prefers-reduced-motion: reduce)', true);
  change('(prefers-color-scheme: dark)', false);
  stop();
  change('(prefers-color-scheme: dark)', true);
  expect(told).toEqual([
    { dark: true, reducedMotion: false },
    { dark: true, reducedMotion: true },
    { dark: false, reducedMotion: true },
  ]);
});
