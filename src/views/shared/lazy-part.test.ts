import { expect, it, vi } from 'vitest';
import { deferred, settled } from '../../dev/fixtures/services.ts';
import { lazyPart } from './lazy-part.ts';

const Part = () => null;

it('fetches its code once, and tells when it is there', async () => {
  const code = deferred<typeof Part>();
  const fetchPart = vi.fn(() => code.promise);
  const part = lazyPart(fetchPart);
  const told = vi.fn();
  part.subscribe(told);
  expect(part.get()).toEqual({ status: 'loading' });
  expect(fetchPart).not.toHaveBeenCalled();
  part.load();
  part.load();
  code.resolve(Part);
  await settled();
  part.load();
  expect(fetchPart).toHaveBeenCalledOnce();
  expect(told).toHaveBeenCalledOnce();
  expect(part.get()).toEqual({ status: 'ready', Part });
});

it('can be fetched again after it failed', async () => {
  const answers = [Promise.reject(new Error('offline')), Promise.resolve(Part)];
  const part = lazyPart(() => answers.shift() ?? Promise.resolve(Part));
  part.load();
  await settled();
  expect(part.get()).toEqual({ status: 'failed' });
  part.load();
  await settled();
  expect(part.get()).toEqual({ status: 'ready', Part });
});
