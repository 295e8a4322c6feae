import type { Drawing } from '../core/image/drawing.ts';
import type { RenderedSample, Sample } from '../core/image/sample.ts';
import { smoothStroke } from '../core/image/smooth-stroke.ts';

/**
 * @param list what the `index.json` of a set of samples holds
 * @param addressOf makes a file's name in the list an address
 * @throws Error that says which entry is not as expected
 */
export function readSamples(list: unknown, addressOf: (file: string) => string): readonly Sample[] {
  if (!Array.isArray(list)) throw new Error('The list of sample pictures is not an array.');
  return list.map((entry: unknown, index): Sample => {
    if (!isNamed(entry)) throw incomplete(index);
    const { id, classId, class: name, n, wrongFor } = entry;
    const named = { id, classId, class: name, n, ...(areNames(wrongFor) ? { wrongFor } : {}) };
    if (areStrokes(entry.strokes)) return { ...named, kind: 'drawn', drawing: drawingOf(entry.strokes) };
    if (!areFiles(entry.files)) throw incomplete(index);
    const { show, input, mask } = entry.files;
    return {
      ...named,
      kind: 'rendered',
      ...(typeof entry.seed === 'number' ? { seed: entry.seed } : {}),
      files: { show: addressOf(show), input: addressOf(input), mask: addressOf(mask) },
      thumbnail: { strip: addressOf('thumbnails.webp'), column: index, columns: list.length },
    };
  });
}

const incomplete = (index: number) =>
  new Error(`Entry ${index} of the list of sample pictures is not complete.`);

interface Listed extends Pick<Sample, 'id' | 'classId' | 'class' | 'n'> {
  readonly wrongFor?: unknown;
  readonly files?: unknown;
  readonly seed?: unknown;
  readonly strokes?: unknown;
}

function isNamed(entry: unknown): entry is Listed {
  const sample = entry as Partial<Listed> | null;
  const texts = [sample?.id, sample?.classId, sample?.class];
  return texts.every((text) => typeof text === 'string') && typeof sample?.n === 'number';
}

const areNames = (names: unknown): names is readonly string[] =>
  Array.isArray(names) && names.every((name) => typeof name === 'string');

function areFiles(files: unknown): files is RenderedSample['files'] {
  const { show, input, mask } = (files ?? {}) as Partial<RenderedSample['files']>;
  return [show, input, mask].every((name) => typeof name === 'string');
}

/** What curves go through, stroke by stroke: x, y in pad units. */
type ListedStrokes = readonly (readonly (readonly [x: number, y: number])[])[];

function areStrokes(strokes: unknown): strokes is ListedStrokes {
  const isPoint = (point: unknown) =>
    Array.isArray(point) && point.length === 2 && point.every((value) => typeof value === 'number');
  const isStroke = (stroke: unknown) => Array.isArray(stroke) && stroke.length > 0 && stroke.every(isPoint);
  return Array.isArray(strokes) && strokes.length > 0 && strokes.every(isStroke);
}

const drawingOf = (strokes: ListedStrokes): Drawing =>
  strokes.map((points) => ({ tool: 'pen', points: smoothStroke(points.map(([x, y]) => ({ x, y }))) }));
