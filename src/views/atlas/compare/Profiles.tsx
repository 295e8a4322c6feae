import { atlasCompareText } from '../../messages/en/atlas-compare.ts';
import type { Compared } from './compared.ts';
import { mostText } from './most-text.ts';
import part from './Part.module.css';
import { ProfileFigure } from './ProfileFigure.tsx';
import styles from './Profiles.module.css';
import { ProfileTable } from './ProfileTable.tsx';
import { profileMeasures } from './profile-measures.ts';

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
