/** What the person's system asks for. */
export interface MediaWishes {
  readonly dark: boolean;
  readonly reducedMotion: boolean;
}

const queries = {
  dark: '(prefers-color-scheme: dark)',
  reducedMotion: '(prefers-reduced-motion: reduce)',
} as const;

export type MatchMedia = (
  query: string,
) => Pick<MediaQueryList, 'matches' | 'addEventListener' | 'removeEventListener'>;

/** Calls at once with the present wishes, then on every change; returns a function that stops it. */
export function watchMedia(
  listener: (wishes: MediaWishes) => void,
  match: MatchMedia = (query) => matchMedia(query),
): () => void {
  const dark = match(queries.dark);
  const reducedMotion = match(queries.reducedMotion);
  const tell = () => listener({ dark: dark.matches, reducedMotion: reducedMotion.matches });
  const lists = [dark, reducedMotion];
  for (const list of lists) list.addEventListener('change', tell);
  tell();
  return () => {
    for (const list of lists) list.removeEventListener('change', tell);
  };
}
