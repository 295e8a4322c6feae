import type { Ablation } from '../../core/network/ablation.ts';
import type { DiagramLayout } from '../../draw/diagram/diagram.ts';
import { silencedMarks } from '../../draw/diagram/silenced-marks.ts';
import styles from './SilencedMarks.module.css';

interface Props {
  readonly layout: DiagramLayout;
  readonly ablations: readonly Ablation[];
}

/** Crosses out the maps that are silenced. */
export function SilencedMarks({ layout, ablations }: Props) {
  return (
    <svg className={styles.marks} width={layout.widthPx} height={layout.heightPx} aria-hidden>
      {silencedMarks(layout, ablations).map(({ layer, map, path }) => (
        <g key={`${layer} ${map}`}>
          <path className={styles.halo} d={path} />
          <path d={path} />
        </g>
      ))}
    </svg>
  );
}
