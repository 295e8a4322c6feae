import { ablationText } from '../messages/en/ablation.ts';
import styles from './WhatItTells.module.css';

/** What one may make of a network with a part missing, and what not. */
export function WhatItTells() {
  return (
    <details className={styles.note}>
      <summary>{ablationText.note.heading}</summary>
      {ablationText.note.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </details>
  );
}
