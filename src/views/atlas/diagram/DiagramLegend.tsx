import type { CSSProperties } from 'react';
import type { ArchitectureLayout } from '../../../draw/atlas/diagram/layout.ts';
import { roles, rolesIn } from '../../../draw/atlas/diagram/roles.ts';
import type { ScaleBar } from '../../../draw/atlas/diagram/scale-bars.ts';
import { countText } from '../../../draw/format.ts';
import { atlasDiagramText as text } from '../../messages/en/atlas-diagram.ts';
import styles from './DiagramLegend.module.css';
import { paletteProperties } from './palette-properties.ts';

interface Props {
  readonly layout: ArchitectureLayout;
  /** Of the volumes; empty where plain boxes are drawn. */
  readonly bars: readonly ScaleBar[];
  /** CSS pixels of the page per pixel of the layout. */
  readonly scale: number;
}

/** What colours and lengths mean, as far as they occur. */
export function DiagramLegend({ layout: { nodes }, bars, scale }: Props) {
  const used = new Set(nodes.flatMap(({ node }) => rolesIn(node).map(({ role }) => role)));
  const folded = nodes.some(({ node }) => node.type === 'folded') && bars.length === 0;
  const hasStride = nodes.some(({ node }) => {
    const { layer } = node.output;
    return node.type === 'layer' && 'stride' in layer && layer.stride.height * layer.stride.width > 1;
  });
  const isBroken = nodes.some(({ volume }) => volume?.volume.isBroken);
  return (
    <div className={styles.legend} style={paletteProperties}>
      <ul aria-label={text.legend}>
        {roles
          .filter((role) => used.has(role))
          .map((role) => (
            <li key={role}>
              <i style={{ '--role': `var(--role-${role})` } as CSSProperties} />
              {text.roles[role]}
            </li>
          ))}
        {folded && (
          <li>
            <i className={styles.folded} />
            {text.folded}
          </li>
        )}
        {hasStride && <li>{text.stride}</li>}
        {isBroken && (
          <li>
            <i className={styles.broken} />
            {text.broken}
          </li>
        )}
      </ul>
      {bars.length > 0 && (
        <p className={styles.bars}>
          {bars.map(({ of, count, lengthPx }) => (
            <span key={of}>
              <i style={{ width: lengthPx * scale }} />
              {text.bars[of](countText(count))}
            </span>
          ))}
          <span>{text.scale}</span>
        </p>
      )}
    </div>
  );
}
