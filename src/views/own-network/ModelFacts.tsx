import type { ModelPreview } from '../../core/model-files/model-draft.ts';
import { countText } from '../../draw/format.ts';
import { ownNetworkText } from '../messages/en/own-network.ts';
import styles from './ModelFacts.module.css';

const text = ownNetworkText.facts;

/** What follows from the file alone, in a few words. */
export function ModelFacts({ preview }: { readonly preview: ModelPreview }) {
  return (
    <dl className={styles.facts}>
      {factsOf(preview).map(([name, value]) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function factsOf(preview: ModelPreview): readonly (readonly [name: string, value: string])[] {
  const { format, layers, parameters, input, outputs, classes, normalisation } = preview;
  const size =
    input.height === undefined || input.width === undefined
      ? text.anySize
      : text.sizeOf(input.height, input.width);
  return [
    [text.format, text.formats[format]],
    [text.layers, countText(layers)],
    [text.parameters, countText(parameters)],
    [text.input, text.inputOf(size, input.channels === 1 ? text.grey : text.colour)],
    [text.outputs, countText(outputs)],
    ...(normalisation ? [[text.pixels, text.asFile] as const] : []),
    ...(classes ? [[text.classes, shortened(classes)] as const] : []),
  ];
}

const MOST_NAMES = 8;

const shortened = (names: readonly string[]) =>
  names.length <= MOST_NAMES ? names.join(', ') : `${names.slice(0, MOST_NAMES).join(', ')} …`;
