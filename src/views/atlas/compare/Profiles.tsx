import { profilesCsv } from '../../../core/architectures/figures-csv.ts';
import { atlasCompareText } from '../../messages/en/atlas-compare.ts';
import { useActions } from '../../shared/store-context.ts';
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
  const { saveFile } = useActions();
  const [first, second] = pair;
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
      <div className={part.tools}>
        <button
          type="button"
          onClick={() => saveFile(text.profilesFileOf(first.id, second.id), profilesCsv(pair), 'text/csv')}
        >
          {text.saveProfiles}
        </button>
      </div>
    </section>
  );
}
