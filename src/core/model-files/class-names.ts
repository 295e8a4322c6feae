import { isArray, isObject } from '../network/json.ts';

/**
 * Class names from a text file: one per line, numbered or not (`0 cat`); or JSON: a list,
 * a list under `labels` or `classes`, names by index (`{"0": "cat"}`, as ImageNet's list has
 * them, too), or indices by name (`{"cat": 0}`, as Keras's generators write them).
 *
 * @returns the names in the order of the outputs; empty where the text holds none
 */
export function readClassNames(text: string): readonly string[] {
  const json = parsed(text);
  if (json !== undefined) return namesIn(json);
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const isNumbered = lines.length > 1 && lines.every((line, index) => line.split(/[\s:,]/)[0] === `${index}`);
  return isNumbered ? lines.map((line) => line.replace(/^\d+[\s:,]+/, '')) : lines;
}

function parsed(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function namesIn(json: unknown): readonly string[] {
  if (isArray(json)) return json.every((name) => typeof name === 'string') ? json : [];
  if (!isObject(json)) return [];
  if (isArray(json['labels'])) return namesIn(json['labels']);
  if (isArray(json['classes'])) return namesIn(json['classes']);
  const entries = Object.entries(json);
  const byName = entries.every(([, value]) => typeof value === 'number');
  const numbered = byName ? entries.map(([name, index]) => [`${Number(index)}`, name] as const) : entries;
  const sorted = numbered.toSorted(([a], [b]) => Number(a) - Number(b));
  const names = sorted.map(([, name]) => (isArray(name) ? name.at(-1) : name));
  const isComplete = sorted.every(([index], place) => index === `${place}`);
  return isComplete && names.every((name) => typeof name === 'string') ? (names as string[]) : [];
}
