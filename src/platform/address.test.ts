import { expect, test } from 'vitest';
import { type AddressWindow, createAddress } from './address.ts';

/** A window with a history that can go back. */
function page(href: string) {
  const steps = [href];
  const events = new EventTarget();
  const history = {
    pushState: (_: unknown, __: string, url: string) => void steps.push(url),
    replaceState: (_: unknown, __: string, url: string) => void steps.splice(-1, 1, url),
  };
  const current = () => new URL(steps.at(-1) ?? href);
  const fake = {
    history,
    location: {
      get href() {
        return current().href;
      },
      get search() {
        return current().search;
      },
    },
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
  };
  const back = () => {
    steps.pop();
    events.dispatchEvent(new Event('popstate'));
  };
  return { window: fake as unknown as AddressWindow, steps, back };
}

test('pushing makes a step, replacing does not, and the same address does neither', () => {
  const { window, steps } = page('https://lens.example/app/?map=1#top');
  const address = createAddress(window);
  address.push('?map=2');
  address.push('?map=2');
  address.replace('?map=3');
  expect(steps).toEqual(['https://lens.example/app/?map=1#top', 'https://lens.example/app/?map=3']);
  expect(address.read()).toBe('?map=3');
  address.push('');
  expect(steps.at(-1)).toBe('https://lens.example/app/');
});

test('going back is told until it is no longer asked for', () => {
  const { window, back } = page('https://lens.example/?map=1');
  const address = createAddress(window);
  address.push('?map=2');
  address.push('?map=3');
  const seen: string[] = [];
  const stop = address.onChange(() => seen.push(address.read()));
  back();
  stop();
  back();
  expect(seen).toEqual(['?map=2']);
});

test('a link is the whole address, without what stood behind #', () => {
  const { window } = page('https://lens.example/app/?a=1#x');
  expect(createAddress(window).link('?layer=conv1_1&map=4')).toBe(
    'https://lens.example/app/?layer=conv1_1&map=4',
  );
});
