import { labTestsText } from '../../messages/en/lab-tests.ts';
import styles from './AreaTable.module.css';
import { SeriesKey } from './CurvePlot.tsx';
import type { NamedTrial } from './FaithfulnessTest.tsx';
import testStyles from './Test.module.css';

const text = labTestsText.faithfulness;

/** Areas under the curves, random orders first. */
export function AreaTable({ trials }: { readonly trials: readonly NamedTrial[] }) {
  return (
    <>
      <table className={styles.areas}>
        <caption>{text.areas}</caption>
        <thead>
          <tr>
            <th scope="col">{labTestsText.method}</th>
            <th scope="col">{text.deletionArea}</th>
            <th scope="col">{text.insertionArea}</th>
          </tr>
        </thead>
        <tbody>
          {trials.map(({ name, style, curves: { deletion, insertion } }) => (
            <tr key={name}>
              <th scope="row">
                <SeriesKey style={style} /> {name}
              </th>
              <td>{labTestsText.three(deletion.area)}</td>
              <td>{labTestsText.three(insertion.area)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={testStyles.note}>{text.areasNote}</p>
    </>
  );
}
