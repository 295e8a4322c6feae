import { useMemo } from 'react';
import type { AttributionMap } from '../../../core/attribution/method.ts';
import type { Pixels } from '../../../core/image/pixels.ts';
import { labTestsText as text } from '../../messages/en/lab-tests.ts';
import { saliencyPlane } from '../../shared/saliency/saliency-plane.ts';
import { useSelector } from '../../shared/store-context.ts';
import { MapPicture } from '../methods/MapPicture.tsx';
import { mapSummary } from '../shared/map-summary.ts';

interface Props {
  /** Absent until it is there. */
  readonly map: AttributionMap | undefined;
  readonly picture: Pixels;
  /** What it is; a screen reader is told where its mass lies besides. */
  readonly label: string;
}

/** A map as the lab shows maps, but for the picture beside it: there are other maps beside it already. */
export function TestedMap({ map, picture, label }: Props) {
  const { show, signs } = useSelector((state) => state.lab);
  const plane = useMemo(
    () => map && saliencyPlane(map, picture, signs ? 'sum' : 'max-abs'),
    [map, picture, signs],
  );
  const summary = useMemo(() => (plane ? mapSummary(plane) : ''), [plane]);
  return (
    <MapPicture
      picture={picture}
      plane={plane}
      show={show === 'beside' ? 'overlay' : show}
      label={text.summed(label, summary)}
    />
  );
}
