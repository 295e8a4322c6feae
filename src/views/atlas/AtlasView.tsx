import { type ComponentType, useEffect } from 'react';
import { atlasParameters, badParameters } from '../../store/atlas/parameters.ts';
import { type AtlasPage, atlasPages, pageParameter } from '../../store/atlas/place-parameters.ts';
import { atlasText as text } from '../messages/en/atlas.ts';
import hidden from '../shared/Hidden.module.css';
import { useActions, useSelector } from '../shared/store-context.ts';
import styles from './AtlasView.module.css';
import { CalculatorsPage } from './calculators/CalculatorsPage.tsx';
import { ComparePage } from './compare/ComparePage.tsx';
import { EditorPage } from './editor/EditorPage.tsx';
import { NetworksPage } from './networks/NetworksPage.tsx';
import { useAtlas } from './use-atlas.ts';

const pages: Readonly<Partial<Record<AtlasPage, ComponentType>>> = {
  networks: NetworksPage,
  calculators: CalculatorsPage,
  editor: EditorPage,
  compare: ComparePage,
};

/** The lecture's architectures, what they cost, and how one reckons it. */
export function AtlasView() {
  const [page, setPage] = useAtlas(pageParameter);
  useReadableLink();
  const Page = pages[page];
  return (
    <section id="network" className={styles.atlas} aria-label={text.region} tabIndex={-1}>
      <h2 className={hidden.hidden}>{text.region}</h2>
      <nav className={styles.pages} aria-label={text.pagesLabel}>
        {atlasPages
          .filter((id) => pages[id])
          .map((id) => (
            <button
              key={id}
              type="button"
              aria-current={id === page ? 'page' : undefined}
              onClick={() => setPage(id)}
            >
              {text.pages[id]}
            </button>
          ))}
      </nav>
      {Page && <Page />}
    </section>
  );
}

/** What a link says that cannot be read is told once and dropped; what means nothing here is dropped. */
function useReadableLink(): void {
  const place = useSelector((state) => state.atlas);
  const { setAtlas, tell } = useActions();
  useEffect(() => {
    const bad = badParameters(place);
    const unknown = Object.keys(place).filter((key) => !atlasParameters.some((known) => known.key === key));
    if (bad.length + unknown.length === 0) return;
    for (const { key, value } of bad) tell({ code: 'link-bad-value', parameter: key, value });
    setAtlas(Object.fromEntries([...bad.map(({ key }) => key), ...unknown].map((key) => [key, undefined])));
  }, [place, setAtlas, tell]);
}
