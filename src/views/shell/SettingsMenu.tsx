import { SlidersHorizontal } from 'lucide-react';
import { useId, useState } from 'react';
import { isLocked } from '../../store/selectors.ts';
import { shellText } from '../messages/en/shell.ts';
import { lazyPart, usePart } from '../shared/lazy-part.ts';
import { PartMissing } from '../shared/PartMissing.tsx';
import { useSelector } from '../shared/store-context.ts';
import headerStyles from './Header.module.css';
import styles from './SettingsMenu.module.css';

const settingsPanel = lazyPart(async () => (await import('./SettingsPanel.tsx')).SettingsPanel);

/** The settings in a popover; they come when it is first opened. */
export function SettingsMenu() {
  const locked = useSelector((state) => isLocked(state, 'settings'));
  const [wanted, setWanted] = useState(false);
  const panel = usePart(settingsPanel, wanted);
  const id = useId();
  return (
    <>
      <button type="button" className={headerStyles.tool} popoverTarget={id} disabled={locked}>
        <SlidersHorizontal aria-hidden size={16} /> <span>{shellText.settings}</span>
      </button>
      <div
        id={id}
        popover="auto"
        className={styles.menu}
        role="dialog"
        aria-label={shellText.settings}
        onBeforeToggle={() => setWanted(true)}
      >
        {panel.status === 'ready' && <panel.Part />}
        {panel.status === 'failed' && <PartMissing onRetry={settingsPanel.load} />}
      </div>
    </>
  );
}
