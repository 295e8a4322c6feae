import type { NetworkDescription } from '../../core/network/describe.ts';
import { inputLayer } from '../../core/network/network.ts';
import { compactCountText, countText, percentText, shapeText } from '../../draw/format.ts';
import type { Card } from '../../store/card.ts';
import type { LoadedNetwork } from '../../store/state.ts';
import { compareText as text } from '../messages/en/compare.ts';

/** One network in numbers, as printed; a fact that is not known is absent. */
export type NetworkFacts = Readonly<Record<Exclude<FactName, 'time'>, string | undefined>>;
export type FactName = keyof typeof text.names;

/** What follows from the graph, and what the card tells. */
export function factsOf({ network, description }: LoadedNetwork, card: Card | undefined): NetworkFacts {
  const { layers, parameters, macs } = description;
  return {
    accuracy: card?.accuracy && accuracyText(card.accuracy),
    parameters: countText(parameters),
    macs: compactCountText(macs),
    layers: countText(layers.length),
    weighing: countText(layers.filter((layer) => layer.macs > 0).length),
    field: fieldText(description),
    input: shapeText(inputLayer(network).shape),
  };
}

function accuracyText({ correct, total, measuredOn }: NonNullable<Card['accuracy']>): string {
  return text.accuracyOf(percentText(correct / total), measuredOn);
}

/** What a cell of the last convolution sees. */
function fieldText({ layers }: NetworkDescription): string | undefined {
  const last = layers.findLast(({ layer: { kind } }) => kind === 'convolution');
  return last && text.field(last.receptiveField.size.height, last.receptiveField.size.width);
}
