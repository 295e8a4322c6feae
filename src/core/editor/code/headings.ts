import type { Block } from '../../architectures/architecture.ts';
import type { LayerId } from '../../network/network.ts';
import { plainText } from './python.ts';

/** Of each layer the outermost block it belongs to. */
export type Headings = ReadonlyMap<LayerId, string>;

export const headingsOf = (blocks: readonly Block[]): Headings =>
  new Map(blocks.flatMap((block) => block.layers.map((id) => [id, block.id] as const)));

/** A line of code with what stands beside it. */
export interface CodeLine {
  readonly code: string;
  /** Empty where there is nothing to say. */
  readonly comment: string;
  /** The block it belongs to, if it is in one. */
  readonly heading?: string | undefined;
}

/** The lines, with the name of a block above the first one of it. @param end stands after each line's code */
export function withHeadings(lines: readonly CodeLine[], end = ''): readonly string[] {
  return lines.flatMap(({ code, comment, heading }, index) => {
    const isNew = heading !== undefined && heading !== lines[index - 1]?.heading;
    const remark = comment === '' ? '' : `  # ${plainText(comment)}`;
    return [...(isNew ? [`# ${plainText(heading)}`] : []), `${code}${end}${remark}`];
  });
}
