import { useMemo } from 'react';
import {
  type LectureSlip,
  lectureSlips,
  type SizeExample,
  type SizeSlip,
  type SumSlip,
  slipsAbout,
} from '../../../core/costs/lecture-slips.ts';
import { byteText } from '../../../draw/atlas/cost-bytes.ts';
import { countText } from '../../../draw/format.ts';
import { architectureParameter } from '../../../store/atlas/place-parameters.ts';
import { atlasTableText } from '../../messages/en/atlas-table.ts';
import { useAtlas } from '../use-atlas.ts';
import styles from './Slips.module.css';
import { SLIPS_ID } from './slips-id.ts';

const text = atlasTableText.slips;

/**
 * Figures as they are often printed, each beside the right one, the terms that make it, and the reason:
 * those of the network on screen, and the others for who asks for them.
 */
export function Slips() {
  const [architecture] = useAtlas(architectureParameter);
  const slips = useMemo(lectureSlips, []);
  const { own, others } = slipsAbout(architecture, slips);
  return (
    <section id={SLIPS_ID} className={styles.slips} aria-label={text.title} tabIndex={-1}>
      <h3>{text.title}</h3>
      <p className={styles.lead}>{text.lead}</p>
      {own.length > 0 && <SlipList slips={own} />}
      <details>
        <summary className={styles.summary}>{text.more(others.length)}</summary>
        <SlipList slips={others} />
      </details>
    </section>
  );
}

function SlipList({ slips }: { readonly slips: readonly LectureSlip[] }) {
  return (
    <ul className={styles.list}>
      {slips.map((slip) => (
        <li key={slip.id}>
          <Slip slip={slip} />
        </li>
      ))}
    </ul>
  );
}

function Slip({ slip }: { readonly slip: LectureSlip }) {
  const { title, printed, why } = text.entries[slip.id];
  const unit = slip.kind === 'sum' ? text.units[slip.unit] : text.size;
  return (
    <article className={styles.slip}>
      <h4>{title}</h4>
      <dl className={styles.figures}>
        <div>
          <dt>{text.printed}</dt>
          <dd>
            <s>
              {countText(slip.printed)} {unit}
            </s>
            <span className={styles.where}>{printed}</span>
          </dd>
        </div>
        <div>
          <dt>{text.correct}</dt>
          <dd>
            <strong>
              {slip.kind === 'sum' ? countText(slip.correct) : slip.correct} {unit}
            </strong>
            {slip.kind === 'sum' && slip.unit === 'values' && (
              <span className={styles.where}>{inBytesText(slip.correct)}</span>
            )}
          </dd>
        </div>
      </dl>
      <p className={styles.why}>
        {why}
        {slip.kind === 'sum' && slip.twice && ` ${text.twice(slip.twice.layer, countText(slip.twice.sum))}`}
      </p>
      {slip.kind === 'sum' ? <Terms slip={slip} /> : <Sizes slip={slip} />}
    </article>
  );
}

/** In single precision. */
const inBytesText = (values: number): string =>
  text.inBytes(countText(4 * values), byteText(4 * values, 'MB'));

/** More terms than this are shown when they are asked for. */
const FEW = 8;

function Terms({ slip: { terms, correct } }: { readonly slip: SumSlip }) {
  return (
    <details open={terms.length <= FEW}>
      <summary className={styles.summary}>{text.terms(terms.length)}</summary>
      <table className={styles.terms}>
        <tbody>
          {terms.map(({ layer, factors, value }) => (
            <tr key={layer}>
              <th scope="row">{layer}</th>
              <td>{factors.join(' · ')}</td>
              <td>{countText(value)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {text.sum}
            </th>
            <td>{countText(correct)}</td>
          </tr>
        </tfoot>
      </table>
    </details>
  );
}

function Sizes({ slip: { asPrinted, remedies } }: { readonly slip: SizeSlip }) {
  return (
    <table className={styles.terms}>
      <tbody>
        {[asPrinted, ...remedies].map((example) => (
          <tr key={sizeFormula(example)}>
            <td>{sizeFormula(example)}</td>
            <td>{text.sizeResult(example.size)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const sizeFormula = ({ input, filter, pad, stride }: SizeExample): string =>
  text.sizeTerm(input, filter, pad, stride);
