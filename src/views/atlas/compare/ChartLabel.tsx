import type { PlacedLabel } from '../../../draw/atlas/bubble-labels.ts';
import styles from './Chart.module.css';

interface Props {
  readonly label: PlacedLabel;
  readonly name: string;
}

/** A name beside its point, with a line to it where it had to move away. */
export function ChartLabel({ label: { leftPx, topPx, bottomPx, leader }, name }: Props) {
  return (
    <>
      {leader && (
        <line className={styles.leader} x1={leader.x1Px} y1={leader.y1Px} x2={leader.x2Px} y2={leader.y2Px} />
      )}
      <text x={leftPx} y={(topPx + bottomPx) / 2} dy="0.33em">
        {name}
      </text>
    </>
  );
}
