import type { ReactNode } from 'react';
import type { GoTo, Place } from '../unit-data.ts';
import styles from './PlaceLink.module.css';

interface Props {
  readonly place: Place;
  readonly onGo: GoTo;
  /** Where the text alone does not say where it leads. */
  readonly label?: string | undefined;
  readonly children: ReactNode;
}

/** Words or a number that lead to where it stands in the network. */
export function PlaceLink({ place, onGo, label, children }: Props) {
  return (
    <button
      type="button"
      className={styles.link}
      aria-label={label}
      title={label}
      onClick={() => onGo(place)}
    >
      {children}
    </button>
  );
}
