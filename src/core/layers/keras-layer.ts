import { isArray, isFiniteNumber, isObject, type JsonObject } from '../network/json.ts';
import { ModelError, type ModelErrorReason } from '../network/model-error.ts';
import type { LayerId, Shape, Size } from '../network/network.ts';

/** One entry of a Keras model file: its class, its options, and what it reads. */
export class KerasLayer {
  readonly className: string;
  readonly id: LayerId;
  readonly inputs: readonly LayerId[];
  readonly inputShapes: readonly Shape[];
  readonly config: JsonObject;
  /** Keras 3 changed the default of a few options. */
  readonly kerasVersion: 2 | 3;

  constructor(entry: {
    className: string;
    id: LayerId;
    inputs: readonly LayerId[];
    inputShapes: readonly Shape[];
    config: JsonObject;
    kerasVersion: 2 | 3;
  }) {
    this.className = entry.className;
    this.id = entry.id;
    this.inputs = entry.inputs;
    this.inputShapes = entry.inputShapes;
    this.config = entry.config;
    this.kerasVersion = entry.kerasVersion;
  }

  /** What every layer has. */
  get base(): { readonly id: LayerId; readonly inputs: readonly LayerId[] } {
    return { id: this.id, inputs: this.inputs };
  }

  /** @throws ModelError if the option is absent and has no default, or is no finite number */
  number(option: string, ifAbsent?: number): number {
    const value = this.config[option] ?? ifAbsent;
    if (!isFiniteNumber(value)) throw this.wrongOption(option, 'a number');
    return value;
  }

  /** @throws ModelError if the option is absent and has no default, or is no whole number above zero */
  count(option: string, ifAbsent?: number): number {
    const value = this.number(option, ifAbsent);
    if (!isCount(value)) throw this.wrongOption(option, 'a whole number above zero');
    return value;
  }

  /** @throws ModelError if the option is neither true nor false */
  flag(option: string, ifAbsent: boolean): boolean {
    const value = this.config[option] ?? ifAbsent;
    if (typeof value !== 'boolean') throw this.wrongOption(option, 'true or false');
    return value;
  }

  /** @throws ModelError if the option is none of the choices */
  choice<const T extends string>(option: string, choices: readonly T[], ifAbsent: T): T {
    const value = this.config[option] ?? ifAbsent;
    const choice = choices.find((candidate) => candidate === value);
    if (choice === undefined) throw this.wrongOption(option, choices.map((c) => `"${c}"`).join(' or '));
    return choice;
  }

  /** An option written `n` or `[height, width]`. @throws ModelError if it is neither */
  size(option: string, ifAbsent?: Size): Size {
    const value = this.config[option] ?? undefined;
    if (value === undefined && ifAbsent) return ifAbsent;
    if (isCount(value)) return { height: value, width: value };
    const [height, width] = isArray(value) && value.length === 2 ? value : [];
    if (!isCount(height) || !isCount(width))
      throw this.wrongOption(option, 'one or two whole numbers above zero');
    return { height, width };
  }

  /**
   * One number for all channels, or one for each, however deep in lists.
   * @throws ModelError if there are fewer or more, or one is no finite number
   */
  perChannel(option: string, ifAbsent?: number): readonly number[] {
    const value = this.config[option] ?? ifAbsent;
    const written = isArray(value) ? value.flat(4) : [value];
    const channels = this.inputShapes[0]?.channels ?? 0;
    const values = written.length === 1 ? new Array<unknown>(channels).fill(written[0]) : written;
    if (values.length !== channels || !values.every(isFiniteNumber))
      throw this.wrongOption(option, 'a number, or one for each channel');
    return values;
  }

  /** @throws ModelError unless channels come last, the only layout known here */
  requireChannelsLast(): void {
    this.choice('data_format', ['channels_last'], 'channels_last');
  }

  /** @throws ModelError unless the option `axis` names the channels */
  requireChannelAxis(): void {
    const option = this.config['axis'] ?? -1;
    const axis = isArray(option) && option.length === 1 ? option[0] : option;
    const isVector = this.inputShapes.every(({ height, width }) => height === 1 && width === 1);
    if (axis !== -1 && axis !== 3 && !(isVector && axis === 1))
      throw this.wrongOption('axis', 'the last one');
  }

  /** The name of a function given as `"relu"` or as an object, `undefined` for none. */
  functionName(option: string): string | undefined {
    const value = this.config[option] ?? undefined;
    if (value === undefined || typeof value === 'string') return value;
    const name = isObject(value) && value['class_name'] === 'function' ? value['config'] : undefined;
    if (typeof name !== 'string') throw this.wrongOption(option, 'the name of a function');
    return name;
  }

  wrongOption(option: string, expected: string): ModelError {
    const got = JSON.stringify(this.config[option]) ?? 'nothing';
    return this.error('unsupported-option', `option "${option}" should be ${expected}, but is ${got}`);
  }

  error(reason: ModelErrorReason, what: string): ModelError {
    const place = { layer: this.id, kind: this.className };
    return new ModelError(reason, `Layer "${this.id}" (${this.className}): ${what}.`, place);
  }
}

function isCount(value: unknown): value is number {
  return isFiniteNumber(value) && Number.isInteger(value) && value > 0;
}
