import { memo, useId } from 'react';
import type { Sample } from '../../store/state.ts';
import { inputText } from '../messages/en/input.ts';
import styles from './SampleGallery.module.css';

interface Props {
  readonly samples: readonly Sample[];
  readonly chosen: string | undefined;
  readonly disabled: boolean;
  readonly onChoose: (id: string) => void;
}

/** One radio per picture; arrow keys walk through them, as in any group of radios. */
export const SampleGallery = memo(function SampleGallery({ samples, chosen, disabled, onChoose }: Props) {
  const group = useId();
  return (
    <div role="radiogroup" aria-label={inputText.samples} className={styles.gallery}>
      {samples.map(({ id, class: name, n, thumbnail }) => (
        <label key={id} className={styles.sample} title={inputText.sampleName(name, n)}>
          <input
            type="radio"
            name={group}
            aria-label={inputText.sampleName(name, n)}
            checked={id === chosen}
            disabled={disabled}
            onChange={() => onChoose(id)}
          />
          <span className={styles.thumbnail} style={thumbnailStyle(thumbnail)} />
        </label>
      ))}
    </div>
  );
});

/** Percentages of a background's position count what is left over beside the element. */
function thumbnailStyle({ strip, column, columns }: Sample['thumbnail']) {
  return {
    backgroundImage: `url("${strip}")`,
    backgroundSize: `${100 * columns}% 100%`,
    backgroundPositionX: columns > 1 ? `${(100 * column) / (columns - 1)}%` : '0',
  };
}
