/** Looking into JSON of unknown origin without believing anything about it. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** The property if it is an object, else an empty one. */
export function objectAt(owner: JsonObject, key: string): JsonObject {
  const value = owner[key];
  return isObject(value) ? value : {};
}

/** The property if it is an array, else an empty one. */
export function arrayAt(owner: JsonObject, key: string): readonly unknown[] {
  const value = owner[key];
  return isArray(value) ? value : [];
}

/** The property if it is a string. */
export function stringAt(owner: JsonObject, key: string): string | undefined {
  const value = owner[key];
  return typeof value === 'string' ? value : undefined;
}

/** The property if it is a finite number. */
export function numberAt(owner: JsonObject, key: string): number | undefined {
  const value = owner[key];
  return isFiniteNumber(value) ? value : undefined;
}

export function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
