import type { ResolutionStage } from '../../../core/architectures/resolution-profile.ts';
import { countText } from '../../../draw/format.ts';
import { atlasCompareText } from '../../messages/en/atlas-compare.ts';
import type { Compared } from './compared.ts';
import { NumbersTable } from './NumbersTable.tsx';
import { stageSize } from './profile-measures.ts';

const text = atlasCompareText.sideBySide;

const columns = ['weighted', 'channels', 'parameters', 'macs'] as const;
const names = {
  weighted: text.layers,
  channels: text.channels,
  parameters: text.parameters,
  macs: text.macs,
};

interface Props {
  readonly pair: readonly [Compared, Compared];
}

/** Every resolution that one of the two has, with the costs of both there. */
export function ProfileTable({ pair: [first, second] }: Props) {
  const sizes = [...first.stages, ...second.stages]
    .sort((a, b) => b.height * b.width - a.height * a.width)
    .map(stageSize);
  const cell = (stages: readonly ResolutionStage[], size: string, key: (typeof columns)[number]) => {
    const stage = stages.find((candidate) => stageSize(candidate) === size);
    return stage ? countText(stage[key]) : atlasCompareText.none;
  };
  const head = columns.flatMap((key) =>
    first.name === second.name
      ? [text.of(names[key], text.first), text.of(names[key], text.second)]
      : [text.of(names[key], first.name), text.of(names[key], second.name)],
  );
  return (
    <NumbersTable
      label={text.profileTable}
      head={[text.resolution, ...head]}
      rows={[...new Set(sizes)].map((size) => ({
        key: size,
        cells: [
          size,
          ...columns.flatMap((key) => [cell(first.stages, size, key), cell(second.stages, size, key)]),
        ],
      }))}
    />
  );
}
