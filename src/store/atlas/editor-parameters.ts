import { text } from './atlas-parameter.ts';

/** What is edited: an architecture, a network that computes here, `empty`, or `opened` from a file. */
export const baseParameter = text('base', /^[\w.-]{1,80}$/, 'vgg-d-vgg16');

/** What is changed of it, as `core/editor/edit-text` writes it. What of it cannot be made is told by the page. */
export const editsParameter = text('edits', /^[^<>]{1,20000}$/, '');

export const editorParameters = [baseParameter, editsParameter];
