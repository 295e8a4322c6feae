import type { LayerId } from '../network/network.ts';
import { plainName, readPlainName } from '../network/plain-name.ts';
import type { Edit, Place, Settings } from './edit.ts';
import { addableKinds } from './kinds.ts';

/**
 * Edits as links carry them, with commas between: what is done, to which layer, and what else
 * there is to say as `name=value`, with colons between.
 *
 *     remove:conv3_1
 *     set:conv1_1:filters=32
 *     add:max-pool:pool_a:after=relu2:before=conv3:kernel=3
 *     move:relu1:after=pool1
 *     join:add_1:with=conv2:with=pool1
 */
export function writeEdits(edits: readonly Edit[]): string {
  return edits.map(writeEdit).join(',');
}

/** One edit of the list, or its text where it cannot be read. */
export type ReadEdit = { readonly edit: Edit } | { readonly unreadable: string };

/** What of a list can be read; every entry of it is told of. Spaces and line breaks around entries do not count. */
export function readEdits(text: string): readonly ReadEdit[] {
  const entries = text.split(',').map((entry) => entry.trim());
  return entries
    .filter((entry) => entry !== '')
    .map((entry) => {
      const edit = readEdit(entry);
      return edit ? { edit } : { unreadable: entry };
    });
}

/** One edit of the list. */
export function writeEdit(edit: Edit): string {
  return entryOf(edit)
    .map(([name, value]) => (name === '' ? plainName(value) : `${plainName(name)}=${plainName(value)}`))
    .join(':');
}

type Word = readonly [name: string, value: string];

const bare = (value: string): Word => ['', value];

function entryOf(edit: Edit): readonly Word[] {
  const what = [
    bare(edit.does),
    ...(edit.does === 'add' ? [bare(edit.kind.replaceAll(' ', '-'))] : []),
    bare(edit.layer),
  ];
  switch (edit.does) {
    case 'remove':
      return what;
    case 'set':
      return [...what, [edit.field, edit.value]];
    case 'move':
      return [...what, ...placeWords(edit.at)];
    case 'join':
      return [...what, ...withWords(edit.inputs)];
    case 'add':
      return [...what, ...placeWords(edit.at), ...withWords(edit.others), ...Object.entries(edit.settings)];
  }
}

const placeWords = ({ after, before }: Place): readonly Word[] =>
  before === undefined
    ? [['after', after]]
    : [
        ['after', after],
        ['before', before],
      ];

const withWords = (ids: readonly LayerId[]): readonly Word[] => ids.map((id) => ['with', id]);

function readEdit(entry: string): Edit | undefined {
  const words = entry.split(':');
  const bareWords = words.filter((word) => !word.includes('=')).map(readPlainName);
  const pairs = words.filter((word) => word.includes('=')).map(readPair);
  if (![...bareWords, ...pairs.flat()].every((word): word is string => word !== undefined && word !== ''))
    return undefined;
  return editOf(bareWords as string[], pairs as Word[]);
}

function editOf([does, ...names]: readonly string[], pairs: readonly Word[]): Edit | undefined {
  const [layer, kindName] = does === 'add' ? [names[1], names[0]] : [names[0], undefined];
  if (layer === undefined || names.length !== (does === 'add' ? 2 : 1)) return undefined;
  const place = placeOf(pairs);
  const others = pairs.filter(([name]) => name === 'with').map(([, value]) => value);
  const rest = pairs.filter(([name]) => !['after', 'before', 'with'].includes(name));
  const [only, second] = rest;
  switch (does) {
    case 'remove':
      return pairs.length === 0 ? { does, layer } : undefined;
    case 'set':
      return only && !second && pairs.length === 1
        ? { does, layer, field: only[0], value: only[1] }
        : undefined;
    case 'move':
      return place && rest.length + others.length === 0 ? { does, layer, at: place } : undefined;
    case 'join':
      return others.length > 0 && others.length === pairs.length
        ? { does, layer, inputs: others }
        : undefined;
    case 'add': {
      const kind = addableKinds.find((known) => known.replaceAll(' ', '-') === kindName);
      const settings: Settings = Object.fromEntries(rest);
      return kind && place && { does, layer, kind, at: place, others, settings };
    }
    default:
      return undefined;
  }
}

function placeOf(pairs: readonly Word[]): Place | undefined {
  const named = (wanted: string) => pairs.find(([name]) => name === wanted)?.[1];
  const [after, before] = [named('after'), named('before')];
  if (after === undefined) return undefined;
  return before === undefined ? { after } : { after, before };
}

function readPair(word: string): readonly [string | undefined, string | undefined] {
  const at = word.indexOf('=');
  return [readPlainName(word.slice(0, at)), readPlainName(word.slice(at + 1))];
}
