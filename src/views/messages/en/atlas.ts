import { countText, percentText } from '../../../draw/format.ts';

/** The frame of the atlas. */
export const atlasText = {
  region: 'Atlas of architectures',
  pagesLabel: 'Pages of the atlas',
  pages: {
    networks: 'Networks',
    calculators: 'Calculators',
    editor: 'Editor',
    compare: 'Compare',
  },
  liveNetworks: 'Computing here',
  ownNetworks: 'Opened by you',
  choose: 'Network of the atlas',
  choices: 'Networks of the atlas',
  unknownNetwork: (id: string) => `The atlas has no network “${id}”. Choose one from the list.`,
  unknownLayer: (id: string, name: string) => `${name} has no layer “${id}”.`,
  networkFailed: (detail: string) => `The network could not be loaded: ${detail}`,
  measured: (correct: number, total: number) =>
    `Right on ${percentText(correct / total)} of pictures it never saw (${countText(correct)} of ${countText(total)}; ten classes).`,
  idleSwitches: (names: readonly string[]) =>
    `This network cannot be had ${names.join(' or ')}; it is shown as it is.`,
  about: 'About this network',
  pickedOut: 'What is picked out',
  close: 'Close',
  paper: (authors: string, year: number) => `${authors}, ${year}`,
  figures: {
    parameters: 'Parameters',
    macs: 'MACs for one picture',
    input: 'Input',
    depth: 'Depth',
    depthNote: 'Convolutions and dense layers on the longest way through',
    top1: 'Top-1 accuracy',
    top5: 'Top-5 accuracy',
    measured: 'ImageNet validation set, one model, one crop in the middle: torchvision’s V1 weights',
  },
  edit: 'Change this network',
  compare: 'Compare it with another',
  explore: 'See it compute',
} as const;
