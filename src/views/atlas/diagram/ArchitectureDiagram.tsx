import { useCallback, useId, useMemo, useRef, useState } from 'react';
import type { Blueprint } from '../../../core/architectures/architecture.ts';
import type { NetworkDescription } from '../../../core/network/describe.ts';
import type { LayerId } from '../../../core/network/network.ts';
import { diagramSvg } from '../../../draw/atlas/diagram/diagram-svg.ts';
import { type Fit, fitOf } from '../../../draw/atlas/diagram/fit.ts';
import { layoutOf } from '../../../draw/atlas/diagram/layout.ts';
import { palettes } from '../../../draw/atlas/diagram/palette.ts';
import { type ScaleBar, scaleBars } from '../../../draw/atlas/diagram/scale-bars.ts';
import { allBlocks } from '../../../draw/atlas/diagram/visible-graph.ts';
import { volumeScale } from '../../../draw/atlas/diagram/volumes.ts';
import { countText } from '../../../draw/format.ts';
import { EVERY_BLOCK } from '../../../store/atlas/diagram-parameters.ts';
import { atlasDiagramText as text } from '../../messages/en/atlas-diagram.ts';
import hidden from '../../shared/Hidden.module.css';
import { useSize } from '../../shared/use-size.ts';
import styles from './ArchitectureDiagram.module.css';
import { DiagramCanvas } from './DiagramCanvas.tsx';
import { DiagramLegend } from './DiagramLegend.tsx';
import { DiagramNews } from './DiagramNews.tsx';
import { DiagramTools } from './DiagramTools.tsx';
import { diagramWords } from './diagram-words.ts';
import type { Pointed } from './pointed.ts';
import { useZoom } from './use-zoom.ts';

interface Props {
  /** Of the drawing's element. */
  readonly id: string;
  readonly blueprint: Blueprint;
  readonly description: NetworkDescription;
  /** Ids of the unfolded blocks, or `EVERY_BLOCK`; what the network does not have is told. */
  readonly open: readonly string[];
  readonly onOpen: (open: readonly string[]) => void;
  /** Whether boxes are volumes to scale. */
  readonly volumes: boolean;
  readonly onVolumes: (on: boolean) => void;
  /** Whether it has the page's height. */
  readonly large: boolean;
  readonly onLarge: (on: boolean) => void;
  /** 1 to 2. */
  readonly textSize: number;
  readonly selected: LayerId | undefined;
  readonly onSelect: (layer: LayerId | undefined) => void;
  readonly pointed: Pointed | undefined;
  readonly onPoint: (pointed: Pointed | undefined) => void;
  readonly onSave: (name: string, svg: string) => void;
}

/** Narrower than this, the network runs down the page. In pixels of text size 1. */
const RIGHTWARDS_FROM_PX = 440;

/** An architecture as a drawing: layers, and blocks that fold and unfold in place. */
export function ArchitectureDiagram(props: Props) {
  const around = useRef<HTMLElement>(null);
  const size = useSize(around);
  return (
    <section ref={around} className={styles.diagram}>
      {size && <MeasuredDiagram {...props} width={Math.floor(size.widthPx / props.textSize)} />}
    </section>
  );
}

/** @param width that there is, in pixels of text size 1 */
export function MeasuredDiagram({ width, ...props }: Props & { readonly width: number }) {
  const { blueprint, description, open, onOpen, volumes, textSize } = props;
  const { name, id } = blueprint.network;
  const alternative = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { zoom, isMoving, zoomTo, step } = useZoom(scroller);
  const scale = zoom * textSize;
  const blocks = useMemo(() => allBlocks(blueprint.blocks).map((block) => block.id), [blueprint]);
  const isAll = open.includes(EVERY_BLOCK);
  const opened = useMemo(
    () => new Set(isAll ? blocks : blocks.filter((block) => open.includes(block))),
    [isAll, blocks, open],
  );
  const unknown = isAll ? [] : open.filter((block) => !blocks.includes(block));
  const words = useMemo(() => diagramWords(description), [description]);
  const ownScale = useMemo(() => (volumes ? volumeScale(description) : undefined), [volumes, description]);
  const layAt = useCallback(
    (widthPx: number) =>
      layoutOf(blueprint, description, opened, {
        flow: widthPx < RIGHTWARDS_FROM_PX ? 'down' : 'right',
        widthPx,
        words,
        ...(ownScale && { volumes: ownScale }),
      }),
    [blueprint, description, opened, words, ownScale],
  );
  const [fitted, setFitted] = useState<Fit>();
  const roomPx = Math.max(width, fitted?.roomPx ?? 0);
  const layout = useMemo(() => layAt(roomPx), [layAt, roomPx]);
  const bars = ownScale ? scaleBars(ownScale) : [];
  const toggle = (block: string) => {
    const next = new Set(opened);
    if (!next.delete(block)) next.add(block);
    onOpen(next.size === blocks.length ? [EVERY_BLOCK] : blocks.filter((each) => next.has(each)));
  };
  const onZoom = (direction: 1 | -1 | 0) => {
    if (direction !== 0) return step(direction);
    setFitted(undefined);
    zoomTo(1);
  };
  const fit = () => {
    const frame = scroller.current;
    if (!frame) return;
    const heightPx = mostHeightPx(frame) / textSize;
    const next = fitOf(layAt, { widthPx: width, heightPx });
    setFitted(next);
    zoomTo(next.zoom);
  };
  const save = () => {
    const palette =
      palettes[getComputedStyle(document.documentElement).colorScheme === 'dark' ? 'dark' : 'light'];
    props.onSave(`${id}-diagram.svg`, diagramSvg(layout, palette, svgWords(name), bars));
  };
  return (
    <>
      <DiagramTools
        folding={
          blocks.length === 0
            ? undefined
            : {
                isAllOpen: opened.size === blocks.length,
                isAllFolded: opened.size === 0,
                onAll: (isOpen) => onOpen(isOpen ? [EVERY_BLOCK] : []),
              }
        }
        zoom={zoom}
        onZoom={onZoom}
        onFit={fit}
        volumes={volumes}
        onVolumes={props.onVolumes}
        large={props.large}
        onLarge={props.onLarge}
        onSave={save}
      />
      <DiagramNews
        blueprint={blueprint}
        description={description}
        opened={opened}
        selected={props.selected}
      />
      {fitted?.isWhole === false && fitted.zoom === zoom && (
        <p className={styles.hint} role="status">
          {text.scrolls}
        </p>
      )}
      {unknown.length > 0 && <p role="status">{text.unknownBlocks(unknown)}</p>}
      <p id={alternative} className={hidden.hidden}>
        {text.alternative}
      </p>
      <DiagramCanvas
        id={props.id}
        className={styles.canvas ?? ''}
        name={text.diagramOf(name)}
        describedBy={alternative}
        layout={layout}
        scale={scale}
        isZooming={isMoving}
        scroller={scroller}
        selected={props.selected}
        pointed={props.pointed}
        onSelect={props.onSelect}
        onPoint={props.onPoint}
        onToggle={toggle}
        onZoom={onZoom}
      />
      <DiagramLegend layout={layout} bars={bars} scale={scale} />
    </>
  );
}

/** How high a frame could get if what it holds were as high as may be. */
function mostHeightPx(frame: HTMLElement): number {
  const before = frame.style.height;
  frame.style.height = '100000px';
  const most = frame.clientHeight;
  frame.style.height = before;
  return most;
}

const svgWords = (name: string) => ({
  title: text.saved(name),
  roles: text.roles,
  scaleBar: ({ of, count }: ScaleBar) => text.bars[of](countText(count)),
});
