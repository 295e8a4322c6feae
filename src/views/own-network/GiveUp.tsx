import { ownNetworkText as text } from '../messages/en/own-network.ts';
import styles from './OwnNetworkDialog.module.css';

/** The foot of a step that can only be given up. */
export function GiveUp({ onCancel }: { readonly onCancel: () => void }) {
  return (
    <div className={styles.buttons}>
      <button type="button" className={styles.button} onClick={onCancel}>
        {text.cancel}
      </button>
    </div>
  );
}
