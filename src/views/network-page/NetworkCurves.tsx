import { useEffect, useId, useState } from 'react';
import { epochInStage } from '../../core/network/checkpoints.ts';
import { shippedNetwork } from '../../core/network/shipped-networks.ts';
import type { Card } from '../../store/card.ts';
import { checkpointsOf } from '../../store/checkpoint.ts';
import { shownRun } from '../../store/selectors.ts';
import type { LoadedNetwork } from '../../store/state.ts';
import { curvesText } from '../messages/en/curves.ts';
import { pageText as text } from '../messages/en/network-page.ts';
import { useActions, useSelector } from '../shared/store-context.ts';
import { TrainingCurves } from '../training-curves/TrainingCurves.tsx';
import styles from './NetworkCurves.module.css';

interface Props {
  readonly network: LoadedNetwork;
  /** With one curve at least. */
  readonly card: Card;
}

/** How the network learned, stage by stage; together with the network that was trained like it, if there is one. */
export function NetworkCurves({ network, card }: Props) {
  const id = useId();
  const textSize = useSelector((state) => state.settings.textSize);
  const [chosen, setChosen] = useState<string>();
  const last = card.curves.at(-1);
  const curve = card.curves.find(({ stage }) => stage === chosen) ?? last;
  const beside = useCurveBeside(network.network.id);
  const shown = useShownEpoch(card, curve?.stage);
  if (!curve || !last) return null;
  const { name } = network.network;
  // Only the stages that made the two networks can be held against each other.
  const other = curve === last ? beside : undefined;
  return (
    <>
      {card.curves.length > 1 && (
        <label className={styles.stage} htmlFor={id}>
          {curvesText.stage}
          <select id={id} value={curve.stage} onChange={(event) => setChosen(event.target.value)}>
            {card.curves.map(({ stage }) => (
              <option key={stage} value={stage}>
                {stage === last.stage ? text.lastStage(stage) : stage}
              </option>
            ))}
          </select>
        </label>
      )}
      {other && <p className={styles.note}>{text.curvesBeside(name, other.network)}</p>}
      <TrainingCurves
        key={curve.stage}
        curves={[{ network: name, curve }, ...(other ? [other] : [])]}
        shown={shown}
        textSize={textSize}
      />
    </>
  );
}

/** The last curve of the network trained by the same recipe. */
function useCurveBeside(networkId: string) {
  const beside = shippedNetwork(shippedNetwork(networkId)?.curvesBeside ?? '');
  const loaded = useSelector((state) => state.cardBeside);
  const { loadCardBeside } = useActions();
  const id = beside?.id;
  useEffect(() => {
    if (id !== undefined) void loadCardBeside(id);
  }, [id, loadCardBeside]);
  const card = loaded.status === 'ready' && loaded.value.id === id ? loaded.value : undefined;
  const curve = card?.curves.at(-1);
  return beside && curve && { network: beside.name, curve };
}

/** The epoch of this stage that the network on screen has the weights of. */
function useShownEpoch({ curves }: Card, stage: string | undefined): number | undefined {
  const epochsOf = (name: string) => curves.find((curve) => curve.stage === name)?.loss.length ?? 0;
  return useSelector((state) => {
    const moment = shownRun(state)?.moment ?? 'trained';
    const checkpoints = checkpointsOf(state);
    const checkpoint = moment === 'trained' ? undefined : checkpoints[moment];
    return checkpoint?.stage === stage
      ? checkpoint && epochInStage(checkpoint, checkpoints, epochsOf)
      : undefined;
  });
}
