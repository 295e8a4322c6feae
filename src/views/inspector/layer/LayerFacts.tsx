import type { LayerDescription } from '../../../core/network/describe.ts';
import type { Size } from '../../../core/network/network.ts';
import { bytesText, countText, shapeText } from '../../../draw/format.ts';
import { inspectorText as text } from '../../messages/en/inspector.ts';
import { Facts } from '../parts/Facts.tsx';
import { MacProduct, ParameterSum } from './CostFormula.tsx';
import { BYTES_PER_VALUE, valuesOf } from './cost.ts';
import { OutputSize } from './OutputSize.tsx';
import { outputSizes } from './output-size.ts';

interface Props {
  readonly description: LayerDescription;
  /** Size of the picture, in pixels. */
  readonly picture: Size;
}

/** Shape, size formula, parameters, MACs, memory and receptive field of a layer. */
export function LayerFacts({ description, picture }: Props) {
  const { layer, shape, inputShapes, macs, parameters } = description;
  const [input] = inputShapes;
  const hasWindow = input !== undefined && outputSizes(layer, input).length > 0;
  const bytes = valuesOf(description) * BYTES_PER_VALUE;
  const { height, width, channels } = shape;
  const facts = [
    { name: text.facts.output, value: shapeText(shape), note: text.shapeMeans(height, width, channels) },
    ...(hasWindow
      ? [{ name: text.facts.outputSize, value: <OutputSize layer={layer} input={input} /> }]
      : []),
    {
      name: text.facts.parameters,
      value: countText(parameters),
      note: parameters === 0 ? text.noParameters : undefined,
      detail: parameters === 0 ? undefined : <ParameterSum description={description} />,
    },
    {
      name: text.facts.macs,
      value: countText(macs),
      note: macs === 0 ? text.noMacs : undefined,
      detail: macs === 0 ? undefined : <MacProduct description={description} />,
    },
    {
      name: text.facts.memory,
      value: bytesText(bytes),
      note: text.memory(countText(valuesOf(description)), countText(bytes)),
    },
    { name: text.facts.receptiveField, ...receptiveField(description, picture) },
  ];
  return <Facts facts={facts} />;
}

function receptiveField({ receptiveField: { size, jump } }: LayerDescription, picture: Size) {
  return { value: text.field(size.height, size.width), note: fieldNote(size, jump, picture) };
}

function fieldNote(size: Size, jump: Size, picture: Size): string {
  const jumps = jump.height === 0 && jump.width === 0 ? '' : text.fieldJump(jump.height, jump.width);
  const beyond = size.height > picture.height || size.width > picture.width;
  const whole = size.height === picture.height && size.width === picture.width;
  const extent = beyond ? text.fieldBeyond : whole ? text.fieldWhole : '';
  return [jumps, extent].filter((part) => part !== '').join(' ');
}
