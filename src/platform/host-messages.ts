/** From the page that embeds this one: go to a link's query string. */
export interface OpenMessage {
  readonly type: 'convolens:open';
  readonly query: string;
}

/** To the page that embeds this one: messages are listened to; or the state changed. */
export type EmbedMessage =
  | { readonly type: 'convolens:ready'; readonly query: string }
  | { readonly type: 'convolens:state'; readonly query: string };

/** Longer query strings are no links of this app. */
const longestQuery = 4096;

/**
 * Who may talk to this page: its own origin and those that the `host` parameter
 * names, separated by commas (`?host=https://course.example`).
 *
 * @param query the page's own query string
 * @param ownOrigin the page's own origin
 */
export function allowedOrigins(query: string, ownOrigin: string): ReadonlySet<string> {
  const hosts = (new URLSearchParams(query).get('host') ?? '').split(',').flatMap(originOf);
  return new Set([ownOrigin, ...hosts]);
}

/** Only whole origins of the web count: scheme and host, no path. */
function originOf(text: string): string[] {
  const address = text.trim();
  if (!URL.canParse(address)) return [];
  const { origin, protocol } = new URL(address);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && address.replace(/\/$/, '') === origin ? [origin] : [];
}

/** @returns undefined unless it has exactly the shape of a message meant for this page */
export function readOpenMessage(data: unknown): OpenMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { type, query } = data as Partial<OpenMessage>;
  if (type !== 'convolens:open' || typeof query !== 'string') return undefined;
  if (query.length > longestQuery || !(query === '' || query.startsWith('?'))) return undefined;
  return { type, query };
}

export interface HostLink {
  /** Tells the embedding page where this one stands now. */
  state(query: string): void;
  stop(): void;
}

export type EmbeddedWindow = Pick<Window, 'addEventListener' | 'removeEventListener'> & {
  readonly location: Pick<Location, 'origin' | 'search'> & {
    /** The embedding pages' origins, nearest first; some browsers do not tell. */
    readonly ancestorOrigins?: ArrayLike<string>;
  };
  readonly parent: { postMessage(message: EmbedMessage, targetOrigin: string): void };
};

/**
 * Listens to the embedding page and announces this one to it. Messages from
 * anyone else, or of another shape, are ignored.
 */
export function connectHost(onOpen: (query: string) => void, page: EmbeddedWindow = window): HostLink {
  const origins = allowedOrigins(page.location.search, page.location.origin);
  const isEmbedded = (page.parent as unknown) !== page;
  const host = page.location.ancestorOrigins?.[0];
  // Where the host's origin is not known, the browser delivers only to the one that matches.
  const targets = [...origins].filter((origin) => isEmbedded && (host === undefined || origin === host));
  const post = (message: EmbedMessage) => {
    for (const origin of targets) page.parent.postMessage(message, origin);
  };
  const listener = (event: MessageEvent<unknown>) => {
    if (!isEmbedded || event.source !== page.parent || !origins.has(event.origin)) return;
    const message = readOpenMessage(event.data);
    if (message) onOpen(message.query);
  };
  page.addEventListener('message', listener);
  post({ type: 'convolens:ready', query: page.location.search });
  return {
    state: (query) => post({ type: 'convolens:state', query }),
    stop: () => page.removeEventListener('message', listener),
  };
}
