import type { ModelPreview } from '../../core/model-files/model-draft.ts';
import { countText } from '../../draw/format.ts';
import { Facts } from '../inspector/parts/Facts.tsx';
import { ownNetworkText } from '../messages/en/own-network.ts';

const text = ownNetworkText.facts;

/** What follows from the file alone. */
export function ModelFacts({ preview }: { readonly preview: ModelPreview }) {
  const { format, layers, parameters, input, outputs, classes, normalisation } = preview;
  const size =
    input.height === undefined || input.width === undefined
      ? text.anySize
      : text.sizeOf(input.height, input.width);
  const facts = [
    { name: text.format, value: text.formats[format] },
    { name: text.layers, value: countText(layers) },
    { name: text.parameters, value: countText(parameters) },
    { name: text.input, value: text.inputOf(size, input.channels === 1 ? text.grey : text.colour) },
    { name: text.outputs, value: countText(outputs) },
    ...(classes ? [{ name: text.classes, value: shortened(classes) }] : []),
    ...(normalisation ? [{ name: text.pixels, value: text.asFile }] : []),
  ];
  return <Facts facts={facts} />;
}

const MOST_NAMES = 8;

const shortened = (names: readonly string[]) =>
  names.length <= MOST_NAMES ? names.join(', ') : `${names.slice(0, MOST_NAMES).join(', ')} …`;
