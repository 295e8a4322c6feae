import type { NetworkDescription } from '../../core/network/describe.ts';
import type { DiagramLayout } from '../../draw/diagram/diagram.ts';
import { highlights } from '../../draw/diagram/highlights.ts';
import type { Selection } from '../../store/state.ts';
import styles from './Diagram.module.css';

interface Props {
  readonly layout: DiagramLayout;
  readonly description: NetworkDescription;
  readonly selection: Extract<Selection, { level: 'cell' }>;
}

/** Where a cell looks: itself, its window in each map it reads, its receptive field on the picture. */
export function Highlights({ layout, description, selection: { layer, map, cell } }: Props) {
  return (
    <svg className={styles.highlights} width={layout.widthPx} height={layout.heightPx} aria-hidden>
      {highlights(layout, description, layer, { map, ...cell }).map(({ xPx, yPx, widthPx, heightPx }) => {
        const place = { x: xPx, y: yPx, width: widthPx, height: heightPx };
        return (
          <g key={Object.values(place).join()}>
            <rect className={styles.halo} {...place} />
            <rect {...place} />
          </g>
        );
      })}
    </svg>
  );
}
