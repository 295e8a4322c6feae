/** `offline`: no answer at all; `not found`: there is no such file; `failed`: anything else. */
export type FetchFailure = 'offline' | 'not found' | 'failed';

/** A file of the site that could not be had; worth another try. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  readonly url: string;
  readonly failure: FetchFailure;

  constructor(url: string, failure: FetchFailure, detail: string) {
    super(`${url}: ${detail}`);
    this.url = url;
    this.failure = failure;
  }
}

export type Fetcher = (url: string) => Promise<Response>;

const onTheNet: Fetcher = (url) => fetch(url);

/** @throws FetchError */
export async function fetchBytes(url: string, fetcher: Fetcher = onTheNet): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetchFile(url, fetcher);
  return new Uint8Array(await body(url, () => response.arrayBuffer()));
}

/** @throws FetchError also if the file is not JSON */
export async function fetchJson(url: string, fetcher: Fetcher = onTheNet): Promise<unknown> {
  const response = await fetchFile(url, fetcher);
  const text = await body(url, () => response.text());
  try {
    return JSON.parse(text);
  } catch {
    throw new FetchError(url, 'failed', 'The file is not JSON.');
  }
}

/** @throws FetchError */
export async function fetchBlob(url: string, fetcher: Fetcher = onTheNet): Promise<Blob> {
  const response = await fetchFile(url, fetcher);
  return body(url, () => response.blob());
}

async function fetchFile(url: string, fetcher: Fetcher): Promise<Response> {
  let response: Response;
  try {
    response = await fetcher(url);
  } catch {
    throw new FetchError(url, 'offline', 'No answer came; the connection may be down.');
  }
  // Servers of single-page apps answer a missing file with their page.
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (response.status === 404 || (response.ok && isPage))
    throw new FetchError(url, 'not found', 'There is no such file.');
  if (!response.ok) throw new FetchError(url, 'failed', `The server answered ${response.status}.`);
  return response;
}

/** A connection can still break while the body arrives. */
async function body<Content>(url: string, read: () => Promise<Content>): Promise<Content> {
  try {
    return await read();
  } catch {
    throw new FetchError(url, 'offline', 'The connection broke before the whole file had come.');
  }
}
