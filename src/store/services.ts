import type { Pixels } from '../core/image/pixels.ts';
import type { Sample } from '../core/image/sample.ts';
import type { Checkpoint } from '../core/network/checkpoints.ts';
import type { NetworkDescription } from '../core/network/describe.ts';
import type { TrainedNetwork, Weights } from '../core/network/network.ts';
import type { SampleSetId } from '../core/network/sample-sets.ts';
import type { SceneOrder } from '../core/scene/scene-order.ts';
import type { Engine } from '../engine/protocol.ts';
import type { OpenedModel, PathedFile } from './own-network.ts';
import type { BroughtPicture, Settings } from './state.ts';
import type { SceneShot } from './turntable.ts';

export interface DecodedFile {
  readonly picture: BroughtPicture;
  readonly animated: boolean;
}

export interface Camera {
  /** The centred square of the present frame, `side` pixels wide. */
  grab(side: number): Pixels;
  /** Calls once if the camera goes by itself: unplugged, or taken back. */
  onEnd(listener: () => void): void;
  stop(): void;
}

/** A scene that turns: pictures of it are taken one after the other. */
export interface Turntable {
  /**
   * The first picture of a scene is quick. Asked for the same scene again, a better one is worked on
   * for a moment: undefined until it is done.
   */
  take(scene: SceneOrder): Promise<Omit<SceneShot, 'scene'> | undefined>;
  /** Gives everything back. */
  close(): void;
}

/** The address bar, query string only (`?…` or empty). */
export interface Address {
  read(): string;
  push(query: string): void;
  replace(query: string): void;
  /** Called when the person goes back or forward; returns a function that stops it. */
  onChange(listener: () => void): () => void;
  /** The whole link for a query string. */
  link(query: string): string;
}

/** Everything the store needs from outside; `app` passes it in, tests pass their own. */
export interface Services {
  readonly engine: Engine;
  /** One more engine, for a second network; whoever opens it closes it. */
  openEngine(): Engine;
  readonly address: Address;
  loadNetwork(id: string): Promise<TrainedNetwork>;
  /** Which moments of its training a network was kept at, in order. */
  loadCheckpoints(id: string): Promise<readonly Checkpoint[]>;
  /** The weights it had at one of them. */
  loadCheckpointWeights(description: NetworkDescription, checkpoint: Checkpoint): Promise<Weights>;
  /** `card.json` of a network, as parsed. */
  loadCard(id: string): Promise<unknown>;
  loadSamples(set: SampleSetId): Promise<readonly Sample[]>;
  /** At the size the file has. */
  loadPixels(url: string): Promise<Pixels>;
  /** @throws something with a `reason` if the file is no usable picture */
  decode(file: File): Promise<DecodedFile>;
  /** Reads a network from disk. @throws an Error that says why it cannot be opened */
  openModel(
    files: readonly PathedFile[],
    onRead: (share: number) => void,
    signal: AbortSignal,
  ): Promise<OpenedModel>;
  /** To be called while the event lasts that brought them. */
  droppedFiles(transfer: DataTransfer): Promise<readonly PathedFile[]>;
  /** @throws something with a `reason` if there is no camera to be had */
  openCamera(): Promise<Camera>;
  /** @throws something with a `reason` where scenes cannot be drawn */
  openTurntable(): Promise<Turntable>;
  copyText(text: string): Promise<void>;
  /** Puts a file where the person keeps what they download. */
  saveText(name: string, text: string, mediaType: string): void;
  /** Resolves when the next frame may be drawn; never while the page is hidden. */
  nextFrame(): Promise<void>;
  /** Carries a task out soon, when nothing more pressing is to be done. */
  later(task: () => void): void;
  /** What the person chose on an earlier visit. */
  readSettings(): Partial<Settings>;
  writeSettings(settings: Partial<Settings>): void;
}
