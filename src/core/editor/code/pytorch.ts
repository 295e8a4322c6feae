import type { Block } from '../../architectures/architecture.ts';
import { describe, type NetworkDescription } from '../../network/describe.ts';
import type { LayerId, Network } from '../../network/network.ts';
import { Definitions, joinKindOf, runsOf } from './definitions.ts';
import { type Form, formsOf } from './forms.ts';
import { type CodeLine, type Headings, headingsOf, withHeadings } from './headings.ts';
import { countText, indented, plainText } from './python.ts';
import { pyTorchHelpers } from './pytorch-helpers.ts';
import { pyTorchModules } from './pytorch-modules.ts';
import { type Chain, type Item, type Join, type Routine, structureOf } from './structure.ts';
import { variablesOf } from './variables.ts';

/**
 * The network as a complete PyTorch module. Maps are [pictures, channels, height, width] there, so
 * that `Flatten` puts values in another order than here; counts and shapes are the same.
 *
 * @param blocks become headings
 * @throws ShapeError if the layers do not fit together
 * @throws TooNestedError if branches lie too deep within branches
 */
export function writePyTorch(network: Network, blocks: readonly Block[] = []): string {
  return new PyTorchWriter(describe(network), headingsOf(blocks)).text();
}

/** The shape that the written module's answer has for one picture, as PyTorch orders it. */
export function pyTorchOutputShape(network: Network): readonly number[] {
  const description = describe(network);
  const { height, width, channels } = description.layer(network.output).shape;
  const isVector = formsOf(description).get(network.output) === 'vector';
  return isVector ? [1, channels] : [1, channels, height, width];
}

const classNames = { add: 'Residual', concatenate: 'Branches', combine: 'Combined' } as const;

/** Longer sums are nested too deep for Python's compiler when they are written with plus signs. */
const MOST_SUMMANDS = 50;

class PyTorchWriter {
  readonly #description: NetworkDescription;
  readonly #forms: ReadonlyMap<LayerId, Form>;
  readonly #headings: Headings;
  readonly #classes = new Definitions();

  constructor(description: NetworkDescription, headings: Headings) {
    this.#description = description;
    this.#forms = formsOf(description);
    this.#headings = headings;
  }

  text(): string {
    const net = classText('Net', this.#body(structureOf(this.#description), true));
    const classes = this.#classes.all.map(({ name, body, first, last, uses }) => {
      const where = `${first} to ${last}${uses > 1 ? `, and ${uses - 1} more like it` : ''}`;
      return classText(name, [`"""${plainText(where)}"""`, '', ...body.split('\n')]);
    });
    const written = [...classes, net].join('\n\n\n');
    const helpers = Object.entries(pyTorchHelpers)
      .filter(([name]) => written.includes(`${name}(`))
      .map(([, text]) => text);
    const code = [...helpers, written].join('\n\n\n');
    return `${this.#head(code)}\n\n\n${code}\n`;
  }

  #head(code: string): string {
    const { network, parameters, layers } = this.#description;
    const input = layers[0]?.shape;
    const reads = input ? `[pictures, ${input.channels}, ${input.height}, ${input.width}]` : '';
    return [
      `"""${plainText(network.name)}: ${countText(parameters)} parameters; reads ${reads}."""`,
      '',
      ...(code.includes('torch.') ? ['import torch'] : []),
      ...(code.includes('F.') ? ['import torch.nn.functional as F'] : []),
      'from torch import nn',
    ].join('\n');
  }

  /** @param isNet whether layers and blocks are named in comments: a class may stand for several places */
  #body(routine: Routine, isNet: boolean): readonly string[] {
    const chains = routine.steps.filter((step) => step.type === 'chain');
    const names = isNet ? netPartNames(chains) : partNames(routine, chains);
    const parts = chains.flatMap((chain) => this.#part(chain, names.get(chain.id) ?? '', isNet));
    return [
      'def __init__(self):',
      ...indented(['super().__init__()', ...parts]),
      '',
      'def forward(self, x):',
      ...indented(this.#forward(routine, names)),
    ];
  }

  #part(chain: Chain, name: string, isNet: boolean): readonly string[] {
    const lines = this.#lines(chain.items, isNet);
    const [only] = lines;
    if (!only) return [`self.${name} = nn.Identity()`];
    if (lines.length === 1 && !only.code.startsWith('*'))
      return withHeadings([{ ...only, code: `self.${name} = ${only.code}` }]);
    return [`self.${name} = nn.Sequential(`, ...indented(withHeadings(lines, ',')), ')'];
  }

  #lines(items: readonly Item[], isNet: boolean): readonly CodeLine[] {
    const remarks = (first: LayerId, comment: string) =>
      isNet ? { comment, heading: this.#headings.get(first) } : { comment: '' };
    return runsOf(items, (routine) => this.#class(routine)).flatMap((run): CodeLine[] => {
      if (run.type === 'layer') {
        const { id, inputs } = run.item.layer.layer;
        const given = inputs.map((input) => this.#form(input))[0] ?? 'map';
        return pyTorchModules(run.item.layer, given).map((code, index) => ({
          code,
          ...remarks(id, index === 0 ? id : ''),
        }));
      }
      const once = `${run.name}()`;
      const code = run.times === 1 ? once : `*(${once} for _ in range(${run.times}))`;
      return [{ code, ...remarks(run.first, `${run.first} … ${run.last}`) }];
    });
  }

  #class(routine: Routine): string {
    const body = this.#body(routine, false).join('\n');
    return this.#classes.nameOf(routine, classNames[joinKindOf(routine)], body);
  }

  #forward({ steps, entry, exits }: Routine, names: ReadonlyMap<LayerId, string>): readonly string[] {
    const variables = new Map(variablesOf({ steps, entry, exits, layers: [] }));
    const value = (id: LayerId) => variables.get(id) ?? 'x';
    const lines: string[] = [];
    steps.forEach((step, index) => {
      const expression =
        step.type === 'join' ? this.#joined(step, value) : `self.${names.get(step.id)}(${value(step.reads)})`;
      const next = steps[index + 1];
      const isReadOnce =
        step.type === 'join' && step.layer.consumers.length === 1 && !exits.includes(step.id);
      if (isReadOnce && next?.type === 'chain' && next.reads === step.id) variables.set(step.id, expression);
      else if (index === steps.length - 1 && exits.length === 1) lines.push(`return ${expression}`);
      else lines.push(`${value(step.id)} = ${expression}`);
    });
    if (!lines.at(-1)?.startsWith('return')) lines.push(`return ${exits.map(value).join(', ')}`);
    return lines;
  }

  #joined({ layer: { layer } }: Join, value: (id: LayerId) => string): string {
    const hasMap = layer.inputs.some((id) => this.#form(id) === 'map');
    const values = layer.inputs.map((id) =>
      hasMap && this.#form(id) === 'vector' ? `${value(id)}[:, :, None, None]` : value(id),
    );
    if (layer.kind === 'add')
      return values.length > MOST_SUMMANDS ? `sum([${values.join(', ')}])` : values.join(' + ');
    if (layer.kind === 'concatenate') return `torch.cat([${values.join(', ')}], dim=1)`;
    if (layer.kind !== 'combine') throw new RangeError(`Layer "${layer.id}" (${layer.kind}) joins nothing.`);
    switch (layer.operation) {
      case 'multiply':
        return values.join(' * ');
      case 'subtract':
        return values.join(' - ');
      case 'average':
        return `(${values.join(' + ')}) / ${values.length}`;
      case 'maximum':
        return values.reduce((largest, other) => `torch.maximum(${largest}, ${other})`);
    }
  }

  #form(id: LayerId): Form {
    return this.#forms.get(id) ?? 'map';
  }
}

const classText = (name: string, body: readonly string[]): string =>
  [`class ${name}(nn.Module):`, ...indented(body)].join('\n');

/** `layers` where there is one chain, else parts. */
const netPartNames = (chains: readonly Chain[]): ReadonlyMap<LayerId, string> =>
  new Map(chains.map(({ id }, index) => [id, chains.length === 1 ? 'layers' : `part${index + 1}`]));

/** `layers` where there is one chain; else those that read the input are branches, and what follows them parts. */
function partNames({ entry, steps }: Routine, chains: readonly Chain[]): ReadonlyMap<LayerId, string> {
  if (steps.length === 1) return new Map(chains.map(({ id }) => [id, 'layers']));
  const branches = chains.filter(({ reads }) => reads === entry);
  const parts = chains.filter(({ reads }) => reads !== entry);
  const numbered = (stem: string, some: readonly Chain[]) =>
    some.map(({ id }, index) => [id, some.length === 1 ? stem : `${stem}${index + 1}`] as const);
  return new Map([...numbered('branch', branches), ...numbered('after', parts)]);
}
