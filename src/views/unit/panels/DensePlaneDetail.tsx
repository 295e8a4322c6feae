import type { DenseArithmetic } from '../../../core/explain/arithmetic.ts';
import type { Pixels } from '../../../core/image/pixels.ts';
import type { DenseLayer } from '../../../core/network/network.ts';
import { numberText } from '../../../draw/format.ts';
import { type GridCell, regionOfCell } from '../../../draw/unit/cell-grid.ts';
import type { ContributionPlane } from '../../../draw/unit/contribution-planes.ts';
import { fixed } from '../../../draw/unit/printed-answer.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { PanelProps } from '../panel-props.ts';
import type { ColumnPictures } from '../pieces/ChannelEquation.tsx';
import { Figure } from '../pieces/Figure.tsx';
import { detailSidePx, figureSize } from '../pieces/figure-size.ts';
import { MapTile } from '../pieces/MapTile.tsx';
import { PlaceLink } from '../pieces/PlaceLink.tsx';
import { Reckoning, type ReckoningLine } from '../pieces/Reckoning.tsx';
import { Operator, UnitFigures } from '../pieces/UnitFigures.tsx';
import type { PrintedDense } from './dense-printing.ts';
import { unitName } from './unit-name.ts';

const text = unitText.dense;

interface Props extends PanelProps<DenseLayer> {
  readonly arithmetic: DenseArithmetic;
  readonly planes: readonly ContributionPlane[];
  /** The one looked at. */
  readonly plane: ContributionPlane;
  readonly column: ColumnPictures;
  readonly printed: PrintedDense;
  /** Looked at, on the source map. */
  readonly cell: GridCell;
  readonly onPoint: (cell: GridCell) => void;
}

/** One source map, its weights and what they make of each other, large; and the arithmetic of one cell. */
export function DensePlaneDetail(props: Props) {
  const { unit, gate, arithmetic, plane, column, printed, cell, onPoint } = props;
  const fitPx = detailSidePx(props.widthPx);
  const place = { layer: plane.layer, map: plane.map, cell };
  const source = (
    <PlaceLink place={place} onGo={unit.goTo}>
      {unitText.mapName(plane.layer, plane.map)}
    </PlaceLink>
  );
  const tile = (caption: React.ReactNode, pixels: Pixels) => (
    <Figure caption={caption}>
      <MapTile
        pixels={pixels}
        size={figureSize(plane, fitPx)}
        outline={regionOfCell(cell)}
        onPoint={onPoint}
        onPick={onPoint}
      />
    </Figure>
  );
  const { agrees, decimals } = printed.sum.answer;
  return (
    <UnitFigures fitPx={fitPx}>
      {tile(source, column.input)}
      <Operator>×</Operator>
      {tile(unitText.convolution.legendKernel, column.weights)}
      <Operator>=</Operator>
      {tile(text.contributionOf, column.result)}
      <Reckoning
        title={unitText.cellName(cell.y, cell.x)}
        gate={gate}
        lines={[...cellLines(props, source), ...sumLines(props)]}
        note={agrees ? undefined : unitText.halfPrecision(fixed(arithmetic.activation, decimals))}
      />
    </UnitFigures>
  );
}

function cellLines({ plane, printed, cell }: Props, source: React.ReactNode): ReckoningLine[] {
  const at = cell.y * plane.width + cell.x;
  return [
    { key: 'value', name: source, value: numberText(plane.values[at] ?? 0) },
    { key: 'weight', name: text.weight, value: numberText(plane.weights[at] ?? 0) },
    { key: 'product', name: text.product, value: printed.planeTexts(plane.map)[at], isResult: true },
  ];
}

function sumLines({ unit, layer, map, printed: { sum }, planes, plane }: Props): ReckoningLine[] {
  return [
    { key: 'plane', name: text.mapSum(plane.map), value: sum.answer.terms[plane.map] },
    { key: 'maps', name: text.maps(planes.length), value: sum.channelsTotal },
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
