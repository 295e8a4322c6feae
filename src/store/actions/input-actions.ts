import { centredSquare, clampCrop } from '../../core/image/crop.ts';
import type { Drawing } from '../../core/image/drawing.ts';
import type { Pixels, SquareCrop } from '../../core/image/pixels.ts';
import { preparePicture, sideToGrab } from '../../core/image/prepare-picture.ts';
import type { Sample } from '../../core/image/sample.ts';
import { drawingSeer } from '../../core/image/seen-drawing.ts';
import type { Network } from '../../core/network/network.ts';
import type { SceneOrder } from '../../core/scene/scene-order.ts';
import { type Context, detailOf, reasonOf } from '../context.ts';
import type { Problem } from '../notice.ts';
import { networkOf, samplesOf, shownPicture, sizingNetwork } from '../selectors.ts';
import type { Camera } from '../services.ts';
import type { PictureSource, ReadyPicture } from '../state.ts';
import type { RunActions } from './run-actions.ts';
import { samplePixels } from './sample-pixels.ts';

/** Where pictures come from: samples, files, the camera, the brush. The latest request always wins. */
export function inputActions(context: Context, { run }: RunActions) {
  const { services, get, set, tell, newKey } = context;
  const seeDrawing = drawingSeer();
  let camera: Camera | undefined;
  /** Names the last request for a picture, of whatever sort: what was asked before it is dropped. */
  let latest = '';

  const closeCamera = () => {
    camera?.stop();
    camera = undefined;
    if (get().camera !== 'off') set({ camera: 'off' });
  };

  /**
   * Fetches a picture by `load` and runs it, unless another was asked for meanwhile.
   * Without a network the request stands until there is one.
   */
  async function take(
    source: PictureSource,
    load: (network: Network) => Promise<Pixels> | Pixels,
    onFailure: (error: unknown) => void,
  ): Promise<void> {
    const key = newKey();
    latest = key;
    const previous = shownPicture(get().picture);
    set({ picture: { status: 'loading', key, source, previous } });
    const network = sizingNetwork(get());
    if (!network) return;
    const isCurrent = () => {
      const { picture } = get();
      return picture.status === 'loading' && picture.key === key;
    };
    try {
      const pixels = await load(network.network);
      if (!isCurrent()) return;
      set({
        picture: { status: 'ready', key, source, pixels, clean: pixels },
        notices: get().notices.filter(({ problem }) => !isOfPicture(problem)),
      });
      await run();
    } catch (error) {
      if (!isCurrent()) return;
      set({ picture: previous ?? { status: 'none' } });
      onFailure(error);
    }
  }

  function setSample(id: string): Promise<void> {
    closeCamera();
    const sample = samplesOf(get()).find((candidate) => candidate.id === id);
    if (!sample) {
      tell({ code: 'link-unknown-sample', value: id });
      return Promise.resolve();
    }
    return showSample(sample);
  }

  /** Of whichever set. */
  function showSample(sample: Sample): Promise<void> {
    closeCamera();
    const { id } = sample;
    return take(
      { kind: 'sample', id },
      (network) => samplePixels(services.loadPixels, sample, network),
      (error) =>
        tell({ code: 'sample-failed', id, name: `${sample.class} ${sample.n}`, detail: detailOf(error) }),
    );
  }

  async function setFiles(files: readonly File[]): Promise<void> {
    const [file] = files;
    if (!file) return;
    closeCamera();
    if (files.length > 1) tell({ code: 'several-pictures', name: file.name });
    const asked = newKey();
    latest = asked;
    try {
      const { picture, animated } = await services.decode(file);
      if (latest !== asked) return;
      if (animated) tell({ code: 'picture-animated', name: file.name });
      await setBrought({
        kind: 'brought',
        picture,
        crop: centredSquare(picture.pixels.width, picture.pixels.height),
      });
    } catch (error) {
      if (latest === asked) tell({ code: 'picture-refused', reason: reasonOf(error), name: file.name });
    }
  }

  function setBrought(source: Extract<PictureSource, { kind: 'brought' }>): Promise<void> {
    return take(
      source,
      (network) => preparePicture(source.picture.pixels, network, source.crop),
      (error) => tell({ code: 'picture-refused', reason: reasonOf(error), name: source.picture.name }),
    );
  }

  /** What is on the drawing pad becomes the picture. */
  function setDrawing(drawing: Drawing): Promise<void> {
    closeCamera();
    return take(
      { kind: 'drawing', drawing },
      (network) => seeDrawing(drawing, network),
      (error) => tell({ code: 'run-failed', detail: detailOf(error) }),
    );
  }

  /** Moves or resizes the square that is cut from a picture the person brought. */
  function setCrop(square: SquareCrop): Promise<void> {
    const { picture } = get();
    if (picture.status === 'none' || picture.source.kind !== 'brought') return Promise.resolve();
    const { source } = picture;
    return setBrought({ ...source, crop: clampCrop(square, source.picture.pixels) });
  }

  /** Opens the camera and keeps predicting until another picture is chosen or it is stopped. */
  async function startCamera(): Promise<void> {
    if (get().camera !== 'off') return;
    latest = newKey();
    set({ camera: 'opening' });
    try {
      const opened = await services.openCamera();
      if (get().camera !== 'opening') return opened.stop();
      camera = opened;
      set({ camera: 'live' });
      opened.onEnd(() => camera === opened && refuseCamera({ reason: 'ended' }));
    } catch (error) {
      set({ camera: 'off' });
      return tell({ code: 'camera-refused', reason: reasonOf(error) });
    }
    const mine = camera;
    while (camera === mine) {
      if (networkOf(get())) await take({ kind: 'camera' }, (network) => grab(mine, network), refuseCamera);
      // What failed on this frame would fail on every frame to come.
      if (camera === mine && get().run.status === 'failed') return closeCamera();
      await services.nextFrame();
    }
  }

  /** Fits the last frame to another network; a live camera brings a new one by itself. */
  function keepFrame(): Promise<void> {
    const frame = shownPicture(get().picture);
    if (camera || frame?.source.kind !== 'camera') return Promise.resolve();
    return take(frame.source, (network) => preparePicture(frame.clean, network), refuseCamera);
  }

  /** A scene is to be the picture: what was asked for before is dropped, its first shot is waited for. */
  function awaitShot(scene: SceneOrder): void {
    closeCamera();
    const key = newKey();
    latest = key;
    const previous = shownPicture(get().picture);
    set({ picture: { status: 'loading', key, source: { kind: 'scene', scene }, previous } });
  }

  /** A picture from the turntable. */
  function setShot(scene: SceneOrder, shot: Pixels): Promise<void> {
    return take({ kind: 'scene', scene }, (network) => preparePicture(shot, network), refuseShot);
  }

  /** Fits the last picture of a scene to another network; while none is there yet, one is on its way. */
  function keepShot(): Promise<void> {
    const { turntable, picture } = get();
    const shot = turntable.status === 'open' ? turntable.shot : undefined;
    if (shot) return setShot(shot.scene, shot.pixels);
    const last = shownPicture(picture);
    return last?.source.kind === 'scene' ? setShot(last.source.scene, last.clean) : Promise.resolve();
  }

  const refuseShot = (error: unknown) =>
    tell({ code: 'turntable-refused', reason: 'failed', detail: detailOf(error) });

  const refuseCamera = (error: unknown) => {
    closeCamera();
    tell({ code: 'camera-refused', reason: reasonOf(error) });
  };

  /** Paints over the picture. @param stroke what one stroke makes of it */
  function paint(stroke: (picture: ReadyPicture) => Pixels): void {
    const picture = shownPicture(get().picture);
    if (!picture) return;
    closeCamera();
    set({ picture: { ...picture, key: newKey(), pixels: stroke(picture) } });
    void run();
  }

  /** Takes all paint off. */
  function unpaint(): void {
    const picture = shownPicture(get().picture);
    if (!picture || picture.pixels === picture.clean) return;
    set({ picture: { ...picture, key: newKey(), pixels: picture.clean } });
    void run();
  }

  return {
    setSample,
    showSample,
    setFiles,
    setCrop,
    setBrought,
    setDrawing,
    startCamera,
    stopCamera: closeCamera,
    keepFrame,
    awaitShot,
    setShot,
    keepShot,
    paint,
    unpaint,
  };
}

/** What went wrong with a picture is past once another one is there. */
const isOfPicture = ({ code }: Problem) => code === 'picture-refused' || code === 'sample-failed';

function grab(camera: Camera, network: Network): Pixels {
  return preparePicture(camera.grab(sideToGrab(network)), network);
}

export type InputActions = ReturnType<typeof inputActions>;
