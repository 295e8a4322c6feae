import { useMemo } from 'react';
import type { DenseLayer } from '../../../core/network/network.ts';
import { contributionPlanes } from '../../../draw/unit/contribution-planes.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { PanelProps } from '../panel-props.ts';
import { mapsOf } from '../unit-data.ts';
import { useArithmetic } from '../use-arithmetic.ts';
import { DensePlanes } from './DensePlanes.tsx';
import { DenseTerms } from './DenseTerms.tsx';
import styles from './Panel.module.css';

/** What every value adds to a unit: as maps where the values stand on maps, and as a list of terms. */
export function DensePanel(props: PanelProps<DenseLayer>) {
  const { layer, map, unit, cursor } = props;
  const arithmetic = useArithmetic('dense', unit, layer.id, map, cursor.cell);
  const { terms } = arithmetic;
  const source = terms[0]?.source.layer;
  const shape = source === undefined ? undefined : mapsOf(unit, source).shape;
  const isFlattened = !!shape && shape.height * shape.width > 1 && terms.length > shape.channels;
  const planes = useMemo(
    () => (isFlattened ? contributionPlanes(terms, shape) : undefined),
    [isFlattened, terms, shape],
  );
  return (
    <>
      <p className={styles.lead}>{unitText.dense.lead(terms.length)}</p>
      {planes && <DensePlanes {...props} arithmetic={arithmetic} planes={planes} />}
      <DenseTerms {...props} arithmetic={arithmetic} />
    </>
  );
}
