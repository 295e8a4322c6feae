import { type CSSProperties, memo, useMemo } from 'react';
import type { PlacedEdge } from '../../../draw/atlas/diagram/edges.ts';
import type { PlacedNode } from '../../../draw/atlas/diagram/layout.ts';
import { mainRole, type Role } from '../../../draw/atlas/diagram/roles.ts';
import type { ItemKey } from '../../../draw/atlas/diagram/visible-graph.ts';
import { type VolumeFaces, volumeFaces } from '../../../draw/atlas/diagram/volumes.ts';
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
      <Volumes nodes={nodes} />
    </svg>
  );
});

/** The faces of all volumes of one role that look the same way are one element: they never overlap. */
function Volumes({ nodes }: Pick<Props, 'nodes'>) {
  const groups = useMemo(() => facesByRole(nodes), [nodes]);
  return [...groups].map(([role, faces]) => (
    <g key={role} className={styles.volume} style={{ '--role': `var(--role-${role})` } as CSSProperties}>
      {faceNames.map((face) => (
        <path key={face} className={styles[face]} d={faces.map((each) => each[face]).join('')} />
      ))}
    </g>
  ));
}

const faceNames = ['side', 'top', 'front', 'break'] as const;

function facesByRole(nodes: readonly PlacedNode[]): ReadonlyMap<Role, readonly VolumeFaces[]> {
  const groups = new Map<Role, VolumeFaces[]>();
  for (const { node, volume } of nodes) {
    if (!volume) continue;
    const role = mainRole(node);
    const group = groups.get(role) ?? [];
    group.push(volumeFaces(volume));
    groups.set(role, group);
  }
  return groups;
}
