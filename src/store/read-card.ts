import {
  arrayAt,
  isArray,
  isFiniteNumber,
  isObject,
  type JsonObject,
  numberAt,
  objectAt,
  stringAt,
} from '../core/network/json.ts';
import type { Card, ClassTally, Tally, TrainingCurve } from './card.ts';

/**
 * Reads a network's `card.json`. What is missing or of another type is left out;
 * a confusion matrix that does not fit the classes is left out as a whole.
 *
 * @param id the network the card was asked for
 * @throws TypeError if the file holds no object
 */
export function readCard(json: unknown, id: string): Card {
  if (!isObject(json)) throw new TypeError(`The card of ${id} should be an object, but is ${typeof json}.`);
  const classes = textsAt(json, 'classes');
  const recipe = objectAt(json, 'recipe');
  return {
    id,
    summary: stringAt(json, 'summary'),
    date: stringAt(json, 'date'),
    bytes: numberAt(json, 'bytes'),
    accuracy: accuracyOf(objectAt(json, 'accuracy')),
    perClass: objectsAt(json, 'perClass').flatMap(classTallyOf),
    confusion: confusionOf(json, classes.length),
    classes,
    weaknesses: textsAt(json, 'weaknesses'),
    recipe: textsAt(recipe, 'words'),
    seeds: namedNumbersAt(recipe, 'seeds').map(([stage, seed]) => ({ stage, seed })),
    data: dataOf(objectAt(json, 'data')),
    teacher: teacherOf(objectAt(json, 'teacher')),
    curves: objectsAt(json, 'curves').map(curveOf),
    training: trainingOf(objectAt(json, 'training')),
  };
}

function accuracyOf(entry: JsonObject): Card['accuracy'] {
  const tally = tallyOf(entry);
  return tally && { ...tally, measuredOn: stringAt(entry, 'measuredOn') ?? 'val' };
}

function classTallyOf(entry: JsonObject): ClassTally[] {
  const name = stringAt(entry, 'class');
  const tally = tallyOf(entry);
  return name !== undefined && tally ? [{ class: name, ...tally }] : [];
}

function tallyOf(entry: JsonObject): Tally | undefined {
  const correct = numberAt(entry, 'correct');
  const total = numberAt(entry, 'total');
  return correct !== undefined && total !== undefined && total > 0 ? { correct, total } : undefined;
}

function confusionOf(json: JsonObject, classes: number): Card['confusion'] {
  const rows = arrayAt(json, 'confusion').map((row) => (isArray(row) ? row.filter(isFiniteNumber) : []));
  const fits = rows.length === classes && rows.every((row) => row.length === classes);
  return fits ? rows : [];
}

function dataOf(entry: JsonObject): Card['data'] {
  return {
    source: stringAt(entry, 'source'),
    counts: namedNumbersAt(entry, 'counts').map(([set, pictures]) => ({ set, pictures })),
    heldOut: stringAt(entry, 'heldOut'),
  };
}

function teacherOf(entry: JsonObject): Card['teacher'] {
  const description = stringAt(entry, 'description');
  return description === undefined ? undefined : { description, ...tallyOf(objectAt(entry, 'accuracy')) };
}

function curveOf(entry: JsonObject): TrainingCurve {
  return {
    stage: stringAt(entry, 'stage') ?? '',
    measuredOn: stringAt(entry, 'measuredOn') ?? '',
    loss: arrayAt(entry, 'loss').filter(isFiniteNumber),
    trainAccuracy: arrayAt(entry, 'trainAccuracy').filter(isFiniteNumber),
    measuredAccuracy: arrayAt(entry, 'measuredAccuracy').filter(isFiniteNumber),
  };
}

function trainingOf(entry: JsonObject): Card['training'] {
  const seconds = numberAt(entry, 'seconds');
  const machine = stringAt(entry, 'machine');
  return seconds !== undefined && machine !== undefined ? { seconds, machine } : undefined;
}

const objectsAt = (owner: JsonObject, key: string): JsonObject[] => arrayAt(owner, key).filter(isObject);

const textsAt = (owner: JsonObject, key: string): string[] =>
  arrayAt(owner, key).filter((item) => typeof item === 'string');

const namedNumbersAt = (owner: JsonObject, key: string): [string, number][] =>
  Object.entries(objectAt(owner, key)).flatMap(([name, value]) =>
    isFiniteNumber(value) ? [[name, value]] : [],
  );
