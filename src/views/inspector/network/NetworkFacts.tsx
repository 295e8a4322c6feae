import { inputLayer } from '../../../core/network/network.ts';
import { bytesText, compactCountText, countText, percentText } from '../../../draw/format.ts';
import type { Card } from '../../../store/card.ts';
import type { LoadedNetwork } from '../../../store/state.ts';
import { aboutText as text } from '../../messages/en/about.ts';
import { BYTES_PER_VALUE, valuesOf } from '../layer/cost.ts';
import { Facts } from '../parts/Facts.tsx';

interface Props {
  readonly network: LoadedNetwork;
  readonly accuracy: Card['accuracy'];
}

/** The network in a few numbers, all but the accuracy derived from its graph. */
export function NetworkFacts({ network: { network, description }, accuracy }: Props) {
  const { height, width, channels } = inputLayer(network).shape;
  const values = description.layers.reduce((total, layer) => total + valuesOf(layer), 0);
  const facts = [
    { name: text.input, value: text.inputOf(height, width, channels) },
    { name: text.classes, value: countText(network.classes.length), note: listedShortly(network.classes) },
    { name: text.layers, value: countText(description.layers.length) },
    { name: text.parameters, value: countText(description.parameters) },
    { name: text.macs, value: readableCount(description.macs) },
    {
      name: text.activations,
      value: text.activationsOf(countText(values), bytesText(values * BYTES_PER_VALUE)),
    },
  ];
  const known = accuracy && {
    name: text.accuracy,
    value: text.accuracyOf(
      percentText(accuracy.correct / accuracy.total),
      accuracy.correct,
      accuracy.total,
      accuracy.measuredOn,
    ),
  };
  return <Facts facts={known ? [...facts, known] : facts} />;
}

/** With a short form from a million on. */
const readableCount = (value: number): string =>
  value < 1e6 ? countText(value) : text.countOf(compactCountText(value), countText(value));

const listedShortly = (names: readonly string[]): string | undefined =>
  names.length <= 20 ? names.join(', ') : undefined;
