import { type AnswerKind, answerKind } from '../../core/network/answer-kind.ts';
import { isSquashing } from '../../core/network/logits-layer.ts';
import type {
  ActivationFunction,
  CombineLayer,
  Layer,
  LayerKindName,
  Network,
} from '../../core/network/network.ts';
import { arrange } from './lanes.ts';

/** What there is in a network and in its drawing: all that can be said of it without naming a layer. */
export interface Ingredients {
  readonly kinds: ReadonlySet<LayerKindName>;
  /** Of its activation layers, but for a last sigmoid, which belongs to the answer. */
  readonly functions: ReadonlySet<ActivationFunction>;
  readonly combinations: ReadonlySet<CombineLayer['operation']>;
  /** Whether a window of more than one cell slides over maps, so that cells see more and more. */
  readonly hasWindows: boolean;
  /** Whether a window moves on by more than one cell. */
  readonly hasStrides: boolean;
  /** Whether some paths are drawn in lanes beside each other. */
  readonly hasLanes: boolean;
  /** Whether some links are drawn as arcs past other layers. */
  readonly hasArcs: boolean;
  readonly answer: AnswerKind;
}

export function ingredientsOf(network: Network): Ingredients {
  const { layers } = network;
  const { sections, edges } = arrange(layers);
  return {
    kinds: new Set(layers.map(({ kind }) => kind)),
    functions: new Set(layers.flatMap((layer) => innerFunction(layer, network))),
    combinations: new Set(layers.flatMap((layer) => (layer.kind === 'combine' ? [layer.operation] : []))),
    hasWindows: layers.some((layer) => 'kernel' in layer && isMoreThanOne(layer.kernel)),
    hasStrides: layers.some((layer) => 'stride' in layer && isMoreThanOne(layer.stride)),
    hasLanes: sections.some(({ lanes }) => lanes > 1),
    hasArcs: edges.some(({ kind }) => kind === 'skip'),
    answer: answerKind(network),
  };
}

function innerFunction(layer: Layer, { output }: Network): readonly ActivationFunction[] {
  const isAnswer = layer.id === output && isSquashing(layer);
  return layer.kind === 'activation' && !isAnswer ? [layer.function] : [];
}

const isMoreThanOne = ({ height, width }: { readonly height: number; readonly width: number }) =>
  height > 1 || width > 1;
