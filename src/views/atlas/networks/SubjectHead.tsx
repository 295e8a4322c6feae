import { networkTotals } from '../../../core/architectures/network-totals.ts';
import { inputLayer } from '../../../core/network/network.ts';
import { compactCountText, countText, shapeText } from '../../../draw/format.ts';
import { atlasText as text } from '../../messages/en/atlas.ts';
import type { Described } from '../use-blueprint.ts';
import styles from './SubjectHead.module.css';

/** Which network it is, and what it costs in all. */
export function SubjectHead({ described }: { readonly described: Described }) {
  return (
    <header className={styles.head}>
      <h3>{described.blueprint.network.name}</h3>
      <dl className={styles.figures}>
        {figuresOf(described).map(({ name, value, note }) => (
          <div key={name} title={note}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

interface Figure {
  readonly name: string;
  readonly value: string;
  readonly note?: string;
}

function figuresOf({ blueprint, description }: Described): readonly Figure[] {
  const { accuracy } = blueprint;
  const { figures } = text;
  const { parameters, macs, depth } = networkTotals(blueprint, description);
  return [
    { name: figures.parameters, value: countText(parameters) },
    { name: figures.macs, value: compactCountText(macs), note: countText(macs) },
    { name: figures.depth, value: countText(depth), note: figures.depthNote },
    { name: figures.input, value: shapeText(inputLayer(blueprint.network).shape) },
    ...(accuracy
      ? [
          { name: figures.top1, value: `${accuracy.top1.toFixed(1)} %`, note: figures.measured },
          { name: figures.top5, value: `${accuracy.top5.toFixed(1)} %`, note: figures.measured },
        ]
      : []),
  ];
}
