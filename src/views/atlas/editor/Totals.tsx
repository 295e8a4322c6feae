import type { Outlook } from '../../../core/editor/outlook.ts';
import type { LayerId } from '../../../core/network/network.ts';
import { compactCountText, countText, shapeText } from '../../../draw/format.ts';
import { atlasEditorText as text } from '../../messages/en/atlas-editor.ts';
import styles from './Totals.module.css';

interface Props {
  readonly outlook: Outlook;
  readonly base: Outlook;
  /** Layers that the paper counts otherwise. */
  readonly departures: readonly LayerId[];
}

/** What the whole network costs, and how far that is from where it began. */
export function Totals({ outlook, base, departures }: Props) {
  const { name } = base.network;
  const isWhole = outlook.mismatches.length === 0;
  const output = outlook.layers.find(({ layer }) => layer.id === outlook.network.output);
  const figures = [
    {
      label: text.parameters,
      value: countText(outlook.parameters),
      change: text.against(outlook.parameters - base.parameters, name),
    },
    {
      label: text.macs,
      value: compactCountText(outlook.macs),
      change: text.against(outlook.macs - base.macs, name),
    },
  ];
  return (
    <dl className={styles.totals}>
      {figures.map(({ label, value, change }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <strong>{value}</strong> <span>{isWhole ? change : text.asFar}</span>
          </dd>
        </div>
      ))}
      <div>
        <dt>{text.output}</dt>
        <dd>
          <strong>
            {output?.state === 'described' ? shapeText(output.description.shape) : text.unknown}
          </strong>
        </dd>
      </div>
      {departures.length > 0 && (
        <div>
          <dt>{text.paper}</dt>
          <dd>{text.departures(departures)}</dd>
        </div>
      )}
    </dl>
  );
}
