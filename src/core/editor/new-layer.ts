import type { LayerId, Network, Shape } from '../network/network.ts';
import type { AddEdit, Place, Settings } from './edit.ts';
import { type AddableKind, editorKind } from './kinds.ts';
import type { Outlook } from './outlook.ts';
import { freeName } from './steps.ts';

/** How new layers are called, before their number. */
const stems: Readonly<Record<AddableKind, string>> = {
  convolution: 'conv',
  'depthwise convolution': 'depthwise',
  activation: 'act',
  'max pool': 'pool',
  'average pool': 'pool',
  'global average pool': 'pool',
  'batch normalisation': 'bn',
  'local response normalisation': 'lrn',
  dense: 'dense',
  flatten: 'flatten',
  dropout: 'dropout',
  softmax: 'softmax',
  add: 'add',
  concatenate: 'concat',
  combine: 'combine',
  'zero padding': 'pad',
  upsampling: 'upsample',
};

/**
 * A new layer that suits its place: a convolution keeps the number of channels, and what joins
 * reads the nearest earlier layer that it fits to.
 */
export function newLayer({ network, layers }: Outlook, kind: AddableKind, at: Place): AddEdit {
  const shapes = new Map<LayerId, Shape>(
    layers.flatMap((outlook) =>
      outlook.state === 'described' ? [[outlook.layer.id, outlook.description.shape] as const] : [],
    ),
  );
  const shape = shapes.get(at.after);
  const settings: Settings =
    kind === 'convolution' && shape ? { filters: `${Math.min(shape.channels, 65_536)}` } : {};
  const others = editorKind(kind).joins ? [partnerOf(network, kind, at.after, shapes)] : [];
  return { does: 'add', layer: freeName(network, `new_${stems[kind]}`), kind, at, others, settings };
}

/** The layer itself where no earlier one fits. */
function partnerOf(
  network: Network,
  kind: AddableKind,
  after: LayerId,
  shapes: ReadonlyMap<LayerId, Shape>,
): LayerId {
  const own = shapes.get(after);
  const place = network.layers.findIndex(({ id }) => id === after);
  const fits = ({ height, width, channels }: Shape) =>
    own?.height === height && own.width === width && (kind === 'concatenate' || own.channels === channels);
  const partner = network.layers.slice(0, place).findLast(({ id }) => {
    const shape = shapes.get(id);
    return shape !== undefined && fits(shape);
  });
  return partner?.id ?? after;
}
