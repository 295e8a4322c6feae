import type { NetworkDescription } from '../core/network/describe.ts';
import type { Problem } from './notice.ts';
import type { Selection } from './state.ts';
import type { Link } from './url-codec.ts';

/**
 * What a link selects in a network. As much of it as exists: an unknown layer
 * selects nothing, a map out of range its layer, a cell out of range its map.
 */
export function resolveSelection(
  link: Pick<Link, 'layer' | 'map' | 'cell'>,
  description: NetworkDescription,
): { readonly selection: Selection; readonly problems: readonly Problem[] } {
  const found = (selection: Selection, ...problems: Problem[]) => ({ selection, problems });
  if (link.layer === undefined) return found({ level: 'network' });
  const layer = description.layers.find((candidate) => candidate.layer.id === link.layer);
  if (!layer) return found({ level: 'network' }, { code: 'link-unknown-layer', value: link.layer });
  const id = layer.layer.id;
  if (link.map === undefined) return found({ level: 'layer', layer: id });
  const { height, width, channels } = layer.shape;
  if (link.map > channels)
    return found(
      { level: 'layer', layer: id },
      { code: 'link-map-out-of-range', value: String(link.map), layer: id, maps: channels },
    );
  const map = link.map - 1;
  if (link.cell === undefined) return found({ level: 'map', layer: id, map });
  const { y, x } = link.cell;
  if (y >= height || x >= width)
    return found(
      { level: 'map', layer: id, map },
      { code: 'link-cell-out-of-range', value: `${y},${x}`, layer: id, height, width },
    );
  return found({ level: 'cell', layer: id, map, cell: { y, x } });
}

/** The link's part that names a selection. */
export function linkOfSelection(selection: Selection): Pick<Link, 'layer' | 'map' | 'cell'> {
  switch (selection.level) {
    case 'network':
      return {};
    case 'layer':
      return { layer: selection.layer };
    case 'map':
      return { layer: selection.layer, map: selection.map + 1 };
    case 'cell':
      return { layer: selection.layer, map: selection.map + 1, cell: selection.cell };
  }
}

/** One level up: cell → map → layer → network. */
export function parentOf(selection: Selection): Selection {
  switch (selection.level) {
    case 'cell':
      return { level: 'map', layer: selection.layer, map: selection.map };
    case 'map':
      return { level: 'layer', layer: selection.layer };
    default:
      return { level: 'network' };
  }
}
