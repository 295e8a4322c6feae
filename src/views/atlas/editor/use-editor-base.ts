import { useMemo } from 'react';
import type { Blueprint } from '../../../core/architectures/architecture.ts';
import { parallelBlocks } from '../../../core/architectures/parallel-blocks.ts';
import { writeArchitectureJson } from '../../../core/editor/architecture-json.ts';
import { editorKind } from '../../../core/editor/kinds.ts';
import type { Network } from '../../../core/network/network.ts';
import { baseParameter } from '../../../store/atlas/editor-parameters.ts';
import { switchesParameter } from '../../../store/atlas/place-parameters.ts';
import type { Loadable } from '../../../store/state.ts';
import { atlasEditorText as text } from '../../messages/en/atlas-editor.ts';
import { useSelector } from '../../shared/store-context.ts';
import { useAtlas } from '../use-atlas.ts';
import { useBlueprint } from '../use-blueprint.ts';

/** What edits begin with. */
export type EditorBase = Pick<Blueprint, 'network' | 'blocks' | 'departures'>;

/** Bases that are no network of the atlas. */
export const EMPTY = 'empty';
const OPENED = 'opened';

/** How links name a network from a file: edits of one file mean nothing in another. */
export const openedId = (network: Network): string => `${OPENED}-${checksum(writeArchitectureJson(network))}`;

/** Of a text, in eight signs: Fowler, Noll and Vo's 1a. */
function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (let place = 0; place < text.length; place++)
    sum = Math.imul(sum ^ text.charCodeAt(place), 0x01000193) >>> 0;
  return sum.toString(16).padStart(8, '0');
}

/** What is edited, as the link names it; `unknown` where there is no such network, `gone` where its file is not open. */
export function useEditorBase(): Loadable<EditorBase> | 'unknown' | 'gone' {
  const [id] = useAtlas(baseParameter);
  const [on] = useAtlas(switchesParameter);
  const opened = useSelector((state) => state.editorDraft.opened);
  const described = useBlueprint(id, on);
  const file = useMemo(
    () =>
      opened && {
        id: openedId(opened),
        base: ready({ network: opened, blocks: parallelBlocks(opened), departures: [] }),
      },
    [opened],
  );
  const atlas = useMemo(
    () => (described?.status === 'ready' ? ready(described.value.blueprint) : described),
    [described],
  );
  if (id === EMPTY) return empty;
  if (file?.id === id) return file.base;
  if (id === OPENED || id.startsWith(`${OPENED}-`)) return 'gone';
  return atlas ?? 'unknown';
}

const ready = (value: EditorBase): Loadable<EditorBase> => ({ status: 'ready', value });

const emptyNetwork: Network = {
  id: EMPTY,
  name: text.emptyName,
  classes: [],
  normalisation: { range: [0, 1], mean: [], std: [] },
  layers: [editorKind('input').fresh('input', [])],
  output: 'input',
};

const empty = ready({ network: emptyNetwork, blocks: [], departures: [] });
