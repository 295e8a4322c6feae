import type { Card } from '../../../store/card.ts';
import type { LoadedNetwork } from '../../../store/state.ts';
import { aboutText as text } from '../../messages/en/about.ts';
import { Section } from '../parts/Section.tsx';
import styles from './AboutNetwork.module.css';
import { ClassAccuracy } from './ClassAccuracy.tsx';
import { Confusion } from './Confusion.tsx';
import { Training } from './Training.tsx';

interface Props {
  readonly network: LoadedNetwork;
  readonly card: Card;
}

/** What the network's card tells: where it fails, how good it is by class, how it was made. */
export function AboutNetwork({ network, card }: Props) {
  return (
    <>
      {card.weaknesses.length > 0 && (
        <Section title={text.weaknesses}>
          <ul className={styles.list}>
            {card.weaknesses.map((weakness) => (
              <li key={weakness}>{weakness}</li>
            ))}
          </ul>
        </Section>
      )}
      {card.perClass.length > 0 && (
        <Section title={text.perClass}>
          <ClassAccuracy tallies={card.perClass} />
        </Section>
      )}
      {card.confusion.length > 0 && (
        <Section title={text.confusion}>
          <Confusion
            counts={card.confusion}
            classes={card.classes}
            measuredOn={card.accuracy?.measuredOn ?? ''}
          />
        </Section>
      )}
      <Training network={network} card={card} />
    </>
  );
}
