import { expect, test } from 'vitest';
import { refusal } from './camera.ts';

test.each([
  ['NotAllowedError', 'denied'],
  ['SecurityError', 'denied'],
  ['NotFoundError', 'none'],
  ['OverconstrainedError', 'none'],
  ['NotReadableError', 'busy'],
  ['AbortError', 'busy'],
  ['TypeError', 'unsupported'],
])('%s means %s', (name, reason) => {
  expect(refusal(Object.assign(new Error('because'), { name }))).toMatchObject({
    reason,
    message: `${name}: because`,
  });
});
