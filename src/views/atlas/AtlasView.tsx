import { useEffect, useRef } from 'react';
import type { AtlasPlace } from '../../store/atlas/atlas-place.ts';
import { asideOf, badParameters, unknownKeys, writeParameter } from '../../store/atlas/parameters.ts';
import { type Picked, pickedOn, withPicked } from '../../store/atlas/picked.ts';
import { type AtlasPage, atlasPages, pageParameter } from '../../store/atlas/place-parameters.ts';
import { atlasText as text } from '../messages/en/atlas.ts';
import hidden from '../shared/Hidden.module.css';
import { type LazyPart, lazyPart, usePart } from '../shared/lazy-part.ts';
import { PartMissing } from '../shared/PartMissing.tsx';
import { useActions, useSelector } from '../shared/store-context.ts';
import { useViewBusy } from '../shared/view-busy.ts';
import styles from './AtlasView.module.css';
import { useAtlas } from './use-atlas.ts';

const pages: Readonly<Record<AtlasPage, LazyPart<object>>> = {
  networks: lazyPart(async () => (await import('./networks/NetworksPage.tsx')).NetworksPage),
  calculators: lazyPart(async () => (await import('./calculators/CalculatorsPage.tsx')).CalculatorsPage),
  editor: lazyPart(async () => (await import('./editor/EditorPage.tsx')).EditorPage),
  compare: lazyPart(async () => (await import('./compare/ComparePage.tsx')).ComparePage),
};

/** The lecture's architectures, what they cost, and how one reckons it. */
export function AtlasView() {
  const [page] = useAtlas(pageParameter);
  const part = usePart(pages[page]);
  useViewBusy(part.status === 'loading');
  const goTo = useTidyPlace(page);
  // Who skips to the network comes to its drawing where there is one.
  return (
    <section
      id={page === 'networks' ? undefined : 'network'}
      className={styles.atlas}
      aria-label={text.region}
      tabIndex={-1}
    >
      <h2 className={hidden.hidden}>{text.region}</h2>
      <nav className={styles.pages} aria-label={text.pagesLabel}>
        {atlasPages.map((id) => (
          <button
            key={id}
            type="button"
            aria-current={id === page ? 'page' : undefined}
            onClick={() => goTo(id)}
          >
            {text.pages[id]}
          </button>
        ))}
      </nav>
      {part.status === 'ready' && <part.Part />}
      {part.status === 'failed' && (
        <div className={styles.missing}>
          <PartMissing onRetry={pages[page].load} />
        </div>
      )}
    </section>
  );
}

/**
 * Keeps the link to what it can be read for. What cannot be read is told once and dropped, what means
 * nothing here is dropped; what only other pages have a use for is laid aside until the person goes there.
 *
 * @returns goes to another page, which finds what it had; what was picked out only in the same network
 */
function useTidyPlace(page: AtlasPage): (page: AtlasPage) => void {
  const place = useSelector((state) => state.atlas);
  const { setAtlas, tell } = useActions();
  const aside = useRef<AtlasPlace>({});
  const picked = useRef(new Map<AtlasPage, Picked | undefined>());
  useEffect(() => {
    const bad = badParameters(place);
    const lost = new Set([...bad.map(({ key }) => key), ...unknownKeys(place)]);
    const foreign = Object.entries(asideOf(place, page)).filter(([key]) => !lost.has(key));
    if (lost.size + foreign.length === 0) return;
    for (const { key, value } of bad) tell({ code: 'link-bad-value', parameter: key, value });
    aside.current = { ...aside.current, ...Object.fromEntries(foreign) };
    const gone = [...lost, ...foreign.map(([key]) => key)];
    setAtlas(Object.fromEntries(gone.map((key) => [key, undefined])));
  }, [place, page, setAtlas, tell]);
  return (next) => {
    const whole = { ...aside.current, ...place };
    const before = [picked.current.get(next), pickedOn(page, place)];
    picked.current.set(page, pickedOn(page, place));
    setAtlas({ ...whole, ...withPicked(next, whole, before), ...writeParameter(pageParameter, next) });
  };
}
