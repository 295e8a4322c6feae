import { methodEntry, methodIds, methodList } from '../../../core/attribution/method-list.ts';
import type { LayerId } from '../../../core/network/network.ts';
import type { SaliencyChoice } from '../../../store/state.ts';
import { saliencyText as text } from '../../messages/en/saliency.ts';
import { Choice } from '../../shared/Choice.tsx';
import styles from './SaliencyControls.module.css';

interface Props {
  readonly choice: SaliencyChoice;
  /** The one asked, where the method needs one. */
  readonly layer: LayerId | undefined;
  /** Those that can be asked; empty where the method needs none. */
  readonly layers: readonly LayerId[];
  readonly classes: readonly string[];
  /** Name of the most probable class, where that is the one explained. */
  readonly mostProbable: string | undefined;
  readonly onChange: (choice: SaliencyChoice) => void;
}

/** Which method explains which class, at which layer: all from the registry and the graph. */
export function SaliencyControls({ choice, layer, layers, classes, mostProbable, onChange }: Props) {
  const chooseMethod = (id: string) => {
    const keepsLayer = methodEntry(id).over === 'layer';
    onChange({ ...choice, method: id, layer: keepsLayer ? choice.layer : undefined });
  };
  return (
    <div className={styles.controls}>
      <Choice label={text.method} value={choice.method} onChange={chooseMethod}>
        {methodIds.map((id) => (
          <option key={id} value={id}>
            {methodList[id].name}
          </option>
        ))}
      </Choice>
      <Choice
        label={text.classToExplain}
        value={choice.classIndex?.toString() ?? ''}
        onChange={(value) =>
          onChange({ ...choice, classIndex: value === '' ? undefined : Number.parseInt(value, 10) })
        }
      >
        <option value="">{text.mostProbable(mostProbable)}</option>
        {classes.map((name, classIndex) => (
          <option key={name} value={classIndex}>
            {name}
          </option>
        ))}
      </Choice>
      {layer !== undefined && (
        <Choice label={text.layer} value={layer} onChange={(id) => onChange({ ...choice, layer: id })}>
          {layers.map((id) => (
            <option key={id} value={id}>
              {id}
            </option>
          ))}
        </Choice>
      )}
    </div>
  );
}
