import { useEffect, useMemo, useState } from 'react';
import { toInput } from '../../../core/image/input.ts';
import type {
  EffectiveReceptiveField,
  ReceptiveFieldRequest,
} from '../../../core/lab/effective-receptive-field.ts';
import { receptiveFieldOf } from '../../../core/network/describe.ts';
import { clipRegion } from '../../../core/network/receptive-field.ts';
import { cellOf } from '../../../core/run/feature-maps.ts';
import { activationScales } from '../../../draw/activation-scales.ts';
import { paintFeatureMap } from '../../../draw/paint.ts';
import type { LabPlace } from '../../../store/lab/lab-place.ts';
import type { LabStudy } from '../../../store/lab/lab-studies.ts';
import { shownStudy } from '../../../store/lab/shown-study.ts';
import { ValueLegend } from '../../inspector/parts/ValueLegend.tsx';
import { labFieldsText } from '../../messages/en/lab-fields.ts';
import { SaliencyProgress } from '../../shared/saliency/SaliencyProgress.tsx';
import { type SaliencyPlane, saliencyPixels, saliencyPlane } from '../../shared/saliency/saliency-plane.ts';
import { useActions, useSelector } from '../../shared/store-context.ts';
import type { Subject } from '../inside-out/subject.ts';
import choices from '../shared/Choices.module.css';
import { LabSection } from '../shared/LabSection.tsx';
import { MapChoice } from '../shared/MapChoice.tsx';
import { StudyBar } from '../shared/StudyBar.tsx';
import { CellMap } from './CellMap.tsx';
import styles from './Fields.module.css';
import { OutlinedPicture } from './OutlinedPicture.tsx';

const text = labFieldsText.field;

interface Props {
  readonly subject: Subject;
  readonly place: LabPlace;
}

/** One cell: its map, the window it can see, and what counts for it in this picture. */
export function FieldStudy({ subject, place }: Props) {
  const { network, run } = subject;
  const { layer, map, cell } = place;
  const { select } = useActions();
  const maps = run.activations.get(layer);
  const scale = useMemo(
    () => activationScales(network.network, run.activations, 'map')(layer, map),
    [network.network, run.activations, layer, map],
  );
  const pixels = useMemo(() => maps && paintFeatureMap(maps, map, scale), [maps, map, scale]);
  const { study, begin, stop } = useField(subject, place);
  const found = useLatestField(study);
  if (!maps || !pixels) return null;
  const name = labFieldsText.mapName(layer, map);
  const value = cellOf(maps, cell.y, cell.x, map);
  const window = receptiveFieldOf(network.description, layer, cell);
  const onPicture = clipRegion(window, run.pixels);
  const isCut = onPicture.height < window.height || onPicture.width < window.width;
  return (
    <LabSection title={text.title} lead={text.lead} formula={text.formula} cite={text.cite}>
      <div className={choices.choices}>
        <MapChoice network={network} place={place} />
        <CellChoice place={place} size={maps.shape} />
      </div>
      <div className={styles.figures}>
        <figure>
          <figcaption>{name}</figcaption>
          <CellMap
            name={name}
            pixels={pixels}
            cell={cell}
            value={value}
            onPick={(next) => select({ level: 'cell', layer, map, cell: next })}
          />
          <ValueLegend scale={scale} name={text.activation} />
          <p className={styles.note}>{text.cell(cell.y, cell.x, value)}</p>
        </figure>
        <figure>
          <figcaption>{text.windowTitle}</figcaption>
          <OutlinedPicture
            pixels={run.pixels}
            region={window}
            label={text.windowLabel(window.height, window.width)}
          />
          <p className={styles.note}>
            {text.window(window.height, window.width)}
            {isCut && `; ${text.padded(onPicture.height, onPicture.width)}`}
          </p>
        </figure>
        <figure>
          <figcaption>{text.fieldTitle}</figcaption>
          {found && <FieldFigure found={found} subject={subject} />}
          {study?.status === 'running' && !found && <SaliencyProgress progress={study.share} />}
          {(study?.status === 'stopped' || study?.status === 'failed') && (
            <StudyBar
              label={text.begin}
              study={study}
              onBegin={subject.canBegin ? begin : undefined}
              onStop={stop}
            />
          )}
        </figure>
      </div>
      <p aria-live="polite">{found && sharesWords(found)}</p>
    </LabSection>
  );
}

/** Row and column in numbers. */
function CellChoice({
  place,
  size,
}: {
  readonly place: LabPlace;
  readonly size: { readonly height: number; readonly width: number };
}) {
  const { select } = useActions();
  const { layer, map, cell } = place;
  const go = (y: number, x: number) => {
    const isOnMap =
      Number.isInteger(y) && Number.isInteger(x) && y >= 0 && x >= 0 && y < size.height && x < size.width;
    if (isOnMap) select({ level: 'cell', layer, map, cell: { y, x } });
  };
  return (
    <>
      <label>
        {text.row}
        <input
          type="number"
          min={0}
          max={size.height - 1}
          value={cell.y}
          onChange={(event) => go(event.target.valueAsNumber, cell.x)}
        />
      </label>
      <label>
        {text.column}
        <input
          type="number"
          min={0}
          max={size.width - 1}
          value={cell.x}
          onChange={(event) => go(cell.y, event.target.valueAsNumber)}
        />
      </label>
    </>
  );
}

/** Has the field computed as soon as another cell or picture is looked at: it takes one pass. */
function useField({ network, run, canBegin }: Subject, { layer, map, cell: { y, x } }: LabPlace) {
  const study = useSelector((state) => shownStudy(state, 'receptive-field', 'picture'));
  const { study: order, stopStudy } = useActions();
  const request = useMemo(
    (): ReceptiveFieldRequest => ({
      input: toInput(run.pixels, network.network),
      layer,
      map,
      cell: { y, x },
    }),
    [run, network, layer, map, y, x],
  );
  useEffect(() => {
    if (canBegin) void order('receptive-field', request, 'picture');
  }, [order, request, canBegin]);
  return { study, begin: () => void order('receptive-field', request, 'picture'), stop: stopStudy };
}

/** The field of the cell before stays until the next is there, unless that is of another picture. */
function useLatestField(study: LabStudy<'receptive-field'> | undefined): EffectiveReceptiveField | undefined {
  const [latest, setLatest] = useState(study);
  if (study?.result && study !== latest) setLatest(study);
  return study?.result ?? (study && latest?.subject === study.subject ? latest.result : undefined);
}

interface FigureProps {
  readonly found: EffectiveReceptiveField;
  readonly subject: Subject;
}

function FieldFigure({ found, subject: { run } }: FigureProps) {
  const plane = useMemo(() => planeOf(found, run.pixels), [found, run.pixels]);
  const pixels = useMemo(() => saliencyPixels(plane, run.pixels, OPACITY), [plane, run.pixels]);
  return (
    <>
      <OutlinedPicture pixels={pixels} region={found.window} label={text.fieldLabel(sharesWords(found))} />
      {plane.largest > 0 && <ValueLegend scale={plane.scale} name={text.unit} />}
      {plane.largest > 0 && <p className={styles.note}>{text.unit}</p>}
    </>
  );
}

const OPACITY = 0.9;

function planeOf(
  { values, size }: EffectiveReceptiveField,
  picture: Subject['run']['pixels'],
): SaliencyPlane {
  return saliencyPlane(
    { shape: { ...size, channels: 1 }, values, sign: 'non-negative', space: 'picture' },
    picture,
  );
}

function sharesWords({ mass }: EffectiveReceptiveField): string {
  if (!mass) return text.nothing;
  const { inCentralHalf, areaOfCentralHalf, pixelsThatMatter, pixelsInWindow } = mass;
  return `${text.shares(inCentralHalf, areaOfCentralHalf)} ${text.pixels(pixelsThatMatter, pixelsInWindow)}`;
}
