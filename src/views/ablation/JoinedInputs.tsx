import { canCut, isCut } from '../../core/network/ablation.ts';
import type { Layer } from '../../core/network/network.ts';
import { isLocked } from '../../store/selectors.ts';
import { ablationText as text } from '../messages/en/ablation.ts';
import { useActions, useSelector } from '../shared/store-context.ts';
import styles from './JoinedInputs.module.css';
import { WhatItTells } from './WhatItTells.tsx';

/** The inputs of a layer that joins several, each with a tick that cuts it off. */
export function JoinedInputs({ layer }: { readonly layer: Layer }) {
  const ablations = useSelector((state) => state.ablations);
  const locked = useSelector((state) => isLocked(state, 'parts'));
  const { toggleAblation } = useActions();
  if (!canCut(layer)) return null;
  const inputs = [...new Set(layer.inputs)];
  return (
    <fieldset className={styles.inputs} disabled={locked}>
      <legend className={styles.title}>{text.inputs}</legend>
      <p className={styles.help}>{text.inputsHelp}</p>
      {inputs.map((input) => {
        const cut = isCut(ablations, layer.id, input);
        return (
          <label key={input} className={styles.input} data-cut={cut}>
            <input
              type="checkbox"
              checked={!cut}
              onChange={() => toggleAblation({ kind: 'cut', layer: layer.id, input })}
            />
            {input}
          </label>
        );
      })}
      {inputs.some((input) => isCut(ablations, layer.id, input)) && <WhatItTells />}
    </fieldset>
  );
}
