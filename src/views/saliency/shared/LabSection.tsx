import { type ReactNode, useId } from 'react';
import { saliencyText } from '../../messages/en/saliency.ts';
import styles from './LabSection.module.css';

interface Props {
  readonly title: string;
  readonly lead: string;
  /** When not to trust it, in one sentence. */
  readonly misleads: string;
  /** As plain text. */
  readonly formula: string;
  /** Who found it. */
  readonly cite: string;
  readonly children: ReactNode;
}

/** One question of the lab: what is done, when it misleads, by which formula, whose idea it was, and then the answer. */
export function LabSection({ title, lead, misleads, formula, cite, children }: Props) {
  const heading = useId();
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      <p className={styles.lead}>{lead}</p>
      <p className={styles.source}>
        {formula} · {cite}
      </p>
      <p className={styles.source}>
        {saliencyText.misleads}: {misleads}
      </p>
      {children}
    </section>
  );
}
