import { methodList, requireMethodId } from '../../../core/attribution/method-list.ts';
import { defaultSaliencyLayer, saliencyLayers } from '../../../store/saliency-layers.ts';
import { saliencyClass, shownRun } from '../../../store/selectors.ts';
import type { LoadedNetwork, SaliencyChoice } from '../../../store/state.ts';
import { saliencyText as text } from '../../messages/en/saliency.ts';
import { useActions, useSelector } from '../../shared/store-context.ts';
import { SaliencyControls } from './SaliencyControls.tsx';
import styles from './SaliencyPanel.module.css';
import { SaliencyResult } from './SaliencyResult.tsx';

interface Props {
  readonly network: LoadedNetwork;
  readonly choice: SaliencyChoice;
}

/** Which method explains which class, and its map for the picture on screen. */
export function OpenSaliency({ network, choice }: Props) {
  const run = useSelector(shownRun);
  const saliency = useSelector((state) => state.saliency);
  const shownClass = useSelector((state) => saliencyClass(state));
  const { setSaliency } = useActions();
  const method = requireMethodId(choice.method);
  const overLayer = methodList[method].over === 'layer';
  const { classes } = network.network;
  const className = classes[shownClass] ?? '';
  const layers = overLayer ? saliencyLayers(network.description) : [];
  const layer = overLayer ? (choice.layer ?? defaultSaliencyLayer(network.description)) : undefined;
  return (
    <div className={styles.body}>
      <SaliencyControls
        choice={choice}
        layer={layer}
        layers={layers}
        classes={classes}
        mostProbable={choice.classIndex === undefined && run ? className : undefined}
        onChange={setSaliency}
      />
      {overLayer && layer === undefined ? (
        <p className={styles.note}>{text.noLayer}</p>
      ) : run ? (
        <SaliencyResult
          method={method}
          className={className}
          layer={layer}
          picture={run.pixels}
          saliency={saliency}
          onRetry={() => setSaliency(choice)}
        />
      ) : (
        <p className={styles.note}>{text.noRun}</p>
      )}
    </div>
  );
}
