import type { Block } from '../../architectures/architecture.ts';
import { describe, type NetworkDescription } from '../../network/describe.ts';
import type { LayerId, LayerOfKind, Network } from '../../network/network.ts';
import { Definitions, joinKindOf, runsOf } from './definitions.ts';
import { type Form, formsOf } from './forms.ts';
import { type CodeLine, type Headings, headingsOf, withHeadings } from './headings.ts';
import { kerasHelpers } from './keras-helpers.ts';
import { asMaps, kerasLayers } from './keras-layers.ts';
import { countText, indented, plainText } from './python.ts';
import { type Chain, type Join, type Routine, structureOf } from './structure.ts';
import { variablesOf } from './variables.ts';

/**
 * The network as a function that builds a Keras 3 model.
 *
 * @param blocks become headings
 * @throws ShapeError if the layers do not fit together
 * @throws TooNestedError if branches lie too deep within branches
 */
export function writeKeras(network: Network, blocks: readonly Block[] = []): string {
  return new KerasWriter(describe(network), headingsOf(blocks)).text();
}

/** The shape that the written model's answer has for one picture. */
export function kerasOutputShape(network: Network): readonly number[] {
  const description = describe(network);
  const { height, width, channels } = description.layer(network.output).shape;
  const isVector = formsOf(description).get(network.output) === 'vector';
  return isVector ? [1, channels] : [1, height, width, channels];
}

const functionNames = { add: 'residual', concatenate: 'branches', combine: 'combined' } as const;

const operationNames: Readonly<Record<LayerOfKind<'combine'>['operation'], string>> = {
  multiply: 'layers.Multiply()',
  subtract: 'layers.Subtract()',
  average: 'layers.Average()',
  maximum: 'layers.Maximum()',
};

class KerasWriter {
  readonly #description: NetworkDescription;
  readonly #forms: ReadonlyMap<LayerId, Form>;
  readonly #headings: Headings;
  readonly #functions = new Definitions();

  constructor(description: NetworkDescription, headings: Headings) {
    this.#description = description;
    this.#forms = formsOf(description);
    this.#headings = headings;
  }

  text(): string {
    const net = this.#net();
    const functions = this.#functions.all.map(({ name, body, first, last, uses }) => {
      const where = `${first} to ${last}${uses > 1 ? `, and ${uses - 1} more like it` : ''}`;
      return functionText(name, 'x', [`"""${plainText(where)}"""`, ...body.split('\n')]);
    });
    const written = [...functions, net].join('\n\n\n');
    const helpers = Object.entries(kerasHelpers)
      .filter(([name]) => new RegExp(`(?<![.\\w])${name}\\(`).test(written))
      .map(([, text]) => text);
    const { network, parameters } = this.#description;
    const code = [...helpers, written].join('\n\n\n');
    const head = [
      `"""${plainText(network.name)}: ${countText(parameters)} parameters."""`,
      '',
      'import keras',
      `from keras import layers${code.includes('ops.') ? ', ops' : ''}`,
    ].join('\n');
    return `${head}\n\n\n${code}\n`;
  }

  #net(): string {
    const routine = structureOf(this.#description);
    const { height = 1, width = 1, channels = 1 } = this.#description.layers[0]?.shape ?? {};
    const { lines, results } = this.#body(routine, true);
    const outputs = results.length === 1 ? results[0] : `[${results.join(', ')}]`;
    return functionText('net', '', [
      `x = inputs = keras.Input((${height}, ${width}, ${channels}))`,
      ...lines,
      `return keras.Model(inputs, ${outputs})`,
    ]);
  }

  /** @param isNet whether layers and blocks are named in comments: a function may stand for several places */
  #body(
    routine: Routine,
    isNet: boolean,
  ): { readonly lines: readonly string[]; readonly results: readonly string[] } {
    const letters = variablesOf(routine);
    const isOne = routine.steps.length === 1;
    const variable = (id: LayerId) => (isOne ? 'x' : (letters.get(id) ?? 'x'));
    const lines = routine.steps.flatMap((step): readonly CodeLine[] => {
      if (step.type === 'chain') return this.#chain(step, variable, isNet);
      const code = `${variable(step.id)} = ${this.#joined(step, variable)}`;
      return [
        isNet ? { code, comment: step.id, heading: this.#headings.get(step.id) } : { code, comment: '' },
      ];
    });
    return { lines: withHeadings(lines), results: routine.exits.map(variable) };
  }

  #chain(chain: Chain, variable: (id: LayerId) => string, isNet: boolean): readonly CodeLine[] {
    const own = variable(chain.id);
    let value = variable(chain.reads);
    const lines: CodeLine[] = [];
    const push = (code: string, first: LayerId, comment: string, times = 1) => {
      const remarks = isNet ? { comment, heading: this.#headings.get(first) } : { comment: '' };
      if (times > 1 && value !== own) {
        push(code, first, '');
        push(code, first, comment, times - 1);
        return;
      }
      const assigned = `${own} = ${code}(${value})`;
      if (times === 1) lines.push({ code: assigned, ...remarks });
      else
        lines.push(
          { code: `for _ in range(${times}):`, ...remarks },
          { ...remarks, code: `    ${assigned}`, comment: '' },
        );
      value = own;
    };
    for (const run of runsOf(chain.items, (routine) => this.#function(routine))) {
      if (run.type === 'routine') push(run.name, run.first, `${run.first} … ${run.last}`, run.times);
      else {
        const { id, inputs } = run.item.layer.layer;
        const given = inputs.map((input) => this.#form(input))[0] ?? 'map';
        kerasLayers(run.item.layer, given).forEach((code, index) => {
          push(code, id, index === 0 ? id : '');
        });
      }
    }
    return lines.length === 0 && own !== value ? [{ code: `${own} = ${value}`, comment: '' }] : lines;
  }

  #function(routine: Routine): string {
    const { lines, results } = this.#body(routine, false);
    const body = [...lines, `return ${results.join(', ')}`].join('\n');
    return this.#functions.nameOf(routine, functionNames[joinKindOf(routine)], body);
  }

  #joined({ layer: { layer, inputShapes } }: Join, variable: (id: LayerId) => string): string {
    const hasMap = layer.inputs.some((id) => this.#form(id) === 'map');
    const values = layer.inputs.map((id, index) =>
      hasMap && this.#form(id) === 'vector'
        ? `${asMaps(inputShapes[index]?.channels ?? 1)}(${variable(id)})`
        : variable(id),
    );
    return `${joinName(layer)}([${values.join(', ')}])`;
  }

  #form(id: LayerId): Form {
    return this.#forms.get(id) ?? 'map';
  }
}

function joinName(layer: Join['layer']['layer']): string {
  switch (layer.kind) {
    case 'add':
      return 'layers.Add()';
    case 'concatenate':
      return 'layers.Concatenate()';
    case 'combine':
      return operationNames[layer.operation];
    default:
      throw new RangeError(`Layer "${layer.id}" (${layer.kind}) joins nothing.`);
  }
}

const functionText = (name: string, given: string, body: readonly string[]): string =>
  [`def ${name}(${given}):`, ...indented(body)].join('\n');
