import { useEffect, useState } from 'react';
import { unitText } from '../../messages/en/unit.ts';
import type { CellCursor } from '../use-cell-cursor.ts';
import styles from './Announcer.module.css';

const REST_MS = 500;

interface Props {
  readonly cursor: CellCursor;
  /** What the value belongs to: a cell of the map, or the unit of a vector. */
  readonly place: string;
  readonly value: string;
}

/**
 * Tells a screen reader where the cursor came to rest. Silent while the animation
 * plays, and while the map itself has the focus: its own text is read out then.
 */
export function Announcer({ cursor, place, value }: Props) {
  const [said, setSaid] = useState('');
  const text = unitText.padValue(place, value);
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
