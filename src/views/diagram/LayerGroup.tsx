import { memo } from 'react';
import type { Pixels } from '../../core/image/pixels.ts';
import type { LayerDescription } from '../../core/network/describe.ts';
import type { LayerId } from '../../core/network/network.ts';
import type { FeatureMaps } from '../../core/run/feature-maps.ts';
import type { ScaleLookup } from '../../draw/activation-scales.ts';
import type { LayerBox, Rect } from '../../draw/diagram/diagram.ts';
import { type StopId, stopName } from '../../draw/diagram/walk.ts';
import type { ColourScope, Selection } from '../../store/state.ts';
import { ablationText } from '../messages/en/ablation.ts';
import { networkText } from '../messages/en/network.ts';
import { PixelCanvas } from '../shared/PixelCanvas.tsx';
import styles from './Diagram.module.css';
import { LayerLegend } from './LayerLegend.tsx';
import { MapSheet } from './MapSheet.tsx';
import { UnitButton } from './UnitButton.tsx';

interface Props {
  readonly box: LayerBox;
  readonly described: LayerDescription;
  /** What the units of a vector stand for, where they have names. */
  readonly unitNames: readonly string[] | undefined;
  readonly maps: FeatureMaps | undefined;
  /** The picture as a person sees it; only for the input. */
  readonly picture: Pixels | undefined;
  readonly scales: ScaleLookup | undefined;
  readonly colourScope: ColourScope;
  /** Screen pixels for each CSS pixel. */
  readonly pixelRatio: number;
  readonly selected: boolean;
  readonly selectedMap: number | undefined;
  /** Maps that count as 0, from 0. */
  readonly silenced: ReadonlySet<number> | undefined;
  /** Whether nothing can be selected; focus still walks from map to map. */
  readonly locked: boolean;
  /** The diagram's tab stop, if it is in this layer. */
  readonly tabStop: StopId | undefined;
  readonly onFocusStop: (stop: StopId) => void;
  readonly onSelect: (selection: Selection) => void;
  readonly onToggleFold: (layer: LayerId) => void;
}

/** One layer: its title, its feature maps, its legend. */
export const LayerGroup = memo(function LayerGroup(props: Props) {
  const { box, described, maps, picture, scales, selected, tabStop, onFocusStop, onSelect } = props;
  const { id } = box;
  const { height, width, channels } = described.shape;
  const within = (rect: Rect) => placed(rect, box);
  const stop = (map: number | undefined) => ({
    'data-stop': stopName({ layer: id, map }),
    tabIndex: tabStop !== undefined && tabStop.map === map ? 0 : -1,
    onFocus: () => onFocusStop({ layer: id, map }),
    'aria-disabled': props.locked || undefined,
  });
  const inOnePicture = box.folded || box.form === 'maps';
  const drawn = inOnePicture && maps && scales ? { maps, scales } : undefined;
  return (
    <div
      role="group"
      aria-label={networkText.layerGroup(id, described.label, height, width, channels)}
      className={styles.layer}
      data-selected={selected}
      data-drawn={drawn !== undefined}
      style={{ left: box.xPx, top: box.yPx, width: box.widthPx, height: box.heightPx }}
    >
      <button
        type="button"
        className={styles.title}
        style={within(box.title)}
        onClick={() => onSelect({ level: 'layer', layer: id })}
        {...stop(undefined)}
      >
        {id}
      </button>
      {picture && box.picture && (
        <span className={styles.picture} style={within(box.picture)}>
          <PixelCanvas pixels={picture} className={styles.fill} />
        </span>
      )}
      {drawn && <MapSheet box={box} maps={drawn.maps} scales={drawn.scales} pixelRatio={props.pixelRatio} />}
      {box.folded && <FoldedButton {...props} channels={channels} style={within(box.body)} />}
      {box.maps.map((mapBox) => {
        const map = mapBox.index;
        const shared = {
          name: networkText.map(id, map),
          style: within(mapBox),
          pressed: props.selectedMap === map,
          stop: {
            ...stop(map),
            'aria-description': props.silenced?.has(map) ? ablationText.silenced : undefined,
          },
          onClick: () => onSelect({ level: 'map', layer: id, map }),
        };
        return box.form === 'units' ? (
          <UnitButton
            key={map}
            {...shared}
            value={maps?.values[map]}
            scale={scales?.(id, map)}
            unitName={props.unitNames?.[map]}
            labelWidthPx={box.labels.widthPx}
          />
        ) : (
          <MapButton key={map} {...shared} />
        );
      })}
      {scales && (
        <LayerLegend
          scale={scales(id, 0)}
          ownScales={props.colourScope === 'map' && channels > 1}
          style={within(box.legend)}
        />
      )}
    </div>
  );
});

/** A rectangle of the diagram as style inside the layer's own box. */
function placed(rect: Rect, box: Rect) {
  return {
    left: rect.xPx - box.xPx,
    top: rect.yPx - box.yPx,
    width: rect.widthPx,
    height: rect.heightPx,
  };
}

interface MapButtonProps {
  readonly name: string;
  readonly style: ReturnType<typeof placed>;
  readonly pressed: boolean;
  readonly stop: object;
  readonly onClick: () => void;
}

function MapButton({ name, style, pressed, stop, onClick }: MapButtonProps) {
  return (
    <button
      type="button"
      className={styles.map}
      aria-label={name}
      aria-pressed={pressed}
      title={name}
      style={style}
      onClick={onClick}
      {...stop}
    />
  );
}

type FoldedProps = Pick<Props, 'box' | 'locked' | 'onSelect' | 'onToggleFold'> & {
  readonly channels: number;
  readonly style: ReturnType<typeof placed>;
};

/** Stands for all maps of a layer, where there are too many to choose from one by one. */
function FoldedButton({ box, channels, style, locked, onSelect, onToggleFold }: FoldedProps) {
  const unfold = networkText.unfold(box.id, channels);
  return (
    <button
      type="button"
      className={styles.map}
      style={style}
      tabIndex={-1}
      aria-disabled={(locked && !box.foldable) || undefined}
      aria-label={box.foldable ? unfold : networkText.folded(channels)}
      title={box.foldable ? unfold : undefined}
      onClick={() => (box.foldable ? onToggleFold(box.id) : onSelect({ level: 'layer', layer: box.id }))}
    />
  );
}
