/** The address bar, its query string only: `?…`, or empty. */
export interface Address {
  read(): string;
  /** A new step in the history. */
  push(query: string): void;
  /** Instead of the present step. */
  replace(query: string): void;
  /** Calls when the person goes back or forward; returns a function that stops it. */
  onChange(listener: () => void): () => void;
  /** The whole link for a query string. */
  link(query: string): string;
}

export type AddressWindow = Pick<Window, 'history' | 'addEventListener' | 'removeEventListener'> & {
  readonly location: Pick<Location, 'href' | 'search'>;
};

export function createAddress(page: AddressWindow = window): Address {
  const link = (query: string) => {
    const url = new URL(page.location.href);
    url.search = query;
    url.hash = '';
    return url.href;
  };
  return {
    read: () => page.location.search,
    push(query) {
      if (query !== page.location.search) page.history.pushState(null, '', link(query));
    },
    replace(query) {
      if (query !== page.location.search) page.history.replaceState(null, '', link(query));
    },
    onChange(listener) {
      page.addEventListener('popstate', listener);
      return () => page.removeEventListener('popstate', listener);
    },
    link,
  };
}
