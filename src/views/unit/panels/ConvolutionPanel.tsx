import { useMemo, useState } from 'react';
import type { ConvolutionArithmetic } from '../../../core/explain/arithmetic.ts';
import { sourceWindow } from '../../../core/explain/source-window.ts';
import { regionOfCell } from '../../../draw/unit/cell-grid.ts';
import { layerDecimals } from '../../../draw/unit/printed-answer.ts';
import { printedChannels } from '../../../draw/unit/printed-channels.ts';
import { cellCentredOn, windowField, windowRegion } from '../../../draw/unit/window-outline.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { PanelProps } from '../panel-props.ts';
import { ChannelEquation } from '../pieces/ChannelEquation.tsx';
import { ScaleLegend } from '../pieces/ScaleLegend.tsx';
import { ShowAll } from '../pieces/ShowAll.tsx';
import { mapsOf } from '../unit-data.ts';
import { useArithmetic } from '../use-arithmetic.ts';
import type { AnyConvolution } from './any-convolution.ts';
import { ConvolutionAnswer } from './ConvolutionAnswer.tsx';
import { channelName } from './channel-name.ts';
import { filterPictures, shownChannels } from './convolution-columns.ts';
import styles from './Panel.module.css';
import { WindowProducts } from './WindowProducts.tsx';

const text = unitText.convolution;
const MOST_COLUMNS = 24;

/** One filter: every input map times its kernel, the partial results, their sum with the bias, and the activation. */
export function ConvolutionPanel(props: PanelProps<AnyConvolution>) {
  const { layer, map, unit, cursor, decimals } = props;
  const arithmetic = useArithmetic('convolution', unit, layer.id, map, cursor.cell);
  const { channels } = arithmetic;
  const [showAll, setShowAll] = useState(false);
  const { shown, pictures } = useFilterPictures(props, showAll ? channels.length : MOST_COLUMNS);
  const windows = shown.flatMap((index) => channels[index] ?? []);
  const [asked, setAsked] = useState(() => loudest(windows).channel);
  const chosen = windows.find(({ channel }) => channel === asked) ?? loudest(windows);
  const sum = printedChannels({
    channels: channels.map(({ partialSum }) => partialSum),
    bias: arithmetic.bias,
    activation: arithmetic.activation,
    decimals,
  });
  const sums = shown.map((index) => ({
    value: channels[index]?.partialSum ?? 0,
    text: sum.answer.terms[index] ?? '',
  }));
  const { field, input, valueDecimals } = useInput(props);
  const output = cursor.cells;

  return (
    <>
      <p className={styles.lead}>{leadOf(layer, channels.length, input.channels)}</p>
      <ChannelEquation
        columns={pictures.columns}
        sums={sums}
        labels={{ input: text.input, weights: text.kernel, result: text.partial, sum: text.sum }}
        cells={{ height: Math.max(input.height, output.height), width: Math.max(input.width, output.width) }}
        chosen={chosen.channel}
        onChoose={setAsked}
        choiceName={({ name }, printed) => text.choose(name, printed)}
        inputOutline={windowRegion(chosen.rows)}
        resultOutline={regionOfCell(cursor.cell)}
        onPointInput={(cell) => cursor.point(cellCentredOn(field, output, cell))}
        onPickInput={(cell) => cursor.pick(cellCentredOn(field, output, cell))}
        onPointResult={cursor.point}
        onPickResult={cursor.pick}
      />
      <p className={styles.legends}>
        <ScaleLegend name={text.legendInput} scale={unit.scaleOf(chosen.inputLayer, chosen.channel)} />
        <ScaleLegend name={text.legendKernel} scale={pictures.weightScale} />
        <ScaleLegend name={text.legendPartial} scale={pictures.partialScale} />
      </p>
      <ShowAll total={channels.length} most={MOST_COLUMNS} isAll={showAll} onChange={setShowAll} />
      <ConvolutionAnswer {...props} arithmetic={arithmetic} sum={sum} />
      <WindowProducts
        window={chosen}
        sum={sum.answer}
        term={channels.indexOf(chosen)}
        valueDecimals={valueDecimals}
        inputScale={unit.scaleOf(chosen.inputLayer, chosen.channel)}
        weightScale={pictures.weightScale}
        onGo={unit.goTo}
      />
    </>
  );
}

/** What the filter does, and what is special about it. */
function leadOf(layer: AnyConvolution, reads: number, inputs: number): string {
  const { kernel, stride, dilation } = layer;
  const isDepthwise = layer.kind === 'depthwise convolution';
  const sentences = [
    text.lead(reads, kernel.height, kernel.width),
    isDepthwise && text.depthwise,
    !isDepthwise && reads < inputs && text.group(reads, inputs),
    Math.max(stride.height, stride.width) > 1 && text.stride(stride.height, stride.width),
    Math.max(dilation.height, dilation.width) > 1 && text.dilation(dilation.height, dilation.width),
  ];
  return sentences.filter(Boolean).join(' ');
}

type Windows = ConvolutionArithmetic['channels'];

/** The input map that adds or takes away most. @throws RangeError without any */
function loudest(windows: Windows): Windows[number] {
  const [first] = windows;
  if (!first) throw new RangeError('A filter that reads no input map cannot be shown.');
  return windows.reduce(
    (most, window) => (Math.abs(window.partialSum) > Math.abs(most.partialSum) ? window : most),
    first,
  );
}

const ANY_CELL = { y: 0, x: 0 };

/** The pictures of the columns, painted anew only when the filter or the run changes. */
function useFilterPictures({ layer, map, unit }: PanelProps<AnyConvolution>, count: number) {
  const { channels } = useArithmetic('convolution', unit, layer.id, map, ANY_CELL);
  return useMemo(() => {
    const filter = { unit, layer: layer.id, map, channels };
    const shown = shownChannels(filter, count);
    const nameOf = (channel: number) => channelName(unit, channels[0]?.inputLayer ?? '', channel);
    return { shown, pictures: filterPictures(filter, shown, nameOf) };
  }, [unit, layer, map, channels, count]);
}

/** What is known of the input whatever the cell: how the windows lie on it, and how its values are printed. */
function useInput({ layer, unit }: PanelProps<AnyConvolution>) {
  return useMemo(() => {
    const maps = mapsOf(unit, layer.inputs[0] ?? '');
    const input = maps.shape;
    const first = sourceWindow(layer, input, { map: 0, y: 0, x: 0 });
    const valueDecimals = Math.max(0, layerDecimals(maps) - 1);
    return { input, valueDecimals, field: windowField(first, layer.stride) };
  }, [layer, unit]);
}
