import type { Advice } from '../../../core/editor/advice.ts';
import type { JsonProblem } from '../../../core/editor/architecture-json.ts';
import type { Given, Mismatch, Projection } from '../../../core/editor/mismatch.ts';
import type { Refusal } from '../../../core/editor/refusal.ts';
import type { NoStep } from '../../../core/editor/steps.ts';
import { countText, shapeText, sizeText } from '../../../draw/format.ts';
import { fieldText, formText, kinds, listText } from './atlas-editor-words.ts';

const given = ({ layer, shape }: Given): string => `${shapeText(shape)} from ${layer}`;

/** Why a layer cannot take what it is given. @param layer its name */
export function mismatchText(layer: string, mismatch: Mismatch): string {
  switch (mismatch.why) {
    case 'unlike':
      return `${unlikeText(layer, mismatch.first, mismatch.other)}${remedyText(mismatch.remedy)}`;
    case 'other-size':
      return `${layer} puts maps side by side that differ in size: ${given(mismatch.first)} and ${given(mismatch.other)}. Height and width must be equal.`;
    case 'too-few-inputs':
      return `${layer} reads only ${mismatch.inputs === 1 ? 'one layer' : 'nothing'}: give it another one, or remove it.`;
    case 'too-many-inputs':
      return `${layer} reads ${mismatch.inputs} layers, but takes ${mismatch.most}.`;
    case 'window': {
      const { window, given: size, padded } = mismatch;
      const zeros =
        size.height === padded.height && size.width === padded.width
          ? ''
          : `, not even with its padding (${sizeText(padded)})`;
      return `${layer}: the window of ${sizeText(window)} does not fit into ${sizeText(size)}${zeros}.`;
    }
    case 'padding':
      return `${layer} is padded by ${mismatch.padding}, as far as its window of ${sizeText(mismatch.window)} reaches: some windows would lie in the padding alone.`;
    case 'groups': {
      const { groups, channels, filters } = mismatch;
      const odd =
        channels % groups === 0
          ? `its ${countText(filters)} filters`
          : `the ${countText(channels)} channels that it reads`;
      return `${layer} has ${groups} groups, but ${odd} cannot be shared out evenly among them.`;
    }
    case 'too-large':
      return `${layer} would give ${shapeText(mismatch.shape)} values: too large to be counted exactly.`;
    case 'too-many-parameters':
      return `${layer} would have more parameters than can be counted exactly.`;
    case 'other':
      return `${layer} needs ${mismatch.expected}, but is given ${mismatch.got}.`;
  }
}

function unlikeText(layer: string, first: Given, other: Given): string {
  const sameSize = first.shape.height === other.shape.height && first.shape.width === other.shape.width;
  return sameSize
    ? `${layer} puts ${countText(other.shape.channels)} channels from ${other.layer} to ${countText(first.shape.channels)} from ${first.layer}: both must be equal.`
    : `${layer} puts ${given(other)} to ${given(first)}: both must be equal.`;
}

function remedyText(remedy: Projection | undefined): string {
  if (!remedy) return '';
  const { height, width } = remedy.stride;
  const stride =
    height === 1 && width === 1 ? '' : ` and stride ${height === width ? height : sizeText(remedy.stride)}`;
  return ` A 1 × 1 convolution with ${countText(remedy.filters)} ${remedy.filters === 1 ? 'filter' : 'filters'}${stride} after ${remedy.after} makes them so.`;
}

/** What is allowed, but perhaps not meant. */
export function adviceText(advice: Advice): string {
  switch (advice.about) {
    case 'dense-on-maps': {
      const { height, width, channels } = advice.input;
      const values = height * width * channels;
      return `It reads maps of ${shapeText(advice.input)} and acts on each of their ${countText(height * width)} cells alone. Add a flatten before it to have it read all ${countText(values)} values, or a global average pool to have it read ${countText(channels)}.`;
    }
    case 'not-whole': {
      const { terms, exact, rounded, unread, along } = advice;
      const padding = terms.padding === 0 ? '' : ` + ${terms.padding}`;
      const short = Number(exact.toFixed(2));
      const result = `${short === exact ? '=' : '≈'} ${short}`;
      return `(${terms.input} − ${terms.window}${padding}) / ${terms.stride} + 1 ${result} is not whole and becomes ${rounded}: ${unreadText(unread, along)} not read.`;
    }
    case 'reads-twice':
      return advice.kind === 'add'
        ? `It adds ${advice.input} to itself: choose another input.`
        : `It reads ${advice.input} twice: choose another input.`;
    case 'unread':
      return 'Nothing reads this layer: it is an output beside the answer.';
  }
}

/** Why a change was left out. */
export function refusalText(refusal: Refusal): string {
  switch (refusal.why) {
    case 'unreadable':
      return `“${shortText(refusal.text)}” is no change that the editor knows.`;
    case 'no-layer':
      return `There is no layer ${refusal.layer} here.`;
    case 'name-taken':
      return `There is a layer ${refusal.layer} already.`;
    case 'bad-name':
      return `“${refusal.layer}” cannot be the name of a layer: use letters, digits and _ . / -`;
    case 'input-stays':
      return 'The input stays where it is.';
    case 'no-field':
      return `${refusal.layer}, ${kinds[refusal.kind]}, has no “${refusal.field}” to set.`;
    case 'bad-value':
      return `${fieldText(refusal.field)} of ${refusal.layer} cannot be “${refusal.value}”: it takes ${formText(refusal.form)}.`;
    case 'circle':
      return `${refusal.layer} would read itself, be it through others.`;
    case 'not-between':
      return `${refusal.before} does not read ${refusal.after}, so that nothing can be put between them.`;
    case 'joins-nothing':
      return `${refusal.layer}, ${kinds[refusal.kind]}, reads one layer only.`;
  }
}

/** Why a layer cannot be moved past its neighbour. @param layer its name */
export function noStepText(layer: string, reason: NoStep): string {
  switch (reason.why) {
    case 'input-stays':
      return 'The input stays where it is.';
    case 'below-input':
      return `Nothing goes before ${reason.input}.`;
    case 'unread':
      return `Nothing reads ${layer}, so that there is nothing below it.`;
    case 'several-readers':
      return `${listText(reason.readers)} read ${layer}: below one of them, the others would no longer read it.`;
    case 'source-is-shared':
      return `${listText(reason.readers)} ${reason.readers.length === 1 ? 'reads' : 'read'} ${reason.source} too: above it, ${layer} would act on what ${reason.readers.length === 1 ? 'it reads' : 'they read'}.`;
    case 'no-way-back':
      return `Past ${reason.past} the way down is not the way back up: the network would become another one.`;
  }
}

/** Why a text is no network that can be edited. */
export function jsonProblemText(problem: JsonProblem): string {
  switch (problem.why) {
    case 'not-json':
      return 'This is no JSON: a bracket, comma or quotation mark may be missing.';
    case 'not-architecture':
      return 'This JSON is no network from this editor: it should begin with "format": "convolens-architecture".';
    case 'newer':
      return `This file is of version ${problem.version}, newer than this page. Reload the page and try again.`;
    case 'no-layers':
      return 'The file has no list of "layers".';
    case 'unknown-key': {
      const owner = problem.layer === undefined ? 'the network' : problem.layer;
      const meant = problem.nearest === undefined ? '' : ` Is “${problem.nearest}” meant?`;
      return `“${shortText(problem.key)}” of ${owner} means nothing to the editor.${meant}`;
    }
    case 'missing-value':
      return `${problem.layer} does not say “${problem.field}”: it takes ${formText(problem.form)}.`;
    case 'inputs-no-list':
      return `The "inputs" of ${problem.layer} must be a list of names, such as ["input"].`;
    case 'long-name':
      return `“${shortText(problem.name)}” is too long a name: ${problem.most} signs are the most.`;
    case 'too-many-layers':
      return `The network has ${countText(problem.layers)} layers, more than the ${countText(problem.most)} that the editor takes.`;
    case 'layer-without-name':
      return `Layer number ${problem.place} in the file has no "id".`;
    case 'name-twice':
      return `Two layers are called ${problem.layer}.`;
    case 'unknown-kind':
      return `${problem.layer} is of the kind “${problem.kind}”, which the editor does not know.`;
    case 'bad-value':
      return `${fieldText(problem.field)} of ${problem.layer} cannot be “${shortText(problem.value)}”: it takes ${formText(problem.form)}.`;
    case 'wrong-inputs':
      return `${problem.layer} has ${problem.inputs} inputs, which its kind does not take.`;
    case 'unknown-input':
      return `${problem.layer} reads “${problem.input}”, which is not in the file.`;
    case 'circle':
      return 'The layers read each other in a circle.';
    case 'not-one-input':
      return 'A network has exactly one layer of the kind "input".';
    case 'no-output':
      return `The file says that “${problem.output}” is the output, but there is no such layer.`;
  }
}

/** Of a long text only how it begins. */
const shortText = (written: string): string =>
  written.length > 80 ? `${[...written].slice(0, 80).join('')}…` : written;

/** What of the input is left over: `the last 2 rows of the input are`. */
function unreadText(count: number, along: 'height' | 'width' | 'both'): string {
  const [one, several] = lines[along];
  if (count > 1) return `the last ${count} ${several} of the input are`;
  return `the last ${one} of the input ${along === 'both' ? 'are' : 'is'}`;
}

const lines = {
  height: ['row', 'rows'],
  width: ['column', 'columns'],
  both: ['row and column', 'rows and columns'],
} as const;
