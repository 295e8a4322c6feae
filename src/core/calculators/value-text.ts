import type { AnyValues, Bounds, Field, Fields, FieldValue, StackedLayer, StackField } from './field.ts';
import { fallbackValues } from './field.ts';

/** What a link said, as far as it could be read. */
export interface ReadValues {
  readonly values: AnyValues;
  /** Parts that could not be read or are out of bounds; the fallback holds instead. */
  readonly bad: readonly string[];
}

/** Reads `in.224~filter.11~stack.3_p3s2_5d2`; what is left out has its fallback. */
export function readValues(fields: Fields, text: string): ReadValues {
  const read: Record<string, FieldValue> = {};
  const bad: string[] = [];
  for (const part of text.split('~').filter(Boolean)) {
    const at = part.indexOf('.');
    const name = part.slice(0, at);
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const value = field && readField(field, part.slice(at + 1));
    if (value === undefined) bad.push(part);
    else read[name] = value;
  }
  return { values: { ...fallbackValues(fields), ...read }, bad };
}

/** All values, such that `readValues` reads them; nothing where each is its fallback. */
export function writeValues(fields: Fields, values: AnyValues): string {
  const parts = Object.entries(fields).map(([name, field]) => ({
    text: `${name}.${writeField(values[name] ?? field.fallback)}`,
    isFallback: writeField(values[name] ?? field.fallback) === writeField(field.fallback),
  }));
  return parts.every(({ isFallback }) => isFallback) ? '' : parts.map(({ text }) => text).join('~');
}

function readField(field: Field, text: string): FieldValue | undefined {
  switch (field.kind) {
    case 'number':
      return readWhole(field, text);
    case 'flag':
      return text === '1' ? true : text === '0' ? false : undefined;
    case 'choice':
      return field.options.find((option) => option === text);
    case 'stack':
      return readStack(field, text);
  }
}

/** The whole number, if that is what the text says and it lies within the bounds. */
export function readWhole({ from, to }: Bounds, text: string): number | undefined {
  const value = Number(text);
  return /^\d{1,9}$/.test(text) && value >= from && value <= to ? value : undefined;
}

function readStack(field: StackField, text: string): readonly StackedLayer[] | undefined {
  const layers = text.split('_').map((written) => readLayer(field, written));
  const known = layers.filter((layer) => layer !== undefined);
  return known.length === layers.length && known.length <= field.most ? known : undefined;
}

/** `3`, `3s2`, `3d2` or `3s2d2`: kernel, stride, dilation of a convolution; `p3s2`: of a pool. */
function readLayer(field: StackField, text: string): StackedLayer | undefined {
  const [, p = '', k = '', s = '1', d = '1'] = /^(p?)(\d+)(?:s(\d+))?(?:d(\d+))?$/.exec(text) ?? [];
  const kernel = readWhole(field.kernel, k);
  const stride = readWhole(field.stride, s);
  const dilation = readWhole(field.dilation, d);
  if (!kernel || !stride || !dilation) return undefined;
  if (p === '') return { kind: 'convolution', kernel, stride, dilation };
  return dilation === 1 ? { kind: 'pool', kernel, stride, dilation } : undefined;
}

function writeField(value: FieldValue): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'object' ? value.map(writeLayer).join('_') : String(value);
}

const writeLayer = ({ kind, kernel, stride, dilation }: StackedLayer): string =>
  `${kind === 'pool' ? 'p' : ''}${kernel}${stride === 1 ? '' : `s${stride}`}${dilation === 1 ? '' : `d${dilation}`}`;
