import { expect, test } from '@playwright/test';
import { developmentPort } from '../playwright.config.ts';
import type { Difference } from '../src/dev/parity/parity.ts';

/** Software rendering differs by less than 1e-6; graphics cards in single precision by less than this. */
const tolerance = 1e-5;

test('WebGL puts out what the processor puts out, for every kind of layer and every shipped network', async ({
  page,
}) => {
  // Nine networks twice over, most of them in software: no wait for an answer, but a lot of work.
  test.setTimeout(300_000);
  await page.goto(`http://127.0.0.1:${developmentPort}/src/dev/parity/parity.html`);
  await page.waitForFunction(() => 'compareBackends' in globalThis);
  const differences: Difference[] = await page.evaluate('compareBackends()');
  expect(differences.length).toBeGreaterThan(40);
  expect(differences.filter(({ largest }) => largest === 0)).toEqual([]);
  expect(differences.filter(({ relative }) => !(relative <= tolerance))).toEqual([]);
});
