import { BasicShadowMap, PMREMGenerator, WebGLRenderer } from 'three';
import type { SceneOrder } from '../../core/scene/scene-order.ts';
import { writeScene } from '../../core/scene/scene-text.ts';
import { setDetail } from '../shared/detail.ts';
import { createFrameAverage, type FrameAverage } from '../shared/frame-average.ts';
import { installStudioLightModel } from '../shared/light-model.ts';
import { discPoints, shuffledByStride, sphereDirections } from '../shared/sampling.ts';
import type { Stage } from '../shared/stage.ts';
import { developedShot, FINE_PX } from './developed-shot.ts';
import type { Shot } from './shot.ts';
import { buildSubject, type LoadRecipe, type Subject, subjectKey } from './subject.ts';
import { createTurnedStage, stageKey, type TurnedStage, turnTo, viewOf } from './turned-stage.ts';

/** Pictures of scenes, quick ones first and fine ones when asked again. */
export interface Turntable {
  /**
   * The first answer for an order is quick and coarse. Asked for the same order again, it works on a
   * fine picture for a moment: undefined until that is done.
   */
  take(order: SceneOrder): Promise<Shot | undefined>;
  /** What lies on the GPU at this moment. */
  memory(): GpuMemory;
  dispose(): void;
}

export interface GpuMemory {
  readonly geometries: number;
  readonly textures: number;
  readonly programs: number;
}

/** Where a frame takes long, a quick picture is half the size, and a fine one has few frames under simpler lights. */
const SLOW = { quickPx: 128, quickFrames: 1, mostFrames: 8, lights: 'coarse' } as const;
const FAST = {
  quickPx: FINE_PX,
  quickFrames: 4,
  mostFrames: Number.POSITIVE_INFINITY,
  lights: 'full',
} as const;
/** Quick frames slower than this are those of software rendering; between the two, all stays as it is. */
const SLOW_FRAME_MS = 20;
const FAST_FRAME_MS = 10;
/** How long one call works on a fine picture before it lets go. */
const PATIENCE_MS = 50;
/** How long a fine picture may take in all; it is then made of the frames there are. */
const LONGEST_MS = 2500;
const FEWEST_FRAMES = 2;

interface FinePicture {
  readonly beganMs: number;
  readonly average: FrameAverage;
  readonly frames: number;
}

/** @throws Error where there is no WebGL */
export function createTurntable(
  canvas: HTMLCanvasElement | OffscreenCanvas,
  load: LoadRecipe,
  clock: () => number,
): Turntable {
  installStudioLightModel();
  const renderer = new WebGLRenderer({ canvas, antialias: false });
  renderer.shadowMap.enabled = true;
  // Hard and quick: the average over frames softens them.
  renderer.shadowMap.type = BasicShadowMap;
  const pmrem = new PMREMGenerator(renderer);
  let built: { readonly key: string; readonly subject: Subject } | undefined;
  /** The subject before: let go once the next is drawn, so that programs which both use stay compiled. */
  let retired: Subject | undefined;
  let staged: TurnedStage | undefined;
  let fine: FinePicture | undefined;
  let quickKey = '';
  let pace: typeof SLOW | typeof FAST = SLOW;
  let isPaceKnown = false;

  async function take(order: SceneOrder): Promise<Shot | undefined> {
    const subject = await subjectFor(order);
    const key = writeScene(order);
    const { stage } = arrange(order, subject);
    if (quickKey === key) return refine(order, subject, stage);
    quickKey = key;
    dropFine();
    const shot = quick(order, subject, stage);
    retired?.dispose();
    retired = undefined;
    return shot;
  }

  async function subjectFor(order: SceneOrder): Promise<Subject> {
    const key = subjectKey(order);
    if (built?.key === key) return built.subject;
    const subject = await buildSubject(order, load);
    retired?.dispose();
    retired = built?.subject;
    built = { key, subject };
    return subject;
  }

  /** Puts the subject on the table under the order's lights, and turns and tints it. */
  function arrange(order: SceneOrder, subject: Subject): TurnedStage {
    if (staged?.key !== stageKey(order, pace.lights)) {
      const next = createTurnedStage(order, subject, pmrem, pace.lights);
      staged?.stage.dispose();
      staged = next;
    }
    turnTo(order, subject, staged);
    return staged;
  }

  function quick(order: SceneOrder, subject: Subject, stage: Stage): Shot {
    const { quickPx, quickFrames } = pace;
    setDetail(stage.root, 'coarse');
    stage.lightFromAllSky();
    if (!isPaceKnown) warmUp(order, subject, stage);
    const began = clock();
    const average = createFrameAverage(renderer, quickPx, quickFrames);
    for (const spot of discPoints(quickFrames, 0.11)) {
      stage.lightFromKey(spot);
      average.frame(stage.root, viewOf(order, subject));
    }
    average.dispose();
    isPaceKnown = true;
    const frameMs = (clock() - began) / quickFrames;
    if (frameMs > SLOW_FRAME_MS) pace = SLOW;
    else if (frameMs < FAST_FRAME_MS) pace = FAST;
    return developedShot(order, subject, average.light(), quickPx, false);
  }

  /** The first frame compiles programs and says nothing about the pace. */
  function warmUp(order: SceneOrder, subject: Subject, stage: Stage): void {
    const unseen = createFrameAverage(renderer, 1, 1);
    stage.lightFromKey([0, 0]);
    unseen.frame(stage.root, viewOf(order, subject));
    unseen.dispose();
  }

  function refine(order: SceneOrder, subject: Subject, stage: Stage): Shot | undefined {
    const frames = Math.min(subject.frames, pace.mostFrames);
    const began = clock();
    fine ??= { beganMs: began, average: createFrameAverage(renderer, FINE_PX, frames), frames };
    setDetail(stage.root, 'full');
    const sky = shuffledByStride(sphereDirections(fine.frames, 0.37));
    const spots = discPoints(fine.frames, 0.11);
    while (fine.average.taken < fine.frames) {
      // A few directions are no fair sample of a sky.
      if (pace === SLOW) stage.lightFromAllSky();
      else stage.lightFromSky(sky[fine.average.taken] ?? [0, 1, 0]);
      stage.lightFromKey(spots[fine.average.taken] ?? [0, 0]);
      fine.average.frame(stage.root, viewOf(order, subject));
      if (clock() - began > PATIENCE_MS) break;
    }
    const isDue = clock() - fine.beganMs > LONGEST_MS && fine.average.taken >= FEWEST_FRAMES;
    if (fine.average.taken < fine.frames && !isDue) return undefined;
    return developedShot(order, subject, fine.average.light(), FINE_PX, true);
  }

  function dropFine(): void {
    fine?.average.dispose();
    fine = undefined;
  }

  return {
    take,
    memory: () => ({ ...renderer.info.memory, programs: renderer.info.programs?.length ?? 0 }),
    dispose() {
      dropFine();
      staged?.stage.dispose();
      retired?.dispose();
      built?.subject.dispose();
      retired = undefined;
      staged = undefined;
      built = undefined;
      quickKey = '';
      pmrem.dispose();
      renderer.dispose();
    },
  };
}
