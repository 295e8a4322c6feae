import { percentText } from '../../../draw/format.ts';
import { atlasCompareText } from '../../messages/en/atlas-compare.ts';
import type { Compared } from './compared.ts';
import { stageSize } from './profile-measures.ts';

const text = atlasCompareText.sideBySide;

/** The sentence that answers why: at which resolution most of it is. Nothing of what there is none of. */
export function mostText({ name, stages, totals }: Pick<Compared, 'name' | 'stages' | 'totals'>): string {
  const most = (['parameters', 'macs'] as const).flatMap((measure) => {
    const [largest] = stages.toSorted((a, b) => b[measure] - a[measure]);
    if (!largest || totals[measure] === 0) return [];
    return [text.mostAt(measure, percentText(largest[measure] / totals[measure]), stageSize(largest))];
  });
  return text.most(name, most);
}
