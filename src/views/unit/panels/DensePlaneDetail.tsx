import type { DenseArithmetic } from '../../../core/explain/arithmetic.ts';
import type { Pixels } from '../../../core/image/pixels.ts';
import { printedParts } from '../../../core/maths/printed-sum.ts';
import type { DenseLayer } from '../../../core/network/network.ts';
import type { ColourScale } from '../../../draw/colour.ts';
import { numberText } from '../../../draw/format.ts';
import { type GridCell, regionOfCell } from '../../../draw/unit/cell-grid.ts';
import type { ContributionPlane } from '../../../draw/unit/contribution-planes.ts';
import { fixed } from '../../../draw/unit/printed-answer.ts';
import type { PrintedChannels } from '../../../draw/unit/printed-channels.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { PanelProps } from '../panel-props.ts';
import type { ColumnPictures } from '../pieces/ChannelEquation.tsx';
import { Figure } from '../pieces/Figure.tsx';
import { figureSize } from '../pieces/figure-size.ts';
import { MapTile } from '../pieces/MapTile.tsx';
import { PlaceLink } from '../pieces/PlaceLink.tsx';
import { Reckoning, type ReckoningLine } from '../pieces/Reckoning.tsx';
import { ScaleLegend } from '../pieces/ScaleLegend.tsx';
import { Operator, UnitFigures } from '../pieces/UnitFigures.tsx';
import type { PlanePictures } from './dense-pictures.ts';
import { unitName } from './unit-name.ts';

const text = unitText.dense;
const FIT_PX = 112;

interface Props extends PanelProps<DenseLayer> {
  readonly arithmetic: DenseArithmetic;
  readonly plane: ContributionPlane;
  readonly column: ColumnPictures;
  readonly pictures: PlanePictures;
  readonly sum: PrintedChannels;
  /** Which term of the sum the plane is. */
  readonly term: number;
  /** Looked at, on the source map. */
  readonly cell: GridCell;
  readonly onPoint: (cell: GridCell) => void;
}

/** One source map, its weights and what they make of each other, large; and the arithmetic of one cell. */
export function DensePlaneDetail(props: Props) {
  const { unit, gate, arithmetic, plane, column, pictures, sum, cell, onPoint } = props;
  const place = { layer: plane.layer, map: plane.map, cell };
  const source = (
    <PlaceLink place={place} onGo={unit.goTo}>
      {unitText.mapName(plane.layer, plane.map)}
    </PlaceLink>
  );
  const tile = (caption: React.ReactNode, pixels: Pixels, scale: ColourScale) => (
    <Figure caption={caption} note={<ScaleLegend scale={scale} />}>
      <MapTile
        pixels={pixels}
        size={figureSize(plane, FIT_PX)}
        outlines={[regionOfCell(cell)]}
        onPoint={onPoint}
        onPick={onPoint}
      />
    </Figure>
  );
  const { agrees, decimals } = sum.answer;
  return (
    <UnitFigures>
      {tile(source, column.input, unit.scaleOf(plane.layer, plane.map))}
      <Operator>×</Operator>
      {tile(unitText.convolution.legendKernel, column.weights, pictures.weightScale)}
      <Operator>=</Operator>
      {tile(text.contributionOf, column.result, pictures.productScale)}
      <Reckoning
        title={unitText.cellName(cell.y, cell.x)}
        gate={gate}
        lines={[...cellLines(props, source), ...sumLines(props)]}
        note={agrees ? undefined : unitText.halfPrecision(fixed(arithmetic.activation, decimals))}
      />
    </UnitFigures>
  );
}

function cellLines({ plane, sum, term, cell }: Props, source: React.ReactNode): ReckoningLine[] {
  const at = cell.y * plane.width + cell.x;
  const parts = printedParts(Array.from(plane.products), sum.answer, term);
  return [
    { key: 'value', name: source, value: numberText(plane.values[at] ?? 0) },
    { key: 'weight', name: text.weight, value: numberText(plane.weights[at] ?? 0) },
    { key: 'product', name: text.product, value: parts.terms[at], isResult: true },
  ];
}

function sumLines({ unit, layer, map, sum, arithmetic, plane, term }: Props): ReckoningLine[] {
  const maps = new Set(arithmetic.terms.map(({ source }) => source.map)).size;
  return [
    { key: 'plane', name: text.mapSum(plane.map), value: sum.answer.terms[term] },
    { key: 'maps', name: text.maps(maps), value: sum.channelsTotal },
    ...(sum.bias === undefined ? [] : [{ key: 'bias', name: unitText.convolution.bias, value: sum.bias }]),
    {
      key: 'total',
      name: unitName(unit, layer.id, map),
      value: sum.answer.total,
      isResult: true,
      isSecret: true,
    },
  ];
}
