import type { Place } from '../../../core/editor/edit.ts';
import type { Deed } from '../../../core/editor/history.ts';
import type { Layer, SlidingWindow } from '../../../core/network/network.ts';
import { numberText, sizeText } from '../../../draw/format.ts';
import { fieldText, kinds, optionText } from './atlas-editor-words.ts';

const placeText = ({ after, before }: Place): string =>
  before === undefined ? `after ${after}` : `between ${after} and ${before}`;

/** What an edit does: `remove fc7`. */
export function editText(edit: Deed): string {
  switch (edit.does) {
    case 'start-over':
      return 'start over';
    case 'remove':
      return `remove ${edit.layer}`;
    case 'set':
      return `${edit.layer}: ${fieldText(edit.field).toLowerCase()} ${optionText(edit.value)}`;
    case 'move':
      return `move ${edit.layer} ${placeText(edit.at)}`;
    case 'join':
      return `${edit.layer} reads ${edit.inputs.join(' and ')}`;
    case 'add':
      return `add ${edit.layer}, ${kinds[edit.kind]}, ${placeText(edit.at)}`;
  }
}

const windowText = ({ kernel, stride }: SlidingWindow): string =>
  stride.height === 1 && stride.width === 1
    ? sizeText(kernel)
    : `${sizeText(kernel)}, stride\u00a0${stride.height === stride.width ? stride.height : sizeText(stride)}`;

/** A layer in a few words: `convolution 3 × 3, 64 filters`. */
export function briefText(layer: Layer, label: string): string {
  switch (layer.kind) {
    case 'convolution':
      return `convolution ${windowText(layer)}${layer.groups > 1 ? `, ${layer.groups} groups` : ''}`;
    case 'depthwise convolution':
      return `depthwise ${windowText(layer)}`;
    case 'max pool':
    case 'average pool':
      return `${label} ${windowText(layer)}`;
    case 'batch normalisation':
      return 'batch norm';
    case 'local response normalisation':
      return 'local response norm';
    case 'dropout':
      return `dropout ${numberText(layer.rate)}`;
    default:
      return label;
  }
}
