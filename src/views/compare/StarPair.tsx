import { shippedNetwork, shippedNetworks } from '../../core/network/shipped-networks.ts';
import { firstPair } from '../../store/network-pairs.ts';
import { isLocked } from '../../store/selectors.ts';
import { compareText as text } from '../messages/en/compare.ts';
import { useActions, useSelector } from '../shared/store-context.ts';
import styles from './StarPair.module.css';

/** Leads to the two networks that were made to be compared; nothing where they are on screen, or are not there. */
export function StarPair() {
  const [first, second] = firstPair(shippedNetworks);
  const shown = useSelector(({ networkId, rival }) => [networkId, rival?.networkId].toSorted().join(' '));
  const locked = useSelector((state) => isLocked(state, 'network'));
  const { setNetwork, setRival } = useActions();
  const isPair = shippedNetwork(first)?.curvesBeside === second;
  if (!isPair || locked || shown === [first, second].toSorted().join(' ')) return null;
  const open = () => {
    void setNetwork(first);
    void setRival(second);
  };
  return (
    <p className={styles.hint}>
      <button type="button" onClick={open}>
        {text.star(nameOf(first), nameOf(second))}
      </button>
      {text.starHelp}
    </p>
  );
}

const nameOf = (id: string) => shippedNetwork(id)?.name ?? id;
