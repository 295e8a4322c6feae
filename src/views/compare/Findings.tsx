import { inspectorText } from '../messages/en/inspector.ts';
import { ComparedCurves } from './ComparedCurves.tsx';
import { ComparedFacts } from './ComparedFacts.tsx';
import styles from './Findings.module.css';
import { Picked } from './Picked.tsx';
import { StarPair } from './StarPair.tsx';

/** What is picked out in the two networks, their numbers against each other, and how they learned. */
export function Findings() {
  return (
    <section className={styles.findings} aria-label={inspectorText.region}>
      <Picked />
      <ComparedFacts />
      <StarPair />
      <ComparedCurves />
    </section>
  );
}
