import { useEffect } from 'react';
import { isBusy } from '../../store/selectors.ts';
import { ExploreView } from '../explore/ExploreView.tsx';
import { shellText } from '../messages/en/shell.ts';
import { useActions, useSelector } from '../shared/store-context.ts';
import { usePrefetchedUnitView, useUnitView } from '../unit/lazy-unit-view.ts';
import styles from './App.module.css';
import { Header } from './Header.tsx';
import { Notices } from './Notices.tsx';
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
      {embedded ? <h1 className={styles.hidden}>{shellText.brand}</h1> : <Header />}
      <main className={styles.main} aria-busy={busy}>
        <ExploreView />
      </main>
      <Notices />
    </div>
  );
}

/** Escape goes one level back, unless something on top of the page wants it. */
function useEscape() {
  const { back } = useActions();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const overlay = document.querySelector('dialog[open], [popover]:popover-open');
      if (event.key === 'Escape' && !event.defaultPrevented && !overlay) back();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [back]);
}
