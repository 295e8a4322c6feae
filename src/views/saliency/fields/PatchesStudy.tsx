import { useMemo } from 'react';
import type { Sample } from '../../../core/image/sample.ts';
import { intensitiesOf, pixelsOf } from '../../../core/lab/picture-space.ts';
import type { Patch, StrongestPatchesRequest } from '../../../core/lab/strongest-patches.ts';
import { inputLayer, type Network } from '../../../core/network/network.ts';
import { cutPicture } from '../../../draw/cut-picture.ts';
import type { LabPlace } from '../../../store/lab/lab-place.ts';
import { shownStudy } from '../../../store/lab/shown-study.ts';
import { isLocked, samplesOf } from '../../../store/selectors.ts';
import { labFieldsText } from '../../messages/en/lab-fields.ts';
import { PixelCanvas } from '../../shared/PixelCanvas.tsx';
import { useActions, useSelector } from '../../shared/store-context.ts';
import { EarlierQuestion } from '../shared/EarlierQuestion.tsx';
import { LabSection } from '../shared/LabSection.tsx';
import { StudyBar } from '../shared/StudyBar.tsx';
import type { Subject } from '../shared/subject.ts';
import styles from './Fields.module.css';

const text = labFieldsText.patches;

interface Props {
  readonly subject: Subject;
  readonly place: LabPlace;
}

/** Where in all the sample pictures a map is at its strongest. */
export function PatchesStudy({ subject: { network, canBegin }, place: { layer, map } }: Props) {
  const study = useSelector((state) => shownStudy(state, 'strongest-patches', 'network'));
  const samples = useSelector(samplesOf);
  const { findPatches, stopStudy } = useActions();
  const { request } = study ?? {};
  const found = study?.result ?? study?.steps.at(-1);
  return (
    <LabSection
      title={text.title}
      lead={text.lead}
      misleads={text.misleads}
      formula={text.formula}
      cite={text.cite}
    >
      {samples.length === 0 ? (
        <p className={styles.note}>{text.noSamples}</p>
      ) : (
        <StudyBar
          label={text.begin(labFieldsText.mapName(layer, map))}
          study={study}
          onBegin={canBegin ? () => void findPatches(layer, map) : undefined}
          onStop={stopStudy}
        />
      )}
      <EarlierQuestion
        made={request && { map: labFieldsText.mapName(request.layer, request.map) }}
        now={{ map: labFieldsText.mapName(layer, map) }}
      />
      {request && found && (
        <figure className={styles.found}>
          <figcaption>
            {text.list(labFieldsText.mapName(request.layer, request.map))}{' '}
            <span className={styles.note}>{text.searched(found.pictures, request.inputs.length)}</span>
          </figcaption>
          <ol className={styles.patches}>
            {found.patches.map((patch) => (
              <PatchButton
                key={`${patch.picture} ${patch.cell.y} ${patch.cell.x}`}
                patch={patch}
                request={request}
                network={network.network}
                sample={samples[patch.picture]}
              />
            ))}
          </ol>
        </figure>
      )}
    </LabSection>
  );
}

interface PatchProps {
  readonly patch: Patch;
  readonly request: StrongestPatchesRequest;
  readonly network: Network;
  readonly sample: Sample | undefined;
}

/** One patch; it opens its picture at the cell that found it. */
function PatchButton({ patch, request: { layer, map, inputs }, network, sample }: PatchProps) {
  const { cell, value, region, picture } = patch;
  const { setSample, select } = useActions();
  const locked = useSelector((state) => isLocked(state, 'input'));
  const input = inputs[picture];
  const pixels = useMemo(() => {
    if (!input || region.height < 1 || region.width < 1) return undefined;
    return cutPicture(pixelsOf(intensitiesOf(input, network), inputLayer(network).shape), region);
  }, [input, network, region]);
  if (!sample || !pixels) return null;
  const name = `${sample.class} ${sample.n}`;
  return (
    <li>
      <button
        type="button"
        disabled={locked}
        aria-label={text.open(name, cell.y, cell.x, value)}
        title={name}
        onClick={() => {
          select({ level: 'cell', layer, map, cell });
          void setSample(sample.id);
        }}
      >
        <PixelCanvas pixels={pixels} className={styles.patch} />
        <span>{text.value(value)}</span>
      </button>
    </li>
  );
}
