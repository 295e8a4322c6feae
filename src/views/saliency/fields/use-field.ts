import { useEffect, useMemo, useState } from 'react';
import { toInput } from '../../../core/image/input.ts';
import type {
  EffectiveReceptiveField,
  ReceptiveFieldRequest,
} from '../../../core/lab/effective-receptive-field.ts';
import type { LabPlace } from '../../../store/lab/lab-place.ts';
import type { LabStudy } from '../../../store/lab/lab-studies.ts';
import { shownStudy } from '../../../store/lab/shown-study.ts';
import { useActions, useSelector } from '../../shared/store-context.ts';
import type { Subject } from '../shared/subject.ts';

/** Has the field computed as soon as another cell or picture is looked at: it takes one pass. */
export function useField({ network, run, canBegin }: Subject, { layer, map, cell: { y, x } }: LabPlace) {
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
  // Nobody stops one pass; but another study may take its place, and then it is asked for again after that.
  const isDisplaced = useSelector(
    ({ labStudies }) =>
      labStudies['receptive-field']?.status === 'stopped' &&
      Object.values(labStudies).every(({ status }) => status !== 'running'),
  );
  useEffect(() => {
    if (canBegin && isDisplaced) void order('receptive-field', request, 'picture');
  }, [order, request, canBegin, isDisplaced]);
  return {
    study,
    found: useLatestField(study),
    begin: () => void order('receptive-field', request, 'picture'),
    stop: stopStudy,
  };
}

/** The field of the cell before stays until the next is there, unless that is of another picture. */
function useLatestField(study: LabStudy<'receptive-field'> | undefined): EffectiveReceptiveField | undefined {
  const [latest, setLatest] = useState(study);
  if (study?.result && study !== latest) setLatest(study);
  return study?.result ?? (study && latest?.subject === study.subject ? latest.result : undefined);
}
