import { shippedNetworks } from '../../core/network/shipped-networks.ts';
import styles from './NetworkMenu.module.css';

interface Props {
  readonly label: string;
  /** The chosen network's id. */
  readonly value: string;
  readonly disabled: boolean;
  readonly onChoose: (id: string) => void;
}

/** A choice among the networks there are. */
export function NetworkMenu({ label, value, disabled, onChoose }: Props) {
  return (
    <label className={styles.menu}>
      <span>{label}</span>
      <select value={value} disabled={disabled} onChange={(event) => onChoose(event.target.value)}>
        {shippedNetworks.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
