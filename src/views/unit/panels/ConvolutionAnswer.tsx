import type { ConvolutionArithmetic } from '../../../core/explain/arithmetic.ts';
import { isSilenced } from '../../../core/network/ablation.ts';
import { cellOf } from '../../../core/run/feature-maps.ts';
import { fixed } from '../../../draw/unit/printed-answer.ts';
import type { PrintedChannels } from '../../../draw/unit/printed-channels.ts';
import { ablationText } from '../../messages/en/ablation.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { PanelProps } from '../panel-props.ts';
import { figureSidePx, pictureSidePx } from '../pieces/figure-size.ts';
import { activationAfter, NextActivation } from '../pieces/NextActivation.tsx';
import { OutputPad } from '../pieces/OutputPad.tsx';
import { PictureFigure } from '../pieces/PictureFigure.tsx';
import { PlaceLink } from '../pieces/PlaceLink.tsx';
import { Reckoning, type ReckoningLine } from '../pieces/Reckoning.tsx';
import { UnitFigures } from '../pieces/UnitFigures.tsx';
import { mapsOf } from '../unit-data.ts';
import type { AnyConvolution } from './any-convolution.ts';

const text = unitText.convolution;

interface Props extends PanelProps<AnyConvolution> {
  readonly arithmetic: ConvolutionArithmetic;
  readonly sum: PrintedChannels;
}

/** What the partial results add up to: as a map, after its activation, and in numbers. */
export function ConvolutionAnswer({ layer, map, unit, cursor, widthPx, gate, arithmetic, sum }: Props) {
  const fitPx = figureSidePx(widthPx);
  const activation = activationAfter(unit, layer.id);
  const { y, x } = cursor.cell;
  const lines: ReckoningLine[] = [
    ...sumLines(arithmetic, sum),
    {
      key: 'sum',
      name: unitText.mapName(layer.id, map),
      value: sum.answer.total,
      isResult: true,
      isSecret: true,
    },
  ];
  if (activation) {
    const after = cellOf(mapsOf(unit, activation.id), y, x, map);
    const called = unitText.activation.functions[activation.function].name;
    const name = isSilenced(unit.ablations, activation.id, map) ? ablationText.silencedAfter(called) : called;
    lines.push({
      key: 'activation',
      name: (
        <>
          → {name},{' '}
          <PlaceLink place={{ layer: activation.id, map, cell: cursor.cell }} onGo={unit.goTo}>
            {unitText.mapName(activation.id, map)}
          </PlaceLink>
        </>
      ),
      value: fixed(after, sum.answer.decimals),
      isSecret: true,
    });
  }
  return (
    <UnitFigures fitPx={fitPx}>
      <PictureFigure unit={unit} layer={layer.id} cursor={cursor} fitPx={pictureSidePx(widthPx)} />
      <OutputPad
        unit={unit}
        layer={layer.id}
        map={map}
        cursor={cursor}
        value={gate.isShut ? '?' : sum.answer.total}
        fitPx={fitPx}
      />
      {activation && (
        <NextActivation unit={unit} activation={activation} map={map} cursor={cursor} fitPx={fitPx} />
      )}
      <Reckoning
        title={unitText.cellName(y, x)}
        lines={lines}
        gate={gate}
        note={
          sum.answer.agrees
            ? undefined
            : unitText.halfPrecision(fixed(arithmetic.activation, sum.answer.decimals))
        }
      />
    </UnitFigures>
  );
}

/** All partial results in one line, and the bias. */
function sumLines({ channels }: ConvolutionArithmetic, { channelsTotal, bias }: PrintedChannels) {
  return [
    { key: 'partials', name: text.partials(channels.length), value: channelsTotal },
    { key: 'bias', name: bias === undefined ? text.noBias : text.bias, value: bias },
  ];
}
