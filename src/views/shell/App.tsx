import { useReducer } from 'react';
import { isBusy } from '../../store/selectors.ts';
import { brushPanel } from '../input/lazy-picture-tools.ts';
import { layerPanel } from '../inspector/layer/lazy-layer-panel.ts';
import { openedMap } from '../inspector/map/lazy-opened-map.ts';
import { shellText } from '../messages/en/shell.ts';
import { OpeningNetwork } from '../own-network/OpenNetworkButton.tsx';
import { usePart, usePrefetchedPart } from '../shared/lazy-part.ts';
import { PartMissing } from '../shared/PartMissing.tsx';
import { useSelector } from '../shared/store-context.ts';
import { ViewBusy } from '../shared/view-busy.ts';
import styles from './App.module.css';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Header } from './Header.tsx';
import { Notices } from './Notices.tsx';
import { useEscape } from './use-escape.ts';
import { useTheme } from './use-theme.ts';
import { views } from './view-registry.ts';

/** The page: header, the view, and what went wrong. Embedded, only the view. */
export function App() {
  const level = useSelector(({ view, selection }) => (view === 'explore' ? selection.level : 'network'));
  const isMapOpen = level === 'map' || level === 'cell';
  const map = usePart(openedMap, isMapOpen);
  const panel = usePart(layerPanel, level === 'layer');
  const detail = isMapOpen ? map : level === 'layer' ? panel : undefined;
  const viewId = useSelector((state) => state.view);
  const { part } = views[viewId];
  const view = usePart(part);
  const [busyParts, changeBusyParts] = useReducer((count: number, change: 1 | -1) => count + change, 0);
  const computing = useSelector(isBusy);
  const busy = computing || busyParts > 0 || view.status === 'loading' || detail?.status === 'loading';
  const embedded = useSelector((state) => state.embedding.embedded);
  useTheme();
  useEscape();
  usePrefetchedPart(layerPanel, !busy);
  usePrefetchedPart(openedMap, !busy);
  usePrefetchedPart(brushPanel, !busy);
  return (
    <div className={styles.page} data-embedded={embedded}>
      <a className={styles.skip} href="#network">
        {shellText.skip}
      </a>
      {!embedded && <Header />}
      <main className={styles.main} aria-busy={busy}>
        {embedded && <h1 className={styles.hidden}>{shellText.brand}</h1>}
        <ErrorBoundary key={viewId}>
          {view.status === 'ready' && (
            <ViewBusy value={changeBusyParts}>
              <view.Part />
            </ViewBusy>
          )}
          {view.status === 'failed' && <PartMissing onRetry={part.load} />}
        </ErrorBoundary>
      </main>
      <OpeningNetwork />
      <Notices />
    </div>
  );
}
