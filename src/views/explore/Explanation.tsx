import { isPadOffered } from '../../store/selectors.ts';
import { explanationText } from '../messages/en/explanation.ts';
import { useSelector } from '../shared/store-context.ts';
import { withTerms } from '../shared/Term.tsx';
import styles from './Explanation.module.css';

/** How to read the diagram, in three short paragraphs and something to try. @param open to begin with */
export function Explanation({ open }: { readonly open: boolean }) {
  const canDraw = useSelector(isPadOffered);
  return (
    <details className={styles.explanation} open={open}>
      <summary>
        <h2>{explanationText.heading}</h2>
      </summary>
      <div className={styles.columns}>
        {explanationText.paragraphs.map((paragraph) => (
          <p key={paragraph}>{withTerms(paragraph)}</p>
        ))}
        <p className={styles.try}>{canDraw ? explanationText.tryThisOnPad : explanationText.tryThis}</p>
      </div>
    </details>
  );
}
