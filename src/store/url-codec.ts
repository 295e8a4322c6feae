import type { SceneOrder } from '../core/scene/scene-order.ts';
import { readScene, writeScene } from '../core/scene/scene-text.ts';
import type { AtlasPlace } from './atlas/atlas-place.ts';
import {
  type LabPart,
  type LabShow,
  type LabTest,
  labParts,
  labShows,
  labTests,
  type MethodChoice,
  readMethods,
  readOptions,
  type StudyOptions,
  writeMethods,
  writeOptions,
} from './lab/lab-choice.ts';
import type { Problem } from './notice.ts';
import { type PartName, readParts, writeParts } from './part-names.ts';
import { type ColourScope, type Lockable, lockables, type Theme } from './state.ts';
import { type ViewId, viewIds } from './view-id.ts';

/**
 * The part of the state that a link carries, as written in it: names are not
 * yet checked against a network. Map counts from 1, as on screen; cell from 0.
 */
export interface Link {
  /** Left out: the first view. */
  readonly view?: ViewId;
  readonly network?: string;
  /** A moment of the network's training, from 1; left out: as shipped. */
  readonly checkpoint?: number;
  /** The second network, where two are compared. */
  readonly against?: string;
  readonly sample?: string;
  /** A scene on the turntable, in place of a sample. */
  readonly scene?: SceneOrder;
  readonly layer?: string;
  readonly map?: number;
  readonly cell?: { readonly y: number; readonly x: number };
  /** What is switched off in the network. */
  readonly off?: readonly PartName[];
  /** What is picked out and switched off in the second network. */
  readonly 'against-layer'?: string;
  readonly 'against-map'?: number;
  readonly 'against-off'?: readonly PartName[];
  readonly scale?: ColourScope;
  readonly saliency?: string;
  /** Class name with `-` for space. */
  readonly target?: string;
  /** Layer the saliency methods work at. */
  readonly at?: string;
  /** What the saliency lab is asked: methods with their options, classes with `-` for space. */
  readonly methods?: readonly MethodChoice[];
  readonly class?: string;
  readonly versus?: string;
  readonly show?: LabShow;
  readonly signs?: boolean;
  readonly part?: LabPart;
  readonly test?: LabTest;
  /** What its studies are set to. */
  readonly options?: StudyOptions;
  /** In the atlas: the parameters that are its own, whatever they are called. */
  readonly atlas?: AtlasPlace;
  readonly theme?: Theme;
  readonly text?: number;
  readonly embed?: boolean;
  readonly lock?: readonly Lockable[];
  /** Origins that may talk to an embedded page; read by platform/host-messages. */
  readonly host?: string;
}

const version = 1;

type Decoded<T> = T | 'bad';

interface Parameter<T> {
  read(text: string): Decoded<T>;
  write(value: T): string;
}

const name: Parameter<string> = {
  read: (text) => (/^[\w.\-/: ]{1,120}$/.test(text) ? text : 'bad'),
  write: (value) => value,
};

const oneOf = <T extends string>(values: readonly T[]): Parameter<T> => ({
  read: (text) => values.find((value) => value === text) ?? 'bad',
  write: (value) => value,
});

const wholeFrom = (least: number): Parameter<number> => ({
  read: (text) => (/^\d{1,6}$/.test(text) && Number(text) >= least ? Number(text) : 'bad'),
  write: String,
});

const position: Parameter<{ readonly y: number; readonly x: number }> = {
  read(text) {
    const [, y, x] = /^(\d{1,5}),(\d{1,5})$/.exec(text) ?? [];
    return y === undefined || x === undefined ? 'bad' : { y: Number(y), x: Number(x) };
  },
  write: ({ y, x }) => `${y},${x}`,
};

const magnification: Parameter<number> = {
  read: (text) => (/^[12](\.\d{1,2})?$/.test(text) && Number(text) <= 2 ? Number(text) : 'bad'),
  write: String,
};

const parts: Parameter<readonly PartName[]> = {
  read: (text) => readParts(text) ?? 'bad',
  write: writeParts,
};

const scene: Parameter<SceneOrder> = {
  read: (text) => readScene(text) ?? 'bad',
  write: writeScene,
};

const origins: Parameter<string> = {
  read: (text) => (/^[\w.\-:/,[\]]{1,400}$/.test(text) ? text : 'bad'),
  write: (value) => value,
};

const methods: Parameter<readonly MethodChoice[]> = {
  read: (text) => readMethods(text) ?? 'bad',
  write: writeMethods,
};

const options: Parameter<StudyOptions> = {
  read: (text) => readOptions(text) ?? 'bad',
  write: writeOptions,
};

const flag: Parameter<boolean> = {
  read: (text) => (text === '1' ? true : text === '0' ? false : 'bad'),
  write: (value) => (value ? '1' : '0'),
};

const listOf = <T extends string>(values: readonly T[]): Parameter<readonly T[]> => ({
  read(text) {
    const items = text.split(',').map((item) => values.find((value) => value === item));
    return items.every((item) => item !== undefined) ? items : 'bad';
  },
  write: (items) => items.join(','),
});

type Parameters = Required<Omit<Link, 'view' | 'atlas'>>;

/** One line per parameter, in the order they are written; the view stands before them. */
const parameters: { readonly [K in keyof Parameters]: Parameter<Parameters[K]> } = {
  network: name,
  checkpoint: wholeFrom(1),
  against: name,
  sample: name,
  scene,
  layer: name,
  map: wholeFrom(1),
  cell: position,
  off: parts,
  'against-layer': name,
  'against-map': wholeFrom(1),
  'against-off': parts,
  scale: oneOf<ColourScope>(['map', 'layer', 'network']),
  saliency: name,
  target: name,
  at: name,
  methods,
  class: name,
  versus: name,
  show: oneOf(labShows),
  signs: flag,
  part: oneOf(labParts),
  test: oneOf(labTests),
  options,
  theme: oneOf<Theme>(['system', 'light', 'dark']),
  text: magnification,
  embed: flag,
  lock: listOf(lockables),
  host: origins,
};

/** The query string of a link, starting with `?`. */
export function encodeLink(link: Link): string {
  const pairs = [`v=${version}`, `view=${link.view ?? viewIds[0]}`];
  const add = <K extends keyof Parameters>(key: K) => {
    const value = link[key];
    if (value !== undefined) pairs.push(`${key}=${readable(parameters[key].write(value as Parameters[K]))}`);
  };
  for (const key of Object.keys(parameters) as (keyof Parameters)[]) add(key);
  for (const [key, text] of Object.entries(link.atlas ?? {})) pairs.push(`${key}=${readable(text)}`);
  return `?${pairs.join('&')}`;
}

/** Percent-encodes all but what reads well and is safe in a query. */
const readable = (text: string) =>
  encodeURIComponent(text)
    .replace(/%2C/g, ',')
    .replace(/%2F/g, '/')
    .replace(/%3A/g, ':')
    .replace(/%3D/g, '=');

/** Reads a query string. What cannot be read is left out and told as a problem; a link without a version is of this one. */
export function decodeLink(query: string): { readonly link: Link; readonly problems: readonly Problem[] } {
  const given = new URLSearchParams(query);
  const problems: Problem[] = versionProblems(given.get('v') ?? '');
  const link: Record<string, unknown> = {};
  const asked = given.get('view') || viewIds[0];
  const view = viewIds.find((id) => id === asked);
  if (!view) problems.push({ code: 'link-unknown-view', value: asked });
  else if (view !== viewIds[0]) link['view'] = view;
  if (view === 'atlas') link['atlas'] = atlasPlace(given);
  for (const [key, parameter] of Object.entries(parameters)) {
    const text = given.get(key);
    if (text === null || text === '') continue;
    const value: unknown = parameter.read(text);
    if (value === 'bad') problems.push({ code: 'link-bad-value', parameter: key, value: text });
    else link[key] = value;
  }
  return { link: link as Link, problems };
}

/** What a link says that is none of the parameters above. */
const atlasPlace = (given: URLSearchParams): AtlasPlace =>
  Object.fromEntries(
    [...given].filter(([key, text]) => !(key in parameters) && key !== 'v' && key !== 'view' && text !== ''),
  );

function versionProblems(text: string): Problem[] {
  if (text === '' || text === String(version)) return [];
  const isNewer = /^\d{1,6}$/.test(text) && Number(text) > version;
  return [
    isNewer ? { code: 'link-newer', value: text } : { code: 'link-bad-value', parameter: 'v', value: text },
  ];
}
