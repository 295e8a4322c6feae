import { describe, expect, it } from 'vitest';
import { modelFolders } from '../../dev/fixtures/model-folder.ts';
import { describe as describeNetwork } from '../network/describe.ts';
import { readLayersModel } from '../network/read-layers-model.ts';
import { shippedNetworks } from '../network/shipped-networks.ts';
import { liveDigitNetworks, livePhotoNetworks } from './live-figures.ts';

const folders = modelFolders();
const all = [...livePhotoNetworks, ...liveDigitNetworks];

interface Card {
  readonly accuracy: { readonly measuredOn: string; readonly correct: number; readonly total: number };
}

describe.each(all)('the figures of $id', ({ id, parameters, macs, correct, total }) => {
  const folder = folders.find((candidate) => candidate.id === id);
  if (!folder) throw new Error(`There is no folder of ${id}.`);

  it('are those of its graph', () => {
    const { network } = readLayersModel(folder.file, folder.bytes);
    const description = describeNetwork(network);
    expect({ parameters, macs }).toEqual({ parameters: description.parameters, macs: description.macs });
  });

  it('are those of its card, measured on what its set of pictures is measured on', () => {
    const card: Card = JSON.parse(new TextDecoder().decode(folder.bytes('card.json')));
    const measuredOn = livePhotoNetworks.some((network) => network.id === id) ? 'val' : 'test';
    expect(card.accuracy).toMatchObject({ correct, total, measuredOn });
  });
});

it('each is of the family that its name says', () => {
  const familyOf = (id: string) => all.find((network) => network.id === id)?.family;
  expect(
    ['tiny-vgg', 'mini-vgg', 'mini-alexnet', 'mini-inception', 'mini-resnet', 'resnet-20', 'lenet-5'].map(
      familyOf,
    ),
  ).toEqual(['vgg', 'vgg', 'alexnet', 'inception', 'resnet', 'resnet', 'lenet']);
});

it('every network of the menu has figures, with those of its own pictures', () => {
  const idsOf = (set: string) =>
    shippedNetworks.filter(({ pictures }) => pictures === set).map(({ id }) => id);
  expect(livePhotoNetworks.map(({ id }) => id)).toEqual(idsOf('photos'));
  expect(liveDigitNetworks.map(({ id }) => id)).toEqual(idsOf('digits'));
});
