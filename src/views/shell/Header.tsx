import { Link2 } from 'lucide-react';
import { isLocked } from '../../store/selectors.ts';
import { viewIds } from '../../store/view-id.ts';
import { shellText } from '../messages/en/shell.ts';
import { OpenNetworkButton } from '../own-network/OpenNetworkButton.tsx';
import { NetworkMenu } from '../shared/NetworkMenu.tsx';
import { useActions, useSelector } from '../shared/store-context.ts';
import styles from './Header.module.css';
import { SettingsMenu } from './SettingsMenu.tsx';
import { ViewLink } from './ViewLink.tsx';
import { views } from './view-registry.ts';

/** Brand, views, the network, the link and the settings. */
export function Header() {
  const networkId = useSelector((state) => state.networkId);
  const networkLocked = useSelector((state) => isLocked(state, 'network'));
  const { choosesNetwork } = views[useSelector((state) => state.view)];
  const { setNetwork, copyLink } = useActions();
  return (
    <header className={styles.header}>
      <h1 className={styles.brand}>{shellText.brand}</h1>
      <nav className={styles.views} aria-label={shellText.views}>
        {viewIds.map((id) => (
          <ViewLink key={id} id={id} />
        ))}
      </nav>
      {!choosesNetwork && (
        <NetworkMenu
          label={shellText.networkModel}
          value={networkId}
          disabled={networkLocked}
          onChoose={(id) => void setNetwork(id)}
        />
      )}
      <OpenNetworkButton />
      <button type="button" className={styles.tool} onClick={() => void copyLink()}>
        <Link2 aria-hidden size={16} /> <span>{shellText.copyLink}</span>
      </button>
      <SettingsMenu />
    </header>
  );
}
