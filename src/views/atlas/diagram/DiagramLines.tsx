import { type CSSProperties, memo, useMemo } from 'react';
import type { PlacedEdge } from '../../../draw/atlas/diagram/edges.ts';
import type { PlacedNode } from '../../../draw/atlas/diagram/layout.ts';
import { mainRole } from '../../../draw/atlas/diagram/roles.ts';
import type { ItemKey } from '../../../draw/atlas/diagram/visible-graph.ts';
import { type PlacedVolume, volumeFaces } from '../../../draw/atlas/diagram/volumes.ts';
import styles from './DiagramLines.module.css';

interface Props {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly edges: readonly PlacedEdge[];
  readonly nodes: readonly PlacedNode[];
  /** The lines to and from it stand out. */
  readonly active: ItemKey | undefined;
}

/** The lines between boxes, few elements however many they are, and the volumes. */
export const DiagramLines = memo(function DiagramLines({ widthPx, heightPx, edges, nodes, active }: Props) {
  const lines = useMemo(() => edges.map(({ path }) => path).join(''), [edges]);
  const heads = useMemo(() => edges.map(({ head }) => head).join(''), [edges]);
  const own = edges.filter(({ from, to }) => active !== undefined && (from === active || to === active));
  return (
    <svg className={styles.lines} width={widthPx} height={heightPx} aria-hidden="true">
      <path className={styles.line} d={lines} />
      <path className={styles.head} d={heads} />
      {own.length > 0 && (
        <g className={styles.own}>
          <path className={styles.line} d={own.map(({ path }) => path).join('')} />
          <path className={styles.head} d={own.map(({ head }) => head).join('')} />
        </g>
      )}
      {nodes.map(
        ({ node, volume }) => volume && <VolumeBox key={node.key} volume={volume} role={mainRole(node)} />,
      )}
    </svg>
  );
});

const VolumeBox = memo(function VolumeBox({
  volume,
  role,
}: {
  readonly volume: PlacedVolume;
  readonly role: string;
}) {
  const faces = volumeFaces(volume);
  return (
    <g className={styles.volume} style={{ '--role': `var(--role-${role})` } as CSSProperties}>
      <path className={styles.side} d={faces.side} />
      <path className={styles.top} d={faces.top} />
      <path className={styles.front} d={faces.front} />
      {faces.break !== '' && <path className={styles.break} d={faces.break} />}
    </g>
  );
});
