import { ChevronDown, ChevronRight } from 'lucide-react';
import { methodIds } from '../../../core/attribution/method-list.ts';
import type { LoadedNetwork } from '../../../store/state.ts';
import { saliencyText as text } from '../../messages/en/saliency.ts';
import { lazyPart, usePart } from '../../shared/lazy-part.ts';
import { PartMissing } from '../../shared/PartMissing.tsx';
import { useActions, useSelector } from '../../shared/store-context.ts';
import styles from './SaliencyPanel.module.css';

const [first] = methodIds;

/** The methods and what is told of them come when one is asked. */
const openSaliency = lazyPart(async () => (await import('./OpenSaliency.tsx')).OpenSaliency);

/** A first look at saliency: open, it computes a map for the picture on screen; closed, nothing. */
export function SaliencyPanel({ network }: { readonly network: LoadedNetwork }) {
  const choice = useSelector((state) => state.saliencyChoice);
  const { setSaliency } = useActions();
  const isOpen = choice !== undefined;
  const opened = usePart(openSaliency, isOpen);
  const toggle = () =>
    setSaliency(isOpen || !first ? undefined : { method: first, classIndex: undefined, layer: undefined });
  return (
    <section className={styles.panel}>
      <h3 className={styles.title}>
        <button type="button" aria-expanded={isOpen} onClick={toggle}>
          {isOpen ? <ChevronDown aria-hidden size={16} /> : <ChevronRight aria-hidden size={16} />}
          {text.title}
        </button>
      </h3>
      {choice && opened.status === 'ready' && <opened.Part network={network} choice={choice} />}
      {choice && opened.status === 'failed' && <PartMissing onRetry={openSaliency.load} />}
    </section>
  );
}
