import { useId } from 'react';
import type { ColourScope } from '../../store/state.ts';
import { inspectorText as text } from '../messages/en/inspector.ts';
import styles from './ColourScopeChoice.module.css';

interface Props {
  readonly scope: ColourScope;
  readonly onChange: (scope: ColourScope) => void;
}

const scopes: readonly ColourScope[] = ['map', 'layer', 'network'];

/** Which maps share one colour scale, and what that means for reading them. */
export function ColourScopeChoice({ scope, onChange }: Props) {
  const id = useId();
  return (
    <fieldset className={styles.choice} aria-describedby={`${id}-meaning`}>
      <legend>{text.colourScope}</legend>
      <div className={styles.options}>
        {scopes.map((option) => (
          <label key={option} className={styles.option}>
            <input type="radio" name={id} checked={option === scope} onChange={() => onChange(option)} />
            <span>{text.colourScopes[option]}</span>
          </label>
        ))}
      </div>
      <p id={`${id}-meaning`} className={styles.meaning}>
        {text.colourScopeMeans[scope]}
      </p>
    </fieldset>
  );
}
