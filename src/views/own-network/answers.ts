import { type PixelRange, pixelRanges } from '../../core/model-files/guess-range.ts';
import type { ModelAnswers, ModelPreview } from '../../core/model-files/model-draft.ts';
import { LARGEST_SIDE, USUAL_SIDE } from '../../core/network/input-size.ts';
import type { Normalisation } from '../../core/network/network.ts';
import { ownNetworkText } from '../messages/en/own-network.ts';

const text = ownNetworkText.wrong;

/** How pixels become what the network reads. */
export type PixelsChoice = PixelRange | 'imagenet' | 'custom';

/** What the person has filled in so far, as typed. */
export interface Fields {
  readonly name: string;
  readonly side: string;
  readonly pixels: PixelsChoice;
  /** The last of these three matter for `custom` only. */
  readonly scale: '1' | '255';
  readonly mean: string;
  readonly deviation: string;
  /** One class a line. */
  readonly classes: string;
}

export type FieldName = 'name' | 'side' | 'deviation' | 'classes';

/** The answers, or what is wrong with which field. */
export type Reading =
  | { readonly ok: true; readonly answers: ModelAnswers }
  | { readonly ok: false; readonly field: FieldName; readonly problem: string };

/** What to begin with. */
export function firstFields({ name, likelyRange, input }: ModelPreview): Fields {
  const channels = input.channels;
  return {
    name,
    side: `${USUAL_SIDE}`,
    pixels: likelyRange,
    scale: '1',
    mean: new Array(channels).fill('0.5').join(', '),
    deviation: new Array(channels).fill('0.5').join(', '),
    classes: '',
  };
}

/** Which of the choices make sense for a network of so many channels. */
export const pixelsChoices = (channels: number): readonly PixelsChoice[] =>
  channels === 3 ? ['unit', 'signed', 'bytes', 'imagenet', 'custom'] : ['unit', 'signed', 'bytes', 'custom'];

export const namesOf = (classes: string): readonly string[] =>
  classes
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Reads the fields that were asked for; of what the file says itself nothing is read. */
export function readAnswers(fields: Fields, preview: ModelPreview): Reading {
  const { input, outputs } = preview;
  const name = fields.name.trim();
  if (name === '') return { ok: false, field: 'name', problem: text.name };
  const side = Number(fields.side);
  const isSideOpen = isSizeOpen(preview);
  if (isSideOpen && !(Number.isInteger(side) && side >= 1 && side <= LARGEST_SIDE))
    return { ok: false, field: 'side', problem: text.size(LARGEST_SIDE) };
  const normalisation = preview.normalisation ?? normalisationOf(fields, input.channels);
  if (!normalisation) return { ok: false, field: 'deviation', problem: text.numbers(input.channels) };
  const names = preview.classes ?? namesOf(fields.classes);
  if (names.length > 0 && names.length !== outputs)
    return { ok: false, field: 'classes', problem: text.classes(names.length, outputs) };
  return {
    ok: true,
    answers: {
      name,
      normalisation,
      ...(names.length > 0 ? { classes: names } : {}),
      ...(isSideOpen ? { inputSize: { height: side, width: side } } : {}),
    },
  };
}

export const isSizeOpen = ({ input }: ModelPreview): boolean => input.height === undefined;

/** Deng et al. 2009, over all training pictures, of pixels in [0, 1]. */
const imagenet: Normalisation = { range: [0, 1], mean: [0.485, 0.456, 0.406], std: [0.229, 0.224, 0.225] };

/** @returns undefined where a mean and a deviation of one's own are not what they should be */
function normalisationOf(fields: Fields, channels: number): Normalisation | undefined {
  switch (fields.pixels) {
    case 'imagenet':
      return imagenet;
    case 'custom': {
      const [mean, std] = [numbersIn(fields.mean), numbersIn(fields.deviation)];
      const isSound = mean.length === channels && std.length === channels && !std.includes(0);
      return isSound && [...mean, ...std].every(Number.isFinite)
        ? { range: [0, Number(fields.scale)], mean, std }
        : undefined;
    }
    default:
      return {
        range: pixelRanges[fields.pixels],
        mean: new Array<number>(channels).fill(0),
        std: new Array<number>(channels).fill(1),
      };
  }
}

/** `0.5, 0.4` or `0,5; 0,4`, with commas as decimal signs where semicolons part the numbers. */
function numbersIn(list: string): readonly number[] {
  const parts = list.includes(';') ? list.replaceAll(',', '.').split(';') : list.split(/[,\s]+/);
  return parts.filter((part) => part.trim() !== '').map((part) => Number(part.replace('−', '-')));
}
