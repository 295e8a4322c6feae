import type { Place } from '../../../core/editor/edit.ts';
import type { Deed } from '../../../core/editor/history.ts';
import type { Layer, Padding, Size, SlidingWindow } from '../../../core/network/network.ts';
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

const sides = (size: Size): string => (size.height === size.width ? `${size.height}` : sizeText(size));

const isOne = ({ height, width }: Size): boolean => height === 1 && width === 1;

/** What is usual is not worth a word: steps of one, no holes, and the padding of its kind. */
function windowText(window: SlidingWindow, usualPadding: Size): string {
  const { kernel, stride, dilation, padding } = window;
  return [
    sizeText(kernel),
    isOne(stride) ? '' : `stride\u00a0${sides(stride)}`,
    isOne(dilation) ? '' : `dilation\u00a0${sides(dilation)}`,
    paddingText(padding, usualPadding),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function paddingText(padding: Padding, usual: Size): string {
  if (padding === 'same') return usual === none ? 'padding\u00a0same' : '';
  const { top, bottom, left, right } =
    padding === 'valid' ? { top: 0, bottom: 0, left: 0, right: 0 } : padding;
  const isUsual =
    top === usual.height && bottom === usual.height && left === usual.width && right === usual.width;
  if (isUsual) return '';
  if (top + bottom + left + right === 0) return 'no padding';
  const isEven = top === bottom && top === left && top === right;
  return `padding\u00a0${isEven ? top : [top, bottom, left, right].join('/')}`;
}

/** Maps keep their size so at a stride of one. */
const halfOf = ({ kernel, dilation }: SlidingWindow): Size => ({
  height: (dilation.height * (kernel.height - 1)) / 2,
  width: (dilation.width * (kernel.width - 1)) / 2,
});

const none: Size = { height: 0, width: 0 };

/** A layer in a few words: `convolution 3 × 3, 64 filters`. */
export function briefText(layer: Layer, label: string): string {
  switch (layer.kind) {
    case 'convolution':
      return `convolution ${windowText(layer, halfOf(layer))}${layer.groups > 1 ? `, ${layer.groups} groups` : ''}`;
    case 'depthwise convolution':
      return `depthwise ${windowText(layer, halfOf(layer))}`;
    case 'max pool':
    case 'average pool':
      return `${label} ${windowText(layer, none)}`;
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
