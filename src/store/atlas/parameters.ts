import type { AtlasParameter } from './atlas-parameter.ts';
import type { AtlasPlace } from './atlas-place.ts';
import { calculatorParameters } from './calculator-parameters.ts';
import { compareParameters } from './compare-parameters.ts';
import { diagramParameters } from './diagram-parameters.ts';
import { editorParameters } from './editor-parameters.ts';
import {
  type AtlasPage,
  architectureParameter,
  layerParameter,
  pageParameter,
  switchesParameter,
} from './place-parameters.ts';
import { tableParameters } from './table-parameters.ts';

type ReadableParameter = Pick<AtlasParameter<unknown>, 'key' | 'read'>;

/** What each page has in its links. */
const parametersOfPages: Readonly<Record<AtlasPage, readonly ReadableParameter[]>> = {
  networks: [
    architectureParameter,
    switchesParameter,
    layerParameter,
    ...diagramParameters,
    ...tableParameters,
  ],
  calculators: calculatorParameters,
  editor: [switchesParameter, layerParameter, ...editorParameters],
  compare: [architectureParameter, switchesParameter, ...compareParameters],
};

/** Every parameter of the atlas: what is not in it is no part of a link. */
export const atlasParameters: readonly ReadableParameter[] = [
  ...new Set([pageParameter, ...Object.values(parametersOfPages).flat()]),
];

/** What a place says that means nothing in the atlas. */
export const unknownKeys = (place: AtlasPlace): readonly string[] =>
  Object.keys(place).filter((key) => !atlasParameters.some((known) => known.key === key));

/** The part of a place that a page has no use for. */
export function asideOf(place: AtlasPlace, page: AtlasPage): AtlasPlace {
  const used = new Set([pageParameter.key, ...parametersOfPages[page].map(({ key }) => key)]);
  return Object.fromEntries(Object.entries(place).filter(([key]) => !used.has(key)));
}

/** A parameter of a place that cannot be read. */
export interface BadParameter {
  readonly key: string;
  readonly value: string;
}

export const badParameters = (place: AtlasPlace): readonly BadParameter[] =>
  atlasParameters.flatMap(({ key, read }) => {
    const value = place[key];
    return value !== undefined && read(value) === 'bad' ? [{ key, value }] : [];
  });

/** What a place says of a parameter; its default where it says nothing or nothing that can be read. */
export function readParameter<T>(place: AtlasPlace, { key, read, fallback }: AtlasParameter<T>): T {
  const written = place[key];
  const value = written === undefined ? 'bad' : read(written);
  return value === 'bad' ? fallback : value;
}

/** A change of a place that sets a parameter; one that has its default is left out. */
export function writeParameter<T>(
  { key, write, fallback }: AtlasParameter<T>,
  value: T | undefined,
): Readonly<Record<string, string | undefined>> {
  const written = value === undefined ? undefined : write(value);
  return { [key]: written === write(fallback) ? undefined : written };
}
