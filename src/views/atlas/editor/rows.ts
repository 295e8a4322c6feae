import type { Block } from '../../../core/architectures/architecture.ts';
import type { Edited } from '../../../core/editor/apply-edits.ts';
import type { LayerOutlook, Outlook } from '../../../core/editor/outlook.ts';
import { kindOf } from '../../../core/layers/registry.ts';
import type { LayerId } from '../../../core/network/network.ts';
import { compactCountText, countText, shapeText } from '../../../draw/format.ts';
import { atlasEditorText as text } from '../../messages/en/atlas-editor.ts';

/** One layer of the list, in words: strings only, so that a row that stays the same is not drawn again. */
export interface Row {
  readonly id: LayerId;
  readonly brief: string;
  /** Empty where it reads the row above. */
  readonly reads: string;
  /** Empty where it is not known, as are the costs. */
  readonly shape: string;
  readonly parameters: string;
  readonly macs: string;
  /** Why it does not fit, or why nothing is known of it. */
  readonly problem: string;
  readonly state: LayerOutlook['state'];
  readonly canMove: boolean;
  /** How many blocks it lies in. */
  readonly depth: number;
  /** Those that begin with it, outermost first. */
  readonly heading: string;
}

export function rowsOf({ blocks }: Edited, outlook: Outlook): readonly Row[] {
  const depths = new Map<LayerId, number>();
  const headings = new Map<LayerId, readonly string[]>();
  const visit = (block: Block) => {
    const [first] = block.layers;
    if (first !== undefined) headings.set(first, [...(headings.get(first) ?? []), block.id]);
    for (const id of block.layers) depths.set(id, (depths.get(id) ?? 0) + 1);
    block.blocks.forEach(visit);
  };
  blocks.forEach(visit);
  return outlook.layers.map((layer, index) => ({
    ...wordsOf(layer, outlook.layers[index - 1]?.layer.id),
    depth: depths.get(layer.layer.id) ?? 0,
    heading: headings.get(layer.layer.id)?.join(' › ') ?? '',
  }));
}

function wordsOf(outlook: LayerOutlook, above: LayerId | undefined): Omit<Row, 'depth' | 'heading'> {
  const { layer, state } = outlook;
  const [first, ...others] = layer.inputs;
  const isBelow = others.length === 0 && (first === above || first === undefined);
  const words = {
    id: layer.id,
    brief: text.brief(layer, kindOf(layer).label(layer)),
    reads: isBelow ? '' : text.reads(layer.inputs),
    canMove: layer.kind !== 'input',
    state,
  };
  switch (outlook.state) {
    case 'described': {
      const { shape, parameters, macs } = outlook.description;
      return {
        ...words,
        shape: shapeText(shape),
        parameters: parameters === 0 ? '' : countText(parameters),
        macs: macs === 0 ? '' : compactCountText(macs),
        problem: '',
      };
    }
    case 'mismatch':
      return { ...words, ...unknown, problem: text.mismatch(layer.id, outlook.mismatch) };
    case 'unknown':
      return { ...words, ...unknown, problem: text.waits(outlook.because) };
  }
}

const unknown = { shape: '', parameters: '', macs: '' } as const;
