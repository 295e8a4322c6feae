import type {
  ActivationFunction,
  Layer,
  LayerId,
  LayerKindName,
  Network,
  Normalisation,
} from '../core/network/network.ts';

/**
 * What a layer's output values can be: `picture` the network's input,
 * `probability` shares in [0, 1] that add up to 1 per cell.
 */
export type ValueKind = 'picture' | 'signed' | 'non-negative' | 'probability';

/** By layer, derived from what each layer computes and from what it reads. */
export function valueKinds(network: Network): ReadonlyMap<LayerId, ValueKind> {
  const kinds = new Map<LayerId, ValueKind>();
  for (const layer of network.layers) {
    const inputs = layer.inputs.map((id) => signOf(kinds.get(id) ?? 'signed', network.normalisation));
    kinds.set(layer.id, OUTPUT[ruleOf(layer)](inputs));
  }
  return kinds;
}

/** Lowest and highest value a picture can have as input of the network, over all channels. */
export function inputRange({
  range: [low, high],
  mean,
  std,
}: Normalisation): readonly [low: number, high: number] {
  const perChannel = mean.map((centre, channel) => {
    const spread = std[channel] ?? 1;
    return [(low - centre) / spread, (high - centre) / spread] as const;
  });
  return [Math.min(...perChannel.map(([least]) => least)), Math.max(...perChannel.map(([, most]) => most))];
}

type Sign = 'signed' | 'non-negative';

function signOf(kind: ValueKind, normalisation: Normalisation): Sign {
  if (kind === 'picture') return inputRange(normalisation)[0] < 0 ? 'signed' : 'non-negative';
  return kind === 'probability' ? 'non-negative' : kind;
}

/** `keeps`: puts out no negative value unless it reads one. */
type SignRule = 'picture' | 'signed' | 'non-negative' | 'probability' | 'keeps';

const OUTPUT: Readonly<Record<SignRule, (inputs: readonly Sign[]) => ValueKind>> = {
  picture: () => 'picture',
  signed: () => 'signed',
  'non-negative': () => 'non-negative',
  probability: () => 'probability',
  keeps: (inputs) => (inputs.includes('signed') ? 'signed' : 'non-negative'),
};

function ruleOf(layer: Layer): SignRule {
  switch (layer.kind) {
    case 'activation':
      return ACTIVATION_RULES[layer.function];
    case 'combine':
      return layer.operation === 'subtract' ? 'signed' : 'keeps';
    case 'rescaling':
      return [...layer.scale, ...layer.offset].some((value) => value < 0) ? 'signed' : 'keeps';
    default:
      return LAYER_RULES[layer.kind];
  }
}

const LAYER_RULES: Readonly<
  Record<Exclude<LayerKindName, 'activation' | 'combine' | 'rescaling'>, SignRule>
> = {
  input: 'picture',
  convolution: 'signed',
  'depthwise convolution': 'signed',
  dense: 'signed',
  softmax: 'probability',
  'max pool': 'keeps',
  'average pool': 'keeps',
  'global average pool': 'keeps',
  'batch normalisation': 'signed',
  'local response normalisation': 'keeps',
  normalisation: 'signed',
  concatenate: 'keeps',
  add: 'keeps',
  'zero padding': 'keeps',
  upsampling: 'keeps',
  flatten: 'keeps',
  dropout: 'keeps',
  'training only': 'keeps',
};

const ACTIVATION_RULES: Readonly<Record<ActivationFunction, SignRule>> = {
  relu: 'non-negative',
  relu6: 'non-negative',
  sigmoid: 'non-negative',
  'hard sigmoid': 'non-negative',
  softplus: 'non-negative',
  'leaky relu': 'keeps',
  elu: 'keeps',
  selu: 'keeps',
  gelu: 'keeps',
  swish: 'keeps',
  tanh: 'keeps',
  linear: 'keeps',
};
