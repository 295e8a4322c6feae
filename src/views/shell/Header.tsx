import { Link2 } from 'lucide-react';
import type { MouseEvent } from 'react';
import { shippedNetworks } from '../../core/network/shipped-networks.ts';
import { isLocked } from '../../store/selectors.ts';
import { shellText } from '../messages/en/shell.ts';
import { useActions, useSelector } from '../shared/store-context.ts';
import styles from './Header.module.css';
import { SettingsMenu } from './SettingsMenu.tsx';

/** Brand, views, the network, the link and the settings. */
export function Header() {
  const networkId = useSelector((state) => state.networkId);
  const networkLocked = useSelector((state) => isLocked(state, 'network'));
  const { setNetwork, select, copyLink } = useActions();
  // The page is this view already: loading it anew would lose a picture that was brought.
  const stay = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    select({ level: 'network' });
  };
  return (
    <header className={styles.header}>
      <h1 className={styles.brand}>{shellText.brand}</h1>
      <nav className={styles.views} aria-label={shellText.views}>
        <a href="?view=explore" aria-current="page" onClick={stay}>
          {shellText.explore}
        </a>
      </nav>
      <label className={styles.network}>
        <span>{shellText.networkModel}</span>
        <select
          value={networkId}
          disabled={networkLocked}
          onChange={(event) => void setNetwork(event.target.value)}
        >
          {shippedNetworks.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className={styles.tool} onClick={() => void copyLink()}>
        <Link2 aria-hidden size={16} /> <span>{shellText.copyLink}</span>
      </button>
      <SettingsMenu />
    </header>
  );
}
