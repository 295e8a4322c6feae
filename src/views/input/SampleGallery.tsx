import { memo, useId } from 'react';
import type { RenderedSample, Sample } from '../../core/image/sample.ts';
import { inputText } from '../messages/en/input.ts';
import { DrawnThumbnail } from './DrawnThumbnail.tsx';
import styles from './SampleGallery.module.css';

interface Props {
  readonly samples: readonly Sample[];
  readonly chosen: string | undefined;
  /** Marks the pictures that this network gets wrong; absent where that would give the answer away. */
  readonly asked: { readonly id: string; readonly name: string } | undefined;
  readonly disabled: boolean;
  readonly onChoose: (id: string) => void;
}

/** One radio per picture; arrow keys walk through them, as in any group of radios. */
export const SampleGallery = memo(function SampleGallery(props: Props) {
  const { samples, chosen, asked, disabled, onChoose } = props;
  const group = useId();
  const markOf = ({ wrongFor }: Sample) =>
    asked && wrongFor?.includes(asked.id) ? inputText.wrongFor(asked.name) : undefined;
  return (
    <div role="radiogroup" aria-label={inputText.samples} className={styles.gallery}>
      {samples.map((sample) => (
        <label
          key={sample.id}
          className={styles.sample}
          title={inputText.sampleTitle(sample.class, sample.n, markOf(sample))}
        >
          <input
            type="radio"
            name={group}
            aria-label={inputText.sampleName(sample.class, sample.n)}
            aria-description={markOf(sample)}
            checked={sample.id === chosen}
            disabled={disabled}
            onChange={() => onChoose(sample.id)}
          />
          {sample.kind === 'drawn' ? (
            <DrawnThumbnail drawing={sample.drawing} />
          ) : (
            <span className={styles.thumbnail} style={thumbnailStyle(sample.thumbnail)} />
          )}
          {markOf(sample) && <span className={styles.mark} aria-hidden />}
        </label>
      ))}
    </div>
  );
});

/** Percentages of a background's position count what is left over beside the element. */
function thumbnailStyle({ strip, column, columns }: RenderedSample['thumbnail']) {
  return {
    backgroundImage: `url("${strip}")`,
    backgroundSize: `${100 * columns}% 100%`,
    backgroundPositionX: columns > 1 ? `${(100 * column) / (columns - 1)}%` : '0',
  };
}
