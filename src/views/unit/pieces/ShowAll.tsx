import { unitText } from '../../messages/en/unit.ts';
import styles from './ShowAll.module.css';

const text = unitText.convolution;

interface Props {
  readonly total: number;
  /** How many are shown until the person asks for all. */
  readonly most: number;
  readonly isAll: boolean;
  readonly onChange: (isAll: boolean) => void;
}

/** Says that only the strongest input maps are shown, and shows the others; nothing if all are shown anyway. */
export function ShowAll({ total, most, isAll, onChange }: Props) {
  if (total <= most) return null;
  return (
    <p className={styles.note}>
      {!isAll && text.strongest(most, total)}{' '}
      <button type="button" className={styles.button} onClick={() => onChange(!isAll)}>
        {isAll ? text.showStrongest(most) : text.showAll(total)}
      </button>
    </p>
  );
}
