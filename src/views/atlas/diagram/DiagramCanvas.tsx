import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useCallback,
  useMemo,
  useRef,
} from 'react';
import type { Block } from '../../../core/architectures/architecture.ts';
import type { LayerId } from '../../../core/network/network.ts';
import { inSight } from '../../../draw/atlas/diagram/in-sight.ts';
import type { ArchitectureLayout } from '../../../draw/atlas/diagram/layout.ts';
import { blockKey, type ItemKey } from '../../../draw/atlas/diagram/visible-graph.ts';
import type { Rect } from '../../../draw/diagram/diagram.ts';
import styles from './DiagramCanvas.module.css';
import { DiagramLines } from './DiagramLines.tsx';
import { FrameBox } from './FrameBox.tsx';
import { scrollTo, useKept, useShown } from './keep-in-view.ts';
import { NodeButton } from './NodeButton.tsx';
import { paletteProperties } from './palette-properties.ts';
import { isSamePointed, type Pointed } from './pointed.ts';
import { usePlaces } from './use-places.ts';
import { useSight } from './use-sight.ts';

interface Props {
  readonly id: string;
  readonly className: string;
  readonly name: string;
  readonly describedBy: string;
  readonly layout: ArchitectureLayout;
  /** CSS pixels of the page per pixel of the layout. */
  readonly scale: number;
  /** The scale changes from frame to frame. */
  readonly isZooming: boolean;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly selected: LayerId | undefined;
  readonly pointed: Pointed | undefined;
  readonly onSelect: (layer: LayerId | undefined) => void;
  readonly onPoint: (pointed: Pointed | undefined) => void;
  /** @param block its id */
  readonly onToggle: (block: string) => void;
  readonly onZoom: (direction: 1 | -1 | 0) => void;
}

/** Below it, text is a line. */
const SMALLEST_TEXT_SCALE = 0.4;
/** However little room the page has for it; less only where the whole drawing takes less. */
const LEAST_HEIGHT_PX = 160;

const zoomKeys: Readonly<Record<string, 1 | -1 | 0>> = { '+': 1, '=': 1, '-': -1, '0': 0 };

/** The drawing itself: what of it is in sight, as buttons over lines. */
export function DiagramCanvas(props: Props) {
  const { layout, scale, scroller, selected, pointed, onSelect, onPoint, onToggle, onZoom } = props;
  const plane = useRef<HTMLDivElement>(null);
  const { part, look } = useSight(scroller, plane, layout, scale);
  const seen = useMemo(() => inSight(layout, part), [layout, part]);
  const find = useCallback(
    (key: ItemKey) => plane.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? null,
    [],
  );
  const show = useCallback(
    (rect: Rect) => {
      if (scroller.current && plane.current) scrollTo(scroller.current, plane.current, rect, scale);
      look();
    },
    [scroller, look, scale],
  );
  const { tabStop, setPlace, goTo, rectOf, onArrow } = usePlaces({ layout, find, show });
  const drawnAs = useMemo(() => boxesByLayer(layout), [layout]);
  const selectedKey = selected === undefined ? undefined : drawnAs.get(selected);
  const pointedKey = keyOf(pointed, drawnAs);
  const layerAt = (key: ItemKey) => (drawnAs.get(key) === key ? key : undefined);
  const blockAt = (key: ItemKey) => blockOf(layout, key)?.id;
  const pointedAt = (key: ItemKey): Pointed | undefined => {
    const [layer, block] = [layerAt(key), blockOf(layout, key)];
    if (layer !== undefined) return { type: 'layer', layer };
    return block && { type: 'block', block };
  };
  const keepInPlace = useKept(layout, scroller, rectOf, scale);
  useShown(selectedKey, rectOf, show);

  const toggle = (key: ItemKey, block: string) => {
    keepInPlace(key);
    onToggle(block);
    goTo(key);
  };
  const onClick = (event: MouseEvent) => {
    const key = keyAt(event.target);
    if (key === undefined) return;
    setPlace(key);
    const block = blockAt(key);
    if (block !== undefined) toggle(key, block);
    else if (layerAt(key) !== undefined) onSelect(key === selected ? undefined : key);
  };
  const point = (event: PointerEvent | FocusEvent) => {
    const key = keyAt(event.target);
    if (event.type === 'focus' && key !== undefined) setPlace(key);
    const next = key === undefined ? undefined : pointedAt(key);
    if (event.type === 'focus' || !isSamePointed(next, pointed)) onPoint(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (onArrow(event)) return;
    const zoom = event.ctrlKey || event.metaKey ? undefined : zoomKeys[event.key];
    if (zoom !== undefined) {
      event.preventDefault();
      onZoom(zoom);
    } else if (event.key === 'Home' || event.key === 'End') {
      const end = layout.nodes.at(event.key === 'Home' ? 0 : -1);
      event.preventDefault();
      if (end) goTo(end.node.key);
    } else if (event.key === 'Escape') {
      const around = tabStop === undefined ? undefined : innermostAround(layout, tabStop);
      if (selected !== undefined) onSelect(undefined);
      else if (around) toggle(around.key, around.block);
      else return;
      // One level at a time: the page's own way back waits for the next press.
      event.preventDefault();
    }
  };
  const isTiny = scale < SMALLEST_TEXT_SCALE;
  return (
    <div
      ref={scroller}
      id={props.id}
      tabIndex={-1}
      className={`${styles.scroller} ${props.className}`}
      style={{ ...paletteProperties, minHeight: Math.min(LEAST_HEIGHT_PX, layout.heightPx * scale) }}
      role="group"
      aria-label={props.name}
      aria-describedby={props.describedBy}
      data-flow={layout.flow}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onFocus={point}
      onBlur={() => onPoint(undefined)}
      onPointerOver={point}
      onPointerLeave={() => onPoint(undefined)}
    >
      <div className={styles.room} style={{ width: layout.widthPx * scale, height: layout.heightPx * scale }}>
        <div
          ref={plane}
          className={styles.plane}
          data-zooming={props.isZooming || undefined}
          style={{ width: layout.widthPx, height: layout.heightPx, transform: `scale(${scale})` }}
        >
          {seen.frames.map((frame) => (
            <FrameBox
              key={frame.block.key}
              frame={frame}
              isTabStop={frame.block.key === tabStop}
              isTiny={isTiny}
            />
          ))}
          <DiagramLines
            widthPx={layout.widthPx}
            heightPx={layout.heightPx}
            edges={seen.edges}
            nodes={seen.nodes}
            active={pointedKey ?? selectedKey}
          />
          {seen.nodes.map((placed) => (
            <NodeButton
              key={placed.node.key}
              placed={placed}
              isSelected={placed.node.key === selectedKey}
              isPointed={placed.node.key === pointedKey}
              isTabStop={placed.node.key === tabStop}
              isTiny={isTiny}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

const keyAt = (target: EventTarget): ItemKey | undefined =>
  (target as Element).closest<HTMLElement>('[data-key]')?.dataset['key'];

/** By layer, the box in which it is drawn: itself, or a folded block. */
function boxesByLayer({ nodes }: ArchitectureLayout): ReadonlyMap<LayerId, ItemKey> {
  return new Map(
    nodes.flatMap(({ node }) =>
      node.type === 'layer'
        ? [[node.key, node.key] as const]
        : node.block.layers.map((id) => [id, node.key] as const),
    ),
  );
}

/** The box or border that is drawn for what is pointed at. */
function keyOf(pointed: Pointed | undefined, drawnAs: ReadonlyMap<LayerId, ItemKey>): ItemKey | undefined {
  return pointed?.type === 'layer' ? drawnAs.get(pointed.layer) : pointed && blockKey(pointed.block.id);
}

/** The block that a folded box or a frame's name stands for. */
function blockOf({ nodes, frames }: ArchitectureLayout, key: ItemKey): Block | undefined {
  const node = nodes.find((placed) => placed.node.key === key)?.node;
  if (node) return node.type === 'folded' ? node.block : undefined;
  return frames.find(({ block }) => block.key === key)?.block.block;
}

/** The innermost unfolded block around a place, be it the block's own name. */
function innermostAround({ nodes, frames }: ArchitectureLayout, key: ItemKey) {
  const node = nodes.find((placed) => placed.node.key === key)?.node;
  const around = frames.filter(({ block }) =>
    node ? block.block.layers.includes(node.output.layer.id) : block.key === key,
  );
  const innermost = around.at(-1)?.block;
  return innermost && { key: innermost.key, block: innermost.block.id };
}
