import { parseArgs } from 'node:util';
import { PlainError } from './plain-error.ts';

export const usage = 'Usage: npm run evaluate -- --network <id> --pictures <folder with a folder per class>';

export interface EvaluateArguments {
  /** Id of a shipped network. */
  readonly network: string;
  /** Path of a folder that holds one folder of pictures per class. */
  readonly pictures: string;
}

/** @throws PlainError unless both options are there and nothing else */
export function evaluateArguments(argv: readonly string[]): EvaluateArguments {
  const { network, pictures } = optionsIn(argv);
  if (!network || !pictures) throw new PlainError(usage);
  return { network, pictures };
}

function optionsIn(argv: readonly string[]): { network?: string; pictures?: string } {
  try {
    const options = { network: { type: 'string' }, pictures: { type: 'string' } } as const;
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    throw new PlainError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}
