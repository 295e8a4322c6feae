import type { Drawing } from './drawing.ts';

interface SampleName {
  readonly id: string;
  readonly classId: string;
  /** As in the predictions. */
  readonly class: string;
  /** From 1 within its class. */
  readonly n: number;
  /** Shipped networks that take it for something else. */
  readonly wrongFor?: readonly string[];
}

/** A rendered picture, in files. */
export interface RenderedSample extends SampleName {
  readonly kind: 'rendered';
  /** Addresses, ready to be fetched: to be shown, for the network, and the object's mask. */
  readonly files: { readonly show: string; readonly input: string; readonly mask: string };
  /** Of the scene that it shows; see core/scene. */
  readonly seed?: number;
  /** Where a strip of all samples shows this one: the column, from 0, of so many. */
  readonly thumbnail: { readonly strip: string; readonly column: number; readonly columns: number };
}

/** A drawing by hand; the network's picture is made from its strokes. */
export interface DrawnSample extends SampleName {
  readonly kind: 'drawn';
  readonly drawing: Drawing;
}

/** A picture that comes with the app. */
export type Sample = RenderedSample | DrawnSample;
