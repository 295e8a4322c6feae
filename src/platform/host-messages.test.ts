import { expect, test } from 'vitest';
import { allowedOrigins, connectHost, type EmbedMessage, readOpenMessage } from './host-messages.ts';

const own = 'https://lens.example';

test('only its own origin may talk to the page unless the link names hosts', () => {
  expect([...allowedOrigins('?view=explore', own)]).toEqual([own]);
  expect([...allowedOrigins('?host=https://a.example,http://localhost:8000/', own)]).toEqual([
    own,
    'https://a.example',
    'http://localhost:8000',
  ]);
});

test.each([
  '*',
  'null',
  'https://a.example/course',
  'javascript:alert(1)',
  'a.example',
  'https://u:p@a.example',
])('%s is no origin', (host) => {
  expect([...allowedOrigins(`?host=${encodeURIComponent(host)}`, own)]).toEqual([own]);
});

test('a message to open a link has exactly this shape', () => {
  expect(readOpenMessage({ type: 'convolens:open', query: '?layer=conv1' })).toEqual({
    type: 'convolens:open',
    query: '?layer=conv1',
  });
  expect(readOpenMessage({ type: 'convolens:open', query: '' })?.query).toBe('');
});

test.each([
  null,
  'convolens:open',
  {},
  { type: 'convolens:close', query: '?a=1' },
  { type: 'convolens:open' },
  { type: 'convolens:open', query: 7 },
  { type: 'convolens:open', query: 'https://elsewhere.example' },
  { type: 'convolens:open', query: `?${'x'.repeat(5000)}` },
])('%j is ignored', (data) => {
  expect(readOpenMessage(data)).toBeUndefined();
});

/** A page in a frame whose host collects what it is told. */
function embedded(search: string, ancestorOrigins?: readonly string[]) {
  const events = new EventTarget();
  const told: [EmbedMessage, string][] = [];
  const parent = { postMessage: (message: EmbedMessage, origin: string) => told.push([message, origin]) };
  const page = {
    location: { origin: own, search, ...(ancestorOrigins && { ancestorOrigins }) },
    parent,
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
  };
  const tell = (data: unknown, origin: string, source: unknown = parent) =>
    events.dispatchEvent(Object.assign(new Event('message'), { data, origin, source }));
  return { page, told, tell };
}

const open = { type: 'convolens:open', query: '?map=2' };

test('messages are heard from allowed hosts only, and only from the embedding page itself', () => {
  const { page, tell } = embedded('?host=https://a.example');
  const opened: string[] = [];
  const link = connectHost((query) => opened.push(query), page);
  tell(open, 'https://evil.example');
  tell(open, 'https://a.example', { some: 'other window' });
  tell({ type: 'convolens:open' }, 'https://a.example');
  expect(opened).toEqual([]);
  tell(open, 'https://a.example');
  tell(open, own);
  expect(opened).toEqual(['?map=2', '?map=2']);
  link.stop();
  tell(open, own);
  expect(opened).toHaveLength(2);
});

test('the host is told of the start and of changes, by name and never as *', () => {
  const { page, told } = embedded('?host=https://a.example', ['https://a.example']);
  connectHost(() => {}, page).state('?map=3');
  expect(told).toEqual([
    [{ type: 'convolens:ready', query: '?host=https://a.example' }, 'https://a.example'],
    [{ type: 'convolens:state', query: '?map=3' }, 'https://a.example'],
  ]);
});

test('a host that is not allowed is told nothing', () => {
  const { page, told } = embedded('?host=https://a.example', ['https://evil.example']);
  connectHost(() => {}, page).state('?map=3');
  expect(told).toEqual([]);
});

test('a page in no frame tells nobody', () => {
  const { page, told } = embedded('');
  const alone = { ...page, parent: page.parent };
  Object.assign(alone, { parent: alone, postMessage: page.parent.postMessage });
  connectHost(() => {}, alone).state('?map=3');
  expect(told).toEqual([]);
});
