import { BasicShadowMap, Group, PMREMGenerator, Texture, Vector3, WebGLRenderer } from 'three';
import type { SceneOrder } from '../../core/scene/scene-order.ts';
import { writeScene } from '../../core/scene/scene-text.ts';
import { setDetail } from '../shared/detail.ts';
import { createFrameAverage, type FrameAverage } from '../shared/frame-average.ts';
import { installStudioLightModel } from '../shared/light-model.ts';
import { develop } from '../shared/photometry.ts';
import { discPoints, shuffledByStride, sphereDirections } from '../shared/sampling.ts';
import { createStage, type Stage } from '../shared/stage.ts';
import type { Shot } from './shot.ts';
import { buildSubject, type LoadRecipe, type Subject, subjectKey } from './subject.ts';
import {
  backdropRise,
  bearing,
  elevationRange,
  turnedLight,
  turnedPhotometry,
  turnedView,
} from './turned-scene.ts';

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

const FINE_PX = 256;
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

interface Staged {
  readonly key: string;
  readonly stage: Stage;
  /** Holds object and surroundings, and turns them about the upright axis. */
  readonly table: Group;
}

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
  let staged: Staged | undefined;
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
  function arrange(order: SceneOrder, subject: Subject): Staged {
    const { dials } = order;
    const lights = [dials.lightTurn, dials.lightRaise, dials.light].join(' ');
    const key = `${subjectKey(order)} ${lights} ${pace.lights}`;
    if (staged?.key !== key) {
      const next = setUp(key, order, subject);
      staged?.stage.dispose();
      staged = next;
    }
    staged.table.rotation.y = (dials.turn * Math.PI) / 180;
    subject.tint(dials.hue, dials.colourfulness);
    raiseBackdrop(staged.stage, order, subject);
    return staged;
  }

  function setUp(key: string, { dials }: SceneOrder, { scene, setting }: Subject): Staged {
    const [x, , z] = scene.view.target;
    const table = createTable(new Vector3(x, 0, z), scene.object, setting.surroundings);
    const [centreX, centreY, centreZ] = scene.shadowCentre;
    const lit = {
      ...scene,
      ...setting,
      object: table,
      surroundings: new Group(),
      key: turnedLight(scene.key, dials),
      // Wherever it is turned, all of it stays inside.
      shadowCentre: [x, centreY, z] as const,
      shadowRadius: scene.shadowRadius + Math.hypot(centreX - x, centreZ - z),
    };
    return { key, stage: createStage(lit, pmrem, pace.lights), table };
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
    return developed(order, subject, average.light(), quickPx, false);
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
    return developed(order, subject, fine.average.light(), FINE_PX, true);
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

const viewOf = ({ dials }: SceneOrder, { scene, setting }: Subject) =>
  turnedView(scene.view, dials, setting.floor);

function createTable(pivot: Vector3, ...things: Group['children']): Group {
  const top = new Group();
  top.position.copy(pivot).negate();
  top.add(...things);
  const table = new Group();
  table.position.copy(pivot);
  table.add(top);
  return table;
}

function raiseBackdrop({ root }: Stage, order: SceneOrder, subject: Subject): void {
  if (!(root.background instanceof Texture)) return;
  root.background.offset.y = -backdropRise(subject.setting.paintedFor, viewOf(order, subject));
}

function developed(
  order: SceneOrder,
  subject: Subject,
  light: Float32Array,
  sizePx: number,
  finished: boolean,
): Shot {
  const { scene, setting } = subject;
  const photometry = turnedPhotometry(scene.photometry, order.dials);
  // Grain is told at 256 px; the mean of four pixels of it is half as strong.
  const film = { ...photometry, grain: (photometry.grain * sizePx) / FINE_PX };
  const { distance, elevationDegrees } = bearing(scene.view.target, scene.view.position);
  const far = distance * order.dials.distance;
  const [lowest, highest] = elevationRange(scene.view.target, far, setting.floor);
  return {
    sizePx,
    pixels: develop(light, sizePx, film, subject.grain(sizePx)),
    finished,
    elevation: { neutral: elevationDegrees, lowest, highest },
  };
}
