import { useMemo } from 'react';
import { receptiveFieldOf } from '../../../core/network/describe.ts';
import { clipRegion } from '../../../core/network/receptive-field.ts';
import { cellOf } from '../../../core/run/feature-maps.ts';
import { activationScales } from '../../../draw/activation-scales.ts';
import { paintFeatureMap } from '../../../draw/paint.ts';
import type { LabPlace } from '../../../store/lab/lab-place.ts';
import { ValueLegend } from '../../inspector/parts/ValueLegend.tsx';
import { labText } from '../../messages/en/lab.ts';
import { labFieldsText } from '../../messages/en/lab-fields.ts';
import { SaliencyProgress } from '../../shared/saliency/SaliencyProgress.tsx';
import { useActions } from '../../shared/store-context.ts';
import choices from '../shared/Choices.module.css';
import { LabSection } from '../shared/LabSection.tsx';
import { MapChoice } from '../shared/MapChoice.tsx';
import { StudyBar } from '../shared/StudyBar.tsx';
import type { Subject } from '../shared/subject.ts';
import { CellChoice } from './CellChoice.tsx';
import { CellMap } from './CellMap.tsx';
import { FieldFigure, sharesWords } from './FieldFigure.tsx';
import styles from './Fields.module.css';
import { OutlinedPicture } from './OutlinedPicture.tsx';
import { useField } from './use-field.ts';

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
  const { study, found, begin, stop } = useField(subject, place);
  if (!maps || !pixels) return null;
  const name = labFieldsText.mapName(layer, map);
  const value = cellOf(maps, cell.y, cell.x, map);
  const window = receptiveFieldOf(network.description, layer, cell);
  const onPicture = clipRegion(window, run.pixels);
  const isCut = onPicture.height < window.height || onPicture.width < window.width;
  return (
    <LabSection
      title={text.title}
      lead={text.lead}
      misleads={text.misleads}
      formula={text.formula}
      cite={text.cite}
    >
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
          {found && <FieldFigure found={found} picture={run.pixels} />}
          {study?.status === 'running' && !found && <SaliencyProgress progress={study.share} />}
          {study?.status === 'stopped' && !found && <p className={styles.note}>{labText.waiting}</p>}
          {study?.status === 'failed' && (
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
