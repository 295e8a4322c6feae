import { isAnythingPicked, places } from '../shared/seats.ts';
import { useSelector } from '../shared/store-context.ts';
import styles from './Picked.module.css';
import { PickedHere } from './PickedHere.tsx';

/** What is picked out in each network, one beside the other; nothing while nothing is. */
export function Picked() {
  const isPicked = useSelector(isAnythingPicked);
  if (!isPicked) return null;
  return (
    <div className={styles.picked}>
      {places.map((place) => (
        <PickedHere key={place} place={place} />
      ))}
    </div>
  );
}
