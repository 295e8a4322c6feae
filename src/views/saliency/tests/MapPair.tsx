import type { AttributionMap } from '../../../core/attribution/method.ts';
import type { Pixels } from '../../../core/image/pixels.ts';
import type { Similarity } from '../../../core/lab/comparable.ts';
import { labTestsText } from '../../messages/en/lab-tests.ts';
import { type NamedCurve, SeriesKey } from './CurvePlot.tsx';
import styles from './MapPair.module.css';
import { TestedMap } from './TestedMap.tsx';

const text = labTestsText.sanity;

interface Side {
  readonly map: AttributionMap | undefined;
  /** Below the picture. */
  readonly name: string;
  /** What a screen reader says. */
  readonly label: string;
}

interface Props {
  readonly method: string;
  /** As in the chart that goes with it. */
  readonly style: NamedCurve['style'] | undefined;
  readonly picture: Pixels;
  readonly sides: readonly [Side, Side];
  readonly similarity: Similarity | undefined;
}

/** Two maps by one method, and how alike they are. */
export function MapPair({ method, style, picture, sides, similarity }: Props) {
  return (
    <figure className={styles.pair}>
      <figcaption>
        {style && <SeriesKey style={style} />} {method}
      </figcaption>
      <div className={styles.sides}>
        {sides.map((side) => (
          <div key={side.name}>
            <TestedMap map={side.map} label={side.label} picture={picture} />
            <span className={styles.note}>{side.name}</span>
          </div>
        ))}
      </div>
      {similarity && (
        <p className={styles.note}>
          {text.alike(labTestsText.two(similarity.spearmanAbs), labTestsText.two(similarity.ssim))}
        </p>
      )}
    </figure>
  );
}
