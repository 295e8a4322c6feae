import type { AttributionMap } from '../core/attribution/method.ts';
import type { Drawing } from '../core/image/drawing.ts';
import type { Pixels, SquareCrop } from '../core/image/pixels.ts';
import type { Sample } from '../core/image/sample.ts';
import type { Ablation } from '../core/network/ablation.ts';
import type { NetworkDescription } from '../core/network/describe.ts';
import type { LayerId, TrainedNetwork } from '../core/network/network.ts';
import type { SampleSetId } from '../core/network/sample-sets.ts';
import type { Activations } from '../core/run/feature-maps.ts';
import type { SceneOrder } from '../core/scene/scene-order.ts';
import type { BackendName, EngineStatus } from '../engine/protocol.ts';
import type { AtlasPlace } from './atlas/atlas-place.ts';
import type { EditorDraft } from './atlas/editor-draft.ts';
import type { Card } from './card.ts';
import type { CheckpointList, CheckpointState, Moment } from './checkpoint.ts';
import type { LabChoice } from './lab/lab-choice.ts';
import type { LabMap } from './lab/lab-map.ts';
import type { LabStudies } from './lab/lab-studies.ts';
import type { ObjectMask } from './lab/object-mask.ts';
import type { Notice } from './notice.ts';
import type { Opening, OwnNetwork } from './own-network.ts';
import type { Pair } from './pair.ts';
import type { TurntableState } from './turntable.ts';
import type { ViewId } from './view-id.ts';

/** A cell of a feature map: row and column, from 0. */
export interface CellPosition {
  readonly y: number;
  readonly x: number;
}

/** What is picked out, from nothing to one cell. `map` counts from 0. */
export type Selection =
  | { readonly level: 'network' }
  | { readonly level: 'layer'; readonly layer: LayerId }
  | { readonly level: 'map'; readonly layer: LayerId; readonly map: number }
  | { readonly level: 'cell'; readonly layer: LayerId; readonly map: number; readonly cell: CellPosition };

/** Something fetched once. */
export type Loadable<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly detail: string };

/** The sets of samples asked for so far. */
export type SampleLists = { readonly [Set in SampleSetId]?: Loadable<readonly Sample[]> };

/** A picture that a person brought, upright and opaque. */
export interface BroughtPicture {
  readonly name: string;
  readonly pixels: Pixels;
}

export type PictureSource =
  | { readonly kind: 'sample'; readonly id: string }
  | { readonly kind: 'brought'; readonly picture: BroughtPicture; readonly crop: SquareCrop }
  | { readonly kind: 'camera' }
  | { readonly kind: 'drawing'; readonly drawing: Drawing }
  | { readonly kind: 'scene'; readonly scene: SceneOrder };

/**
 * The picture the network is to see, at the network's size. `key` names this
 * very state of it: every new picture and every stroke of the brush has its own.
 */
export interface ReadyPicture {
  readonly status: 'ready';
  readonly key: string;
  readonly source: PictureSource;
  /** What the network sees, paint included. */
  readonly pixels: Pixels;
  /** Before any paint. */
  readonly clean: Pixels;
}

/** While a picture is fetched the one before it stays on screen; if it can't be had, it stays for good. */
export type Picture =
  | { readonly status: 'none' }
  | {
      readonly status: 'loading';
      readonly key: string;
      readonly source: PictureSource;
      readonly previous: ReadyPicture | undefined;
    }
  | ReadyPicture;

export interface LoadedNetwork extends TrainedNetwork {
  readonly description: NetworkDescription;
}

/** One finished pass. */
export interface Run {
  readonly key: string;
  readonly networkId: string;
  /** Of the picture it saw; the networks on screen may see it at sizes of their own. */
  readonly pictureKey: string;
  readonly pixels: Pixels;
  readonly backend: BackendName;
  readonly elapsedMs: number;
  /** How far in its training the network was that computed it. */
  readonly moment: Moment;
  readonly activations: Activations;
  /** Only where parts of the network were switched off. */
  readonly ablated?: Ablated;
}

/** What was switched off in a pass, and what the whole network says of the same picture. */
export interface Ablated {
  readonly ablations: readonly Ablation[];
  /** Key of a pass of the same picture through the whole network. */
  readonly wholeKey: string;
  /** One per class. */
  readonly wholeLogits: Float32Array;
}

/** While a pass is under way the one before it stays on screen. */
export type RunState =
  | { readonly status: 'idle' }
  | { readonly status: 'running'; readonly key: string; readonly previous: Run | undefined }
  | { readonly status: 'ready'; readonly run: Run }
  | {
      readonly status: 'failed';
      readonly key: string;
      readonly detail: string;
      readonly previous: Run | undefined;
    };

/** Which saliency overlay is asked for. `classIndex` absent: the most probable class. */
export interface SaliencyChoice {
  readonly method: string;
  readonly classIndex: number | undefined;
  readonly layer: LayerId | undefined;
}

export type Saliency =
  | { readonly status: 'off' }
  | { readonly status: 'running'; readonly key: string; readonly progress: number }
  | {
      readonly status: 'ready';
      readonly key: string;
      readonly classIndex: number;
      readonly map: AttributionMap;
    }
  | { readonly status: 'failed'; readonly key: string; readonly detail: string };

/** Which maps share one colour scale. */
export type ColourScope = 'map' | 'layer' | 'network';

export type Theme = 'system' | 'light' | 'dark';

export interface Settings {
  readonly theme: Theme;
  /** 1 to 2. */
  readonly textSize: number;
}

/** What an embedding page asked for. */
export interface Embedding {
  readonly embedded: boolean;
  /** Controls that the page keeps from changing. */
  readonly locked: readonly Lockable[];
  /** Origins that may talk to this page, as the link gives them. */
  readonly host: string | undefined;
  /** Settings that the link sets for this visit, and that links to this page go on to carry. */
  readonly carries: readonly ('theme' | 'text')[];
}

export const lockables = ['network', 'input', 'paint', 'selection', 'parts', 'settings'] as const;
export type Lockable = (typeof lockables)[number];

export type BrushKind = 'erase' | 'smudge' | 'colour' | 'restore';

export type Tool =
  | { readonly kind: 'none' }
  | { readonly kind: 'brush'; readonly brush: BrushKind; readonly radiusPx: number; readonly colour: string };

/** Whether the answer waits for the person's own; a guess holds for one picture, named by its run's key. */
export type Guessing =
  | { readonly kind: 'off' }
  | {
      readonly kind: 'on';
      readonly guess: { readonly runKey: string; readonly classIndex: number } | undefined;
    };

/** One network on screen, and all that belongs to it alone. */
export interface Seat {
  readonly networkId: string;
  readonly network: Loadable<LoadedNetwork>;
  /** Of the network it names, which need not be the present one. */
  readonly card: Loadable<Card>;
  /** Which weights the engine has; those of `network` are the ones its run on screen was computed with. */
  readonly checkpoint: CheckpointState;
  readonly run: RunState;
  /** Parts of this network that are switched off; the run on screen may still be one before that. */
  readonly ablations: readonly Ablation[];
  readonly selection: Selection;
  readonly engine: EngineStatus;
}

export interface State extends Seat {
  readonly view: ViewId;
  /** The second network, while two are compared: it sees the same picture. */
  readonly rival: Seat | undefined;
  /** The passes of the two networks that are compared; see pairToShow. */
  readonly pair: Pair | undefined;
  /** Of a network trained by the same recipe as the present one, once a view wants to show it. */
  readonly cardBeside: Loadable<Card>;
  /** Of the network it names, which need not be the present one. */
  readonly checkpoints: Loadable<CheckpointList>;
  readonly samples: SampleLists;
  readonly picture: Picture;
  readonly camera: 'off' | 'opening' | 'live';
  readonly turntable: TurntableState;
  readonly colourScope: ColourScope;
  readonly saliencyChoice: SaliencyChoice | undefined;
  readonly saliency: Saliency;
  /** What the saliency lab is asked. */
  readonly lab: LabChoice;
  /** The lab's maps by what was asked for; see lab/lab-maps. */
  readonly labMaps: Readonly<Record<string, LabMap>>;
  readonly labStudies: LabStudies;
  /** While a test wants it. */
  readonly labMask: ObjectMask | undefined;
  readonly atlas: AtlasPlace;
  readonly editorDraft: EditorDraft;
  readonly tool: Tool;
  /** Whether the drawing pad is out, where there is one; undefined until the person has said. */
  readonly isPadOpen: boolean | undefined;
  readonly guessing: Guessing;
  /** Networks that the person opened, for this visit. */
  readonly ownNetworks: readonly OwnNetwork[];
  readonly opening: Opening;
  readonly settings: Settings;
  readonly embedding: Embedding;
  readonly notices: readonly Notice[];
}
