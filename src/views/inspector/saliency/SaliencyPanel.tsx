import { ChevronDown, ChevronRight } from 'lucide-react';
import { methodById, methods } from '../../../core/attribution/registry.ts';
import { defaultSaliencyLayer, saliencyLayers } from '../../../store/saliency-layers.ts';
import { saliencyClass, shownRun } from '../../../store/selectors.ts';
import type { LoadedNetwork, SaliencyChoice } from '../../../store/state.ts';
import { saliencyText as text } from '../../messages/en/saliency.ts';
import { useActions, useSelector } from '../../shared/store-context.ts';
import { SaliencyControls } from './SaliencyControls.tsx';
import styles from './SaliencyPanel.module.css';
import { SaliencyResult } from './SaliencyResult.tsx';

const first = methods.gradient;

/** A first look at saliency: open, it computes a map for the picture on screen; closed, nothing. */
export function SaliencyPanel({ network }: { readonly network: LoadedNetwork }) {
  const choice = useSelector((state) => state.saliencyChoice);
  const { setSaliency } = useActions();
  const isOpen = choice !== undefined;
  const toggle = () =>
    setSaliency(isOpen ? undefined : { method: first.id, classIndex: undefined, layer: undefined });
  return (
    <section className={styles.panel}>
      <h3 className={styles.title}>
        <button type="button" aria-expanded={isOpen} onClick={toggle}>
          {isOpen ? <ChevronDown aria-hidden size={16} /> : <ChevronRight aria-hidden size={16} />}
          {text.title}
        </button>
      </h3>
      {choice && <OpenSaliency network={network} choice={choice} />}
    </section>
  );
}

interface OpenProps {
  readonly network: LoadedNetwork;
  readonly choice: SaliencyChoice;
}

function OpenSaliency({ network, choice }: OpenProps) {
  const run = useSelector(shownRun);
  const saliency = useSelector((state) => state.saliency);
  const shownClass = useSelector((state) => saliencyClass(state));
  const { setSaliency } = useActions();
  const method = methodById(choice.method);
  const { classes } = network.network;
  const className = classes[shownClass] ?? '';
  const layers = method.needs === 'layer' ? saliencyLayers(network.description, method) : [];
  const layer =
    method.needs === 'layer'
      ? (choice.layer ?? defaultSaliencyLayer(network.description, method))
      : undefined;
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
      {method.needs === 'layer' && layer === undefined ? (
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
