import { useMemo } from 'react';
import type { DenseLayer } from '../../../core/network/network.ts';
import { countText } from '../../../draw/format.ts';
import { contributionPlanes } from '../../../draw/unit/contribution-planes.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { PanelProps } from '../panel-props.ts';
import { CellFigures } from '../pieces/CellFigures.tsx';
import { mapsOf } from '../unit-data.ts';
import { useArithmetic } from '../use-arithmetic.ts';
import { DensePlanes } from './DensePlanes.tsx';
import { DenseTerms } from './DenseTerms.tsx';
import { printDense } from './dense-printing.ts';
import styles from './Panel.module.css';

/** What every value adds to a unit: as maps where the values stand on maps, and as a list of terms. */
export function DensePanel(props: PanelProps<DenseLayer>) {
  const { layer, map, unit, cursor, decimals, gate } = props;
  const arithmetic = useArithmetic('dense', unit, layer.id, map, cursor.cell);
  const { terms } = arithmetic;
  const source = terms[0]?.source.layer;
  const shape = source === undefined ? undefined : mapsOf(unit, source).shape;
  const planes = useMemo(
    () => (shape && terms.length > shape.channels ? contributionPlanes(terms, shape) : undefined),
    [terms, shape],
  );
  const printed = useMemo(() => printDense(arithmetic, planes, decimals), [arithmetic, planes, decimals]);
  const value = gate.isShut ? '?' : printed.sum.answer.total;
  return (
    <>
      <p className={styles.lead}>{unitText.dense.lead(countText(terms.length))}</p>
      <CellFigures {...props} value={value} />
      {planes && <DensePlanes {...props} arithmetic={arithmetic} planes={planes} printed={printed} />}
      <DenseTerms {...props} arithmetic={arithmetic} printed={printed} />
    </>
  );
}
