import { useEffect, useState } from 'react';
import { saliencyText as text } from '../../messages/en/saliency.ts';
import styles from './SaliencyProgress.module.css';

/** What takes longer than this shows how far it is. */
const PATIENCE_MS = 500;

/** A progress bar that stays away from what is done in a moment. @param progress in [0, 1] */
export function SaliencyProgress({ progress }: { readonly progress: number }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return <progress className={styles.progress} aria-label={text.computing} value={progress} max={1} />;
}
