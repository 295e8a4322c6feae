import { type DialId, toDial } from '../../core/scene/dials.ts';
import { isSceneClass, newScene, type SceneOrder } from '../../core/scene/scene-order.ts';
import { writeScene } from '../../core/scene/scene-text.ts';
import { type Context, detailOf, reasonOf } from '../context.ts';
import { isLocked, isTurntableOffered, samplesOf, sourceOf } from '../selectors.ts';
import type { Turntable } from '../services.ts';
import type { State } from '../state.ts';
import { isBehind, type OpenTurntable } from '../turntable.ts';
import type { GalleryActions } from './gallery-actions.ts';
import type { InputActions } from './input-actions.ts';
import type { Sweeps } from './sweep-actions.ts';

/** Scenes that turn: pictures are taken at the pace of the engine, always of the latest scene asked for. */
export function turntableActions(context: Context, input: InputActions, gallery: GalleryActions) {
  const { services, get, set, tell, newKey } = context;
  /** The one whose pictures count; those of any other are late. */
  let table: Turntable | undefined;
  let opening = '';
  let wake = () => {};

  const openState = (): OpenTurntable | undefined => {
    const { turntable } = get();
    return turntable.status === 'open' ? turntable : undefined;
  };

  const change = (patch: Partial<OpenTurntable>): void => {
    const open = openState();
    if (open) set({ turntable: { ...open, ...patch } });
    wake();
  };

  /** Come with the first turntable that is opened. */
  let sweeps: Sweeps | undefined;

  /** Shows a scene, if the network can be shown one; opens the turntable if it is not. @param scene absent: the one before, or a first one */
  async function openTurntable(scene: SceneOrder = sceneToBeginWith(get())): Promise<void> {
    if (!isTurntableOffered(get())) return;
    if (openState()) return setScene(scene);
    const mine = newKey();
    opening = mine;
    input.awaitShot(scene);
    set({
      tool: { kind: 'none' },
      turntable: { status: 'open', scene, shot: undefined, isHeld: false, sweep: undefined, curves: [] },
    });
    try {
      const { sweepActions } = await import('./sweep-actions.ts');
      sweeps ??= sweepActions(context, { openState, change });
      const opened = await services.openTurntable();
      if (opening !== mine) return opened.close();
      table = opened;
    } catch (error) {
      if (opening === mine) refuse(error);
      return;
    }
    await takePictures(table);
  }

  async function takePictures(mine: Turntable): Promise<void> {
    while (table === mine) {
      const open = openState();
      if (!open) return;
      if (!isBehind(open) && !open.sweep) {
        if (isLocked(get(), 'input')) return closeTurntable();
        await changed();
        continue;
      }
      try {
        await takeOne(mine, open);
      } catch (error) {
        if (table === mine) refuse(error);
        return;
      }
      await services.nextFrame();
    }
  }

  /** Resolves at the next change of the scene. */
  const changed = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
    });

  /** One picture of the scene asked for: on screen, through the network, and into the curve if one is measured. */
  async function takeOne(mine: Turntable, { scene, sweep }: OpenTurntable): Promise<void> {
    const shot = await mine.take(scene);
    if (!shot || table !== mine) return;
    change({ shot: { ...shot, scene } });
    await input.setShot(scene, shot.pixels);
    if (table !== mine) return;
    // What failed on this picture would fail on every one to come.
    if (get().run.status === 'failed') return closeTurntable();
    const now = openState()?.sweep;
    if (sweep && now === sweep) sweeps?.record(sweep);
  }

  /** Another scene, or the same one turned; it ends a sweep. */
  function setScene(scene: SceneOrder): void {
    const open = openState();
    if (!open || writeScene(scene) === writeScene(open.scene)) return;
    change({ scene, sweep: undefined });
  }

  function turnDial(id: DialId, value: number): void {
    const scene = openState()?.scene;
    if (scene) setScene({ ...scene, dials: { ...scene.dials, [id]: toDial(id, value) } });
  }

  /** Takes hold of the scene, or lets it go. */
  const holdScene = (isHeld: boolean): void => change({ isHeld });

  function closeTurntable(): void {
    if (get().turntable.status === 'off') return;
    letGo();
    set({ turntable: { status: 'off' } });
    restorePicture();
  }

  function letGo(): void {
    opening = '';
    table?.close();
    table = undefined;
    wake();
  }

  function refuse(error: unknown): void {
    letGo();
    const reason = reasonOf(error) === 'no-webgl' ? 'no-webgl' : 'failed';
    set({ turntable: { status: 'failed', reason } });
    tell({ code: 'turntable-refused', reason, detail: detailOf(error) });
    restorePicture();
  }

  /** A scene that never came must not keep the page waiting. */
  function restorePicture(): void {
    const { picture } = get();
    if (picture.status !== 'loading' || picture.source.kind !== 'scene') return;
    set({ picture: picture.previous ?? { status: 'none' } });
    if (!picture.previous) void gallery.showPresentPicture();
  }

  /** Whoever chooses another picture or a network without scenes, or paints over the picture, is done turning. */
  function watch(state: State): void {
    const { turntable, picture } = state;
    const isPainted = picture.status === 'ready' && picture.pixels !== picture.clean;
    const isTurned = sourceOf(picture)?.kind === 'scene' && !isPainted;
    if (!isTurntableOffered(state) || (turntable.status === 'open' && !isTurned)) closeTurntable();
  }

  return {
    actions: {
      openTurntable,
      setScene,
      turnDial,
      holdScene,
      sweepDial: (dial: DialId) => sweeps?.sweepDial(dial),
      stopSweep: () => sweeps?.stopSweep(),
      closeTurntable,
    },
    watch,
  };
}

/** The scene on screen, be it as a sample, else the first sample's. */
function sceneToBeginWith(state: State): SceneOrder {
  const source = sourceOf(state.picture);
  if (source?.kind === 'scene') return source.scene;
  const scenes = samplesOf(state).flatMap((sample) =>
    sample.kind === 'rendered' && sample.seed !== undefined && isSceneClass(sample.classId)
      ? [{ id: sample.id, scene: newScene(sample.classId, sample.seed) }]
      : [],
  );
  const shown = scenes.find(({ id }) => source?.kind === 'sample' && id === source.id);
  return (shown ?? scenes[0])?.scene ?? newScene('pizza', 3);
}

export type TurntableActions = ReturnType<typeof turntableActions>;
