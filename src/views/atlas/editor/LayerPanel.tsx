import { ArrowDown, ArrowUp, Trash2, X } from 'lucide-react';
import type { RefObject } from 'react';
import { adviceOn } from '../../../core/editor/advice.ts';
import type { Place } from '../../../core/editor/edit.ts';
import { fieldsOfLayer } from '../../../core/editor/kind-fields.ts';
import { type AddableKind, editorKind } from '../../../core/editor/kinds.ts';
import type { LayerOutlook, Outlook } from '../../../core/editor/outlook.ts';
import { readersOf } from '../../../core/editor/rewire.ts';
import { type Step, stepOf } from '../../../core/editor/steps.ts';
import type { LayerId } from '../../../core/network/network.ts';
import { atlasEditorText as text } from '../../messages/en/atlas-editor.ts';
import { AddLayer } from './AddLayer.tsx';
import { FieldInput } from './FieldInput.tsx';
import { JoinInputs } from './JoinInputs.tsx';
import styles from './LayerPanel.module.css';

interface Props {
  readonly outlook: Outlook;
  readonly layer: LayerOutlook;
  readonly panel: RefObject<HTMLElement | null>;
  readonly addKind: RefObject<HTMLSelectElement | null>;
  readonly onSet: (field: string, value: string) => void;
  readonly onJoin: (inputs: readonly LayerId[]) => void;
  readonly onAdd: (kind: AddableKind, at: Place) => void;
  readonly onRemove: () => void;
  readonly onStep: (way: 'up' | 'down') => void;
  /** Back to the list. */
  readonly onLeave: () => void;
  /** Closes it, where it lies over the list. */
  readonly onClose: () => void;
}

/** Everything that can be done with one layer. */
export function LayerPanel(props: Props) {
  const { outlook, layer: shown, panel, addKind } = props;
  const { network } = outlook;
  const { layer } = shown;
  const isInput = layer.kind === 'input';
  const fields = fieldsOfLayer(layer).filter(({ form }) => form.type !== 'fixed');
  const place = network.layers.findIndex(({ id }) => id === layer.id);
  const { joins } = editorKind(layer.kind);
  const steps = { up: stepOf(network, layer.id, 'up'), down: stepOf(network, layer.id, 'down') };
  return (
    <section
      ref={panel}
      className={styles.panel}
      aria-label={text.panel(layer.id)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        props.onLeave();
      }}
    >
      <header className={styles.head}>
        <h3>{layer.id}</h3>
        <p>{text.kinds[layer.kind]}</p>
        <button
          type="button"
          className={styles.close}
          data-close
          aria-label={text.closePanel}
          title={text.closePanel}
          onClick={props.onClose}
        >
          <X aria-hidden size="1.1em" />
        </button>
      </header>
      <Findings outlook={outlook} layer={shown} />
      <div key={layer.id} className={styles.fields}>
        {fields.map((field) => (
          <FieldInput
            key={field.id}
            field={field}
            layer={layer}
            onChange={(value) => props.onSet(field.id, value)}
          />
        ))}
        {fields.length === 0 && !joins && <p className={styles.hint}>{text.noFields}</p>}
      </div>
      {joins && (
        <JoinInputs
          inputs={layer.inputs}
          earlier={network.layers.slice(0, place).map(({ id }) => id)}
          onChange={props.onJoin}
        />
      )}
      {!isInput && (
        <p className={styles.buttons}>
          <button
            type="button"
            className={styles.button}
            disabled={steps.up.state === 'none'}
            title={stepTitle(layer.id, steps.up)}
            onClick={() => props.onStep('up')}
          >
            <ArrowUp aria-hidden size="1.1em" /> {text.moveUp}
          </button>
          <button
            type="button"
            className={styles.button}
            disabled={steps.down.state === 'none'}
            title={stepTitle(layer.id, steps.down)}
            onClick={() => props.onStep('down')}
          >
            <ArrowDown aria-hidden size="1.1em" /> {text.moveDown}
          </button>
          <button type="button" className={styles.button} onClick={props.onRemove}>
            <Trash2 aria-hidden size="1.1em" /> {text.remove}
          </button>
        </p>
      )}
      <AddLayer
        key={`after ${layer.id}`}
        after={layer.id}
        readers={readersOf(network, layer.id).map(({ id }) => id)}
        first={addKind}
        onAdd={props.onAdd}
      />
    </section>
  );
}

/** Why there is no such step. */
const stepTitle = (id: LayerId, step: Step): string | undefined =>
  step.state === 'none' ? text.noStep(id, step.because) : undefined;

/** What does not fit, and what may not be meant. */
function Findings({ outlook, layer: shown }: Pick<Props, 'outlook' | 'layer'>) {
  switch (shown.state) {
    case 'mismatch':
      return <p className={styles.alarm}>{text.mismatch(shown.layer.id, shown.mismatch)}</p>;
    case 'unknown':
      return <p className={styles.note}>{text.waits(shown.because)}</p>;
    case 'described':
      return adviceOn(outlook.network, shown.description)
        .map(text.advice)
        .map((sentence) => (
          <p key={sentence} className={styles.note}>
            {sentence}
          </p>
        ));
  }
}
