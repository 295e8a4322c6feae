import { type SampleSetId, sampleSets } from '../../core/network/sample-sets.ts';
import { type ShippedNetwork, shippedNetworks } from '../../core/network/shipped-networks.ts';
import { networkText } from '../messages/en/network.ts';
import styles from './NetworkMenu.module.css';
import { useSelector } from './store-context.ts';

interface Group {
  readonly set: SampleSetId;
  readonly networks: readonly ShippedNetwork[];
}

/** The networks by the pictures they are shown. */
const groups: readonly Group[] = (Object.keys(sampleSets) as SampleSetId[])
  .map((set) => ({ set, networks: shippedNetworks.filter(({ pictures }) => pictures === set) }))
  .filter(({ networks }) => networks.length > 0);

interface Props {
  readonly label: string;
  /** The chosen network's id. */
  readonly value: string;
  readonly disabled: boolean;
  readonly onChoose: (id: string) => void;
}

/** A choice among the networks there are. */
export function NetworkMenu({ label, value, disabled, onChoose }: Props) {
  const own = useSelector((state) => state.ownNetworks);
  return (
    <label className={styles.menu}>
      <span>{label}</span>
      <select value={value} disabled={disabled} onChange={(event) => onChoose(event.target.value)}>
        {groups.map(({ set, networks }) => (
          <optgroup key={set} label={networkText.shows[set]}>
            {networks.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
        {own.length > 0 && (
          <optgroup label={networkText.own}>
            {own.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  );
}
