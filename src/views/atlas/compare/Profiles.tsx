import { percentText } from '../../../draw/format.ts';
import { atlasCompareText } from '../../messages/en/atlas-compare.ts';
import type { Compared } from './compared.ts';
import part from './Part.module.css';
import { ProfileFigure } from './ProfileFigure.tsx';
import styles from './Profiles.module.css';
import { ProfileTable } from './ProfileTable.tsx';
import { profileMeasures, stageSize } from './profile-measures.ts';

const text = atlasCompareText.sideBySide;

interface Props {
  readonly pair: readonly [Compared, Compared];
}

/** Where on the way down in resolution both networks spend what they cost. */
export function Profiles({ pair }: Props) {
  return (
    <section className={part.part} aria-labelledby="profiles">
      <h4 id="profiles">{text.profileTitle}</h4>
      <p className={part.lead}>{text.profileHelp}</p>
      <ul>
        {pair.map((network, index) => (
          <li key={index === 0 ? 'first' : 'second'}>{mostText(network)}</li>
        ))}
      </ul>
      <div className={styles.figures}>
        {profileMeasures.map((measure) => (
          <ProfileFigure key={measure} measure={measure} pair={pair} />
        ))}
      </div>
      <ProfileTable pair={pair} />
    </section>
  );
}

/** The sentence that answers why: at which resolution most of it is. */
function mostText({ name, stages, totals }: Compared): string {
  const largest = (key: 'parameters' | 'macs') =>
    stages.reduce((most, stage) => (stage[key] > most[key] ? stage : most));
  const [parameters, macs] = [largest('parameters'), largest('macs')];
  return text.most(
    name,
    percentText(parameters.parameters / totals.parameters),
    stageSize(parameters),
    percentText(macs.macs / totals.macs),
    stageSize(macs),
  );
}
