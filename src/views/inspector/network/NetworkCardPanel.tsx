import { useEffect } from 'react';
import { isOwnId } from '../../../store/own-network.ts';
import type { LoadedNetwork } from '../../../store/state.ts';
import { aboutText as text } from '../../messages/en/about.ts';
import { useActions, useSelector } from '../../shared/store-context.ts';
import { AboutNetwork } from './AboutNetwork.tsx';
import styles from './NetworkCardPanel.module.css';
import { NetworkFacts } from './NetworkFacts.tsx';

/** About the network: at once what follows from its graph, then what its card tells. */
export function NetworkCardPanel({ network }: { readonly network: LoadedNetwork }) {
  const loaded = useSelector((state) => state.card);
  const { loadCard, setView } = useActions();
  const { id } = network.network;
  useEffect(() => {
    void loadCard(id);
  }, [loadCard, id]);
  const card = loaded.status === 'ready' && loaded.value.id === id ? loaded.value : undefined;
  return (
    <div className={styles.panel}>
      {card?.summary && <p>{card.summary}</p>}
      <button type="button" className={styles.retry} onClick={() => setView('network')}>
        {isOwnId(id) ? text.ownPage : text.page}
      </button>
      <NetworkFacts network={network} accuracy={card?.accuracy} />
      {card && <AboutNetwork network={network} card={card} />}
      {loaded.status === 'loading' && <p className={styles.note}>{text.loadingCard}</p>}
      {loaded.status === 'failed' && (
        <p className={styles.note}>
          {text.noCard(loaded.detail)}{' '}
          <button type="button" className={styles.retry} onClick={() => void loadCard(id)}>
            {text.retry}
          </button>
        </p>
      )}
    </div>
  );
}
