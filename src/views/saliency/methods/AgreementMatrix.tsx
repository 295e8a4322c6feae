import { useMemo, useState } from 'react';
import type { AttributionMap } from '../../../core/attribution/method.ts';
import { methodEntry } from '../../../core/attribution/method-list.ts';
import type { Pixels } from '../../../core/image/pixels.ts';
import { agreement } from '../../../core/lab/agreement.ts';
import { comparable } from '../../../core/lab/comparable.ts';
import { cssColourOf, inkOn } from '../../../draw/colour.ts';
import { CORRELATION_SCALE } from '../../../draw/correlation-scale.ts';
import { labText as text } from '../../messages/en/lab.ts';
import styles from './AgreementMatrix.module.css';

interface Props {
  readonly maps: readonly {
    readonly method: string;
    /** Of which network and class, where there are several. */
    readonly subject: string | undefined;
    readonly map: AttributionMap;
  }[];
  readonly picture: Pixels;
}

/** Rank correlations of all maps with one another, as a table of coloured cells; nothing for one map alone. */
export function AgreementMatrix({ maps, picture }: Props) {
  const [of, setOf] = useState<'signed' | 'absolute'>('absolute');
  const table = useMemo(
    () =>
      agreement(
        maps.map(({ map }) => comparable(map, picture)),
        of,
      ),
    [maps, picture, of],
  );
  if (maps.length < 2) return null;
  const names = maps.map(({ method, subject }) =>
    [methodEntry(method).name, subject].filter(Boolean).join(' '),
  );
  return (
    <section className={styles.agreement}>
      <h3>{text.agreement}</h3>
      <p className={styles.help}>{text.agreementHelp}</p>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={of === 'signed'}
          onChange={(event) => setOf(event.target.checked ? 'signed' : 'absolute')}
        />
        {text.signed}
      </label>
      <div className={styles.scroll}>
        <table>
          <thead>
            <tr>
              <td />
              {names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.map((name, row) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {names.map((other, column) => (
                  <Cell key={other} value={table[row]?.[column]} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** @param value absent where a map has the same value everywhere, and so no order */
function Cell({ value }: { readonly value: number | undefined }) {
  if (value === undefined) return <td className={styles.none}>{text.noOrder}</td>;
  return (
    <td
      data-ink={inkOn(CORRELATION_SCALE, value)}
      style={{ background: cssColourOf(CORRELATION_SCALE, value) }}
    >
      {text.correlation(value)}
    </td>
  );
}
