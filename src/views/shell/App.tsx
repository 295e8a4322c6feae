import { isBusy } from '../../store/selectors.ts';
import { ExploreView } from '../explore/ExploreView.tsx';
import { shellText } from '../messages/en/shell.ts';
import { useSelector } from '../shared/store-context.ts';
import { usePrefetchedUnitView, useUnitView } from '../unit/lazy-unit-view.ts';
import styles from './App.module.css';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Header } from './Header.tsx';
import { Notices } from './Notices.tsx';
import { useEscape } from './use-escape.ts';
import { useTheme } from './use-theme.ts';

/** The page: header, the view, and what went wrong. Embedded, only the view. */
export function App() {
  const opened = useSelector(({ selection: { level } }) => level === 'map' || level === 'cell');
  const unitView = useUnitView(opened);
  const computing = useSelector(isBusy);
  const busy = computing || (opened && unitView.status === 'loading');
  const embedded = useSelector((state) => state.embedding.embedded);
  useTheme();
  useEscape();
  usePrefetchedUnitView(!busy);
  return (
    <div className={styles.page} data-embedded={embedded}>
      <a className={styles.skip} href="#network">
        {shellText.skip}
      </a>
      {!embedded && <Header />}
      <main className={styles.main} aria-busy={busy}>
        {embedded && <h1 className={styles.hidden}>{shellText.brand}</h1>}
        <ErrorBoundary>
          <ExploreView />
        </ErrorBoundary>
      </main>
      <Notices />
    </div>
  );
}
