import type { FamilyId } from './architecture.ts';

/** A network that runs here, in a few numbers: its card and its graph say the same, and a test holds them to it. */
export interface LiveFigures {
  /** As in `shipped-networks`. */
  readonly id: string;
  /** Whose idea it follows; the plain network is of the ResNets' paper, as what they were held against. */
  readonly family: FamilyId;
  readonly parameters: number;
  /** For one picture. */
  readonly macs: number;
  readonly correct: number;
  /** Pictures that it was measured on. */
  readonly total: number;
}

/** Those that tell ten classes of photo apart, measured on the same 250 photos that none was trained on. */
export const livePhotoNetworks: readonly LiveFigures[] = [
  { id: 'tiny-vgg', family: 'vgg', parameters: 20598, macs: 11954176, correct: 215, total: 250 },
  { id: 'mini-alexnet', family: 'alexnet', parameters: 321050, macs: 15049288, correct: 214, total: 250 },
  { id: 'mini-vgg', family: 'vgg', parameters: 56818, macs: 32883088, correct: 218, total: 250 },
  { id: 'mini-inception', family: 'inception', parameters: 120542, macs: 25175936, correct: 227, total: 250 },
  { id: 'mini-resnet', family: 'resnet', parameters: 348130, macs: 56857456, correct: 228, total: 250 },
  { id: 'plain-20', family: 'resnet', parameters: 269034, macs: 40551040, correct: 210, total: 250 },
  { id: 'resnet-20', family: 'resnet', parameters: 271690, macs: 40813184, correct: 223, total: 250 },
];

/** Those that read handwritten digits: other pictures, other classes, so in no chart with the photos. */
export const liveDigitNetworks: readonly LiveFigures[] = [
  { id: 'lenet-5', family: 'lenet', parameters: 61706, macs: 416520, correct: 9930, total: 10000 },
];

/** With what its answers were counted on. */
export interface LiveMeasured extends LiveFigures {
  readonly pictures: 'photos' | 'digits';
}

/** The one of this id; absent for a network that a person brought. */
export function liveMeasured(id: string): LiveMeasured | undefined {
  const photos = livePhotoNetworks.find((network) => network.id === id);
  if (photos) return { ...photos, pictures: 'photos' };
  const digits = liveDigitNetworks.find((network) => network.id === id);
  return digits && { ...digits, pictures: 'digits' };
}
