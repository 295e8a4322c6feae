import type { ActivationFunction, ActivationLayer, Layer, LayerId } from '../network/network.ts';
import { activationFunctions } from './activation-functions.ts';
import type { KerasLayer } from './keras-layer.ts';

/** Keras's names of the functions known here. */
const functionsByKerasName: ReadonlyMap<string, ActivationFunction> = new Map<string, ActivationFunction>([
  ['relu', 'relu'],
  ['relu6', 'relu6'],
  ['leaky_relu', 'leaky relu'],
  ['elu', 'elu'],
  ['selu', 'selu'],
  ['gelu', 'gelu'],
  ['swish', 'swish'],
  ['silu', 'swish'],
  ['sigmoid', 'sigmoid'],
  ['hard_sigmoid', 'hard sigmoid'],
  ['tanh', 'tanh'],
  ['softplus', 'softplus'],
  ['linear', 'linear'],
]);

/** The layer for one of Keras's activation classes; softmax is a kind of its own. @throws ModelError */
export function readActivation(entry: KerasLayer): Layer {
  switch (entry.className) {
    case 'ReLU':
      return readRelu(entry);
    case 'LeakyReLU':
      return named(entry, 'leaky relu', entry.number('negative_slope', entry.number('alpha', 0.3)));
    case 'ELU':
      return named(entry, 'elu', entry.number('alpha', 1));
    default:
      return activationLayer(entry, entry.functionName('activation') ?? 'linear', entry.base);
  }
}

/**
 * The layer for a function that Keras knows by name.
 * @throws ModelError if it is not known here
 */
export function activationLayer(
  entry: KerasLayer,
  kerasName: string,
  base: { readonly id: LayerId; readonly inputs: readonly LayerId[] },
): Layer {
  if (kerasName === 'softmax') return { ...base, kind: 'softmax' };
  const name = functionsByKerasName.get(kerasName);
  if (!name)
    throw entry.error('unsupported-option', `the activation function "${kerasName}" is not known here`);
  return { ...base, kind: 'activation', function: name, alpha: alphaOf(name, entry.kerasVersion) };
}

function alphaOf(name: ActivationFunction, kerasVersion: 2 | 3): number {
  if (kerasVersion === 3 && name === 'hard sigmoid') return 1 / 6;
  if (name === 'leaky relu') return 0.2;
  return activationFunctions[name].defaultAlpha;
}

/** ReLU's options make it any of three functions. */
function readRelu(entry: KerasLayer): ActivationLayer {
  const ceiling = entry.config['max_value'] ?? undefined;
  const slope = entry.number('negative_slope', 0);
  if (entry.number('threshold', 0) !== 0) throw entry.wrongOption('threshold', '0');
  if (ceiling === undefined) return slope === 0 ? named(entry, 'relu', 0) : named(entry, 'leaky relu', slope);
  if (ceiling !== 6) throw entry.wrongOption('max_value', '6 or absent');
  if (slope !== 0) throw entry.wrongOption('negative_slope', '0 where there is a largest value');
  return named(entry, 'relu6', 0);
}

function named(entry: KerasLayer, name: ActivationFunction, alpha: number): ActivationLayer {
  return { ...entry.base, kind: 'activation', function: name, alpha };
}
