import type { ComponentType } from 'react';
import { type CompareChart, chartParameter, compareCharts } from '../../../store/atlas/compare-parameters.ts';
import { atlasCompareText as text } from '../../messages/en/atlas-compare.ts';
import { useActions } from '../../shared/store-context.ts';
import { useAtlas } from '../use-atlas.ts';
import { AccuracyCharts } from './AccuracyCharts.tsx';
import styles from './ComparePage.module.css';
import { HistoryPart } from './HistoryPart.tsx';
import { SideBySide } from './SideBySide.tsx';

const parts: Readonly<Record<CompareChart, ComponentType>> = {
  'side-by-side': SideBySide,
  accuracy: AccuracyCharts,
  history: HistoryPart,
};

/** Networks against each other: two of them, all that were measured, and the years. */
export function ComparePage() {
  const [chart] = useAtlas(chartParameter);
  const { setAtlas } = useActions();
  const Part = parts[chart];
  return (
    <div className={styles.page}>
      <nav className={styles.charts} aria-label={text.chartsLabel}>
        {compareCharts.map((id) => (
          <button
            key={id}
            type="button"
            aria-current={id === chart ? 'page' : undefined}
            onClick={() =>
              setAtlas({ chart: id === chartParameter.fallback ? undefined : id, point: undefined })
            }
          >
            {text.charts[id]}
          </button>
        ))}
      </nav>
      <Part />
    </div>
  );
}
