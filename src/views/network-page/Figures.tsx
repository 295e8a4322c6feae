import { inputLayer } from '../../core/network/network.ts';
import { bytesText, compactCountText, countText, percentText, shapeText } from '../../draw/format.ts';
import type { Card } from '../../store/card.ts';
import type { LoadedNetwork } from '../../store/state.ts';
import { pageText } from '../messages/en/network-page.ts';
import styles from './Figures.module.css';

const text = pageText.figures;

interface Props {
  readonly network: LoadedNetwork;
  readonly card: Card | undefined;
}

/** The network in a few large numbers. */
export function Figures({ network: { network, description }, card }: Props) {
  const accuracy = card?.accuracy;
  const figures = [
    ...(accuracy
      ? [
          {
            name: text.accuracy(accuracy.measuredOn),
            value: percentText(accuracy.correct / accuracy.total),
            note: text.accuracyOf(accuracy.correct, accuracy.total),
          },
        ]
      : []),
    { name: text.parameters, value: countText(description.parameters) },
    { name: text.macs, value: compactCountText(description.macs) },
    ...(card?.bytes === undefined ? [] : [{ name: text.bytes, value: bytesText(card.bytes) }]),
    { name: text.layers, value: countText(description.layers.length) },
    { name: text.input, value: shapeText(inputLayer(network).shape) },
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(({ name, value, note }) => (
        <div key={name} className={styles.figure} title={note}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
