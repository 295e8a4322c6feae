import { useEffect, useState } from 'react';
import { unitText } from '../../messages/en/unit.ts';
import type { CellCursor } from '../use-cell-cursor.ts';
import styles from './Announcer.module.css';

const REST_MS = 500;

/**
 * Tells a screen reader where the cursor came to rest. Silent while the animation
 * plays, and while the map itself has the focus: its own text is read out then.
 */
export function Announcer({ cursor, value }: { readonly cursor: CellCursor; readonly value: string }) {
  const [said, setSaid] = useState('');
  const text = unitText.padValue(unitText.cellName(cursor.cell.y, cursor.cell.x), value);
  const isPlaying = cursor.scan === 'playing';
  useEffect(() => {
    if (isPlaying) return;
    const timer = setTimeout(() => {
      if (document.activeElement?.getAttribute('role') !== 'slider') setSaid(text);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [text, isPlaying]);
  return (
    <p className={styles.hidden} role="status">
      {said}
    </p>
  );
}
