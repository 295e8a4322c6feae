import { useMemo } from 'react';
import type { Network } from '../../core/network/network.ts';
import { ingredientsOf } from '../../draw/diagram/ingredients.ts';
import { isPadOffered } from '../../store/selectors.ts';
import { explanationParagraphs, explanationText } from '../messages/en/explanation.ts';
import { useSelector } from '../shared/store-context.ts';
import { withTerms } from '../shared/Term.tsx';
import styles from './Explanation.module.css';

interface Props {
  readonly network: Network;
  /** To begin with. */
  readonly open: boolean;
}

/** How to read this network's diagram, in a few short paragraphs and something to try. */
export function Explanation({ network, open }: Props) {
  const canDraw = useSelector(isPadOffered);
  const paragraphs = useMemo(() => explanationParagraphs(ingredientsOf(network)), [network]);
  return (
    <details className={styles.explanation} open={open}>
      <summary>
        <h2>{explanationText.heading}</h2>
      </summary>
      <div className={styles.columns}>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{withTerms(paragraph)}</p>
        ))}
        <p className={styles.try}>{canDraw ? explanationText.tryThisOnPad : explanationText.tryThis}</p>
      </div>
    </details>
  );
}
