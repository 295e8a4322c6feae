import type { SwitchId } from '../../../core/architectures/architecture.ts';
import { architectureById } from '../../../core/architectures/registry.ts';
import { costsOf } from '../../../core/costs/layer-costs.ts';
import { inputLayer } from '../../../core/network/network.ts';
import { compactCountText, countText, shapeText } from '../../../draw/format.ts';
import { atlasText as text } from '../../messages/en/atlas.ts';
import { atlasNetworksText } from '../../messages/en/atlas-networks.ts';
import type { Described } from '../use-blueprint.ts';
import styles from './SubjectHead.module.css';

interface Props {
  readonly id: string;
  readonly described: Described;
  readonly on: readonly SwitchId[];
  readonly onSwitches: (on: readonly SwitchId[]) => void;
}

/** Which network it is, whose, with which switches, and what it costs in all. */
export function SubjectHead({ id, described, on, onSwitches }: Props) {
  const { blueprint } = described;
  const architecture = architectureById(id);
  const idea = atlasNetworksText.ideas[id];
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h3>{blueprint.network.name}</h3>
        {architecture && (
          <p className={styles.paper} title={`${architecture.paper.title}. ${architecture.paper.where}`}>
            {text.paper(architecture.paper.authors, architecture.paper.year)},{' '}
            <cite>{architecture.paper.title}</cite>
          </p>
        )}
        {idea && <p className={styles.idea}>{idea}</p>}
        {architecture?.switches.map((name) => (
          <label key={name} className={styles.switch}>
            <input
              type="checkbox"
              checked={on.includes(name)}
              onChange={(event) =>
                onSwitches(event.target.checked ? [...on, name] : on.filter((other) => other !== name))
              }
            />
            {atlasNetworksText.switches[name]}
          </label>
        ))}
      </div>
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
  const { weights, biases, batchNorm, macs } = costsOf(blueprint, description).totals;
  const weighted = description.layers.filter(({ weightSpecs }) =>
    weightSpecs.some(({ role }) => role === 'kernel'),
  );
  return [
    { name: figures.parameters, value: countText(weights + biases + batchNorm) },
    { name: figures.macs, value: compactCountText(macs), note: countText(macs) },
    { name: figures.layers, value: countText(weighted.length) },
    { name: figures.input, value: shapeText(inputLayer(blueprint.network).shape) },
    ...(accuracy
      ? [
          { name: figures.top1, value: `${accuracy.top1.toFixed(1)} %`, note: figures.measured },
          { name: figures.top5, value: `${accuracy.top5.toFixed(1)} %`, note: figures.measured },
        ]
      : []),
  ];
}
