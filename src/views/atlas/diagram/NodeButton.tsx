import { type CSSProperties, memo } from 'react';
import type { PlacedNode } from '../../../draw/atlas/diagram/layout.ts';
import { mainRole, rolesIn } from '../../../draw/atlas/diagram/roles.ts';
import { shapeText } from '../../../draw/format.ts';
import { atlasDiagramText as text } from '../../messages/en/atlas-diagram.ts';
import styles from './NodeButton.module.css';

interface Props {
  readonly placed: PlacedNode;
  readonly isSelected: boolean;
  readonly isPointed: boolean;
  readonly isTabStop: boolean;
  /** Too small to be read: only its name remains, for who does not see it. */
  readonly isTiny: boolean;
}

/** A layer, or a folded block, as a button; what it does is up to the drawing around it. */
export const NodeButton = memo(function NodeButton({ placed, isTabStop, isTiny, ...state }: Props) {
  const { node, label, xPx, yPx, widthPx, heightPx, volume } = placed;
  const isFolded = node.type === 'folded';
  const role = mainRole(node);
  return (
    <button
      type="button"
      className={styles.node}
      style={
        {
          left: xPx,
          top: yPx,
          width: widthPx,
          height: heightPx,
          '--role': `var(--role-${role})`,
          ...(isFolded && !volume && { backgroundImage: stripOf(placed) }),
        } as CSSProperties
      }
      data-key={node.key}
      data-look={volume ? 'volume' : node.type}
      data-selected={state.isSelected || undefined}
      data-pointed={state.isPointed || undefined}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={nameOf(placed)}
      aria-expanded={isFolded ? false : undefined}
      aria-pressed={isFolded ? undefined : state.isSelected}
    >
      {!isTiny && (
        <>
          <b>{label.title}</b>
          <span>{label.kind}</span>
          {label.shape}
        </>
      )}
    </button>
  );
});

/** What a folded block holds: its layers' roles, each as wide as it is frequent. */
function stripOf({ node }: PlacedNode): string {
  const held = rolesIn(node);
  const all = held.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  const stops = held.map(({ role, count }) => {
    const from = (100 * before) / all;
    before += count;
    return `var(--role-${role}) ${from}% ${(100 * before) / all}%`;
  });
  return `linear-gradient(to right, ${stops.join(', ')})`;
}

function nameOf({ node, label }: PlacedNode): string {
  return node.type === 'folded'
    ? text.blockName(label.title, label.kind, label.shape)
    : text.layerName(node.key, node.output.label, shapeText(node.output.shape));
}
