import { expect, it } from 'vitest';
import { csvText } from './csv.ts';

it('CSV follows RFC 4180: CRLF after every line, quotes where needed, doubled within', () => {
  expect(
    csvText([
      ['a', 'b'],
      ['1,5', 'say "hi"'],
      ['two\nlines', undefined],
      [0.5, -2],
    ]),
  ).toBe('a,b\r\n"1,5","say ""hi"""\r\n"two\nlines",\r\n0.5,-2\r\n');
});
