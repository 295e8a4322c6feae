import { useState } from 'react';
import type { Card } from '../../../store/card.ts';
import type { LoadedNetwork } from '../../../store/state.ts';
import { aboutText as text } from '../../messages/en/about.ts';
import { lazyPart, usePart } from '../../shared/lazy-part.ts';
import { PartMissing } from '../../shared/PartMissing.tsx';
import { Facts } from '../parts/Facts.tsx';
import styles from './Training.module.css';
import { trainingFacts } from './training-facts.ts';

const curves = lazyPart(async () => (await import('../../network-page/NetworkCurves.tsx')).NetworkCurves);

interface Props {
  readonly network: LoadedNetwork;
  readonly card: Card;
}

/** Recipe, pictures, seeds and curves, folded away until asked for. */
export function Training({ network, card }: Props) {
  const [open, setOpen] = useState(false);
  const part = usePart(curves, open);
  const facts = trainingFacts(card);
  // Of a network that someone opened from disk nothing is known.
  if (facts.length === 0 && card.curves.length === 0) return null;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{text.training}</summary>
      {open && (
        <div className={styles.body}>
          <Facts facts={facts} />
          {part.status === 'ready' && card.curves.length > 0 && <part.Part network={network} card={card} />}
          {part.status === 'failed' && <PartMissing onRetry={curves.load} />}
        </div>
      )}
    </details>
  );
}
