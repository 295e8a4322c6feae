import { kindOf } from '../../core/layers/registry.ts';
import { canSilence, isSilenced } from '../../core/network/ablation.ts';
import type { LayerDescription } from '../../core/network/describe.ts';
import type { Network } from '../../core/network/network.ts';
import { isLocked } from '../../store/selectors.ts';
import { ablationText as text } from '../messages/en/ablation.ts';
import { useActions, useSelector } from '../shared/store-context.ts';
import styles from './SilenceMap.module.css';
import { WhatItTells } from './WhatItTells.tsx';

interface Props {
  readonly network: Network;
  readonly description: LayerDescription;
  /** Counts from 0. */
  readonly map: number;
}

/** Silences one map and brings it back; says why where that cannot be done. */
export function SilenceMap({ network, description, map }: Props) {
  const { layer, shape } = description;
  const silenced = useSelector((state) => isSilenced(state.ablations, layer.id, map));
  const locked = useSelector((state) => isLocked(state, 'parts'));
  const { toggleAblation } = useActions();
  if (locked) return null;
  if (kindOf(layer).handsOn) return <p className={styles.note}>{text.copied(layer.inputs.join(', '))}</p>;
  if (!canSilence(network, layer)) return null;
  const isUnit = shape.height * shape.width === 1;
  return (
    <div className={styles.silence}>
      <button
        type="button"
        className={styles.button}
        data-silenced={silenced}
        onClick={() => toggleAblation({ kind: 'silence', layer: layer.id, map })}
      >
        {silenced ? text.bringBack : isUnit ? text.silenceUnit : text.silenceMap}
      </button>
      <span className={styles.note} data-for={silenced ? undefined : 'keyboard'}>
        {silenced ? text.mapIsSilenced : text.key}
      </span>
      {silenced && <WhatItTells />}
    </div>
  );
}
