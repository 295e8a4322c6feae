import { useMemo, useState } from 'react';
import type { DenseArithmetic } from '../../../core/explain/arithmetic.ts';
import type { DenseLayer } from '../../../core/network/network.ts';
import { type GridCell, regionOfCell } from '../../../draw/unit/cell-grid.ts';
import { type ContributionPlane, loudestCell } from '../../../draw/unit/contribution-planes.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { PanelProps } from '../panel-props.ts';
import { ChannelEquation } from '../pieces/ChannelEquation.tsx';
import { ScaleLegend } from '../pieces/ScaleLegend.tsx';
import { ShowAll } from '../pieces/ShowAll.tsx';
import { DensePlaneDetail } from './DensePlaneDetail.tsx';
import { planePictures, shownPlanes } from './dense-pictures.ts';
import type { PrintedDense } from './dense-printing.ts';
import styles from './Panel.module.css';

const text = unitText.dense;
const MOST_COLUMNS = 24;

interface Props extends PanelProps<DenseLayer> {
  readonly arithmetic: DenseArithmetic;
  /** One per map of the source layer. */
  readonly planes: readonly ContributionPlane[];
  readonly printed: PrintedDense;
}

/** Source map times weight plane gives what each place adds; the planes' sums and the bias add up to the unit. */
export function DensePlanes(props: Props) {
  const { unit, planes, printed } = props;
  const [showAll, setShowAll] = useState(false);
  const [asked, setAsked] = useState(() => loudest(planes).map);
  const [pointed, setPointed] = useState<GridCell>();
  const shown = useMemo(() => shownPlanes(planes, showAll ? planes.length : MOST_COLUMNS), [planes, showAll]);
  const pictures = useMemo(() => planePictures(unit, shown), [unit, shown]);
  const chosen = shown.find(({ map }) => map === asked) ?? loudest(shown);
  const cell = pointed ?? loudestCell(chosen);
  const column = pictures.columns[shown.indexOf(chosen)];
  return (
    <>
      <ChannelEquation
        columns={pictures.columns}
        sums={shown.map(({ map, sum }) => ({ value: sum, text: printed.sum.answer.terms[map] ?? '' }))}
        labels={{
          input: unitText.convolution.input,
          weights: text.weights,
          result: text.contribution,
          sum: text.sum,
        }}
        cells={chosen}
        chosen={chosen.map}
        onChoose={setAsked}
        choiceName={({ name }, sum) => text.choose(name, sum)}
        inputOutline={regionOfCell(cell)}
        resultOutline={regionOfCell(cell)}
        onPointInput={setPointed}
        onPointResult={setPointed}
        onPickInput={setPointed}
        onPickResult={setPointed}
      />
      <p className={styles.legends}>
        <ScaleLegend name={unitText.convolution.legendInput} scale={unit.scaleOf(chosen.layer, chosen.map)} />
        <ScaleLegend name={unitText.convolution.legendKernel} scale={pictures.weightScale} />
        <ScaleLegend name={text.contributionOf} scale={pictures.productScale} />
      </p>
      <ShowAll total={planes.length} most={MOST_COLUMNS} isAll={showAll} onChange={setShowAll} />
      {column && (
        <DensePlaneDetail {...props} plane={chosen} column={column} cell={cell} onPoint={setPointed} />
      )}
    </>
  );
}

/** The plane that adds or takes away most. @throws RangeError without any */
function loudest(planes: readonly ContributionPlane[]): ContributionPlane {
  const [first] = planes;
  if (!first) throw new RangeError('A unit that reads no map cannot be shown as maps.');
  return planes.reduce((most, plane) => (Math.abs(plane.sum) > Math.abs(most.sum) ? plane : most), first);
}
