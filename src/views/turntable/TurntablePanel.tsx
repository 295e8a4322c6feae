import { X } from 'lucide-react';
import { turntableText as text } from '../messages/en/turntable.ts';
import { keepingFocus } from '../shared/keep-focus.ts';
import { useActions, useSelector } from '../shared/store-context.ts';
import { OpenPanel } from './OpenPanel.tsx';
import styles from './TurntablePanel.module.css';

/** A scene of the studio, turned by hand, and what the network makes of it. */
export function TurntablePanel() {
  const turntable = useSelector((state) => state.turntable);
  const { closeTurntable, openTurntable } = useActions();
  if (turntable.status === 'off') return null;
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <h2>{text.heading}</h2>
        <button
          type="button"
          className={styles.close}
          aria-label={text.close}
          title={text.close}
          onClick={() => keepingFocus(closeTurntable)}
        >
          <X aria-hidden size={18} />
        </button>
      </div>
      {turntable.status === 'open' ? (
        <OpenPanel turntable={turntable} />
      ) : (
        <p>
          {turntable.reason === 'no-webgl' ? text.noWebgl : text.failed}{' '}
          {turntable.reason === 'failed' && (
            <button type="button" onClick={() => void openTurntable()}>
              {text.retry}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
