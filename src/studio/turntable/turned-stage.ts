import { Group, type PMREMGenerator, Texture, Vector3 } from 'three';
import type { SceneOrder } from '../../core/scene/scene-order.ts';
import type { View } from '../scene.ts';
import type { Detail } from '../shared/detail.ts';
import { createStage, type Stage } from '../shared/stage.ts';
import { type Subject, subjectKey } from './subject.ts';
import { backdropRise, turnedLight, turnedView } from './turned-scene.ts';

/** A subject on the table, under the lights of an order. */
export interface TurnedStage {
  /** The same for all orders that can be shown on it by turning, tinting and moving the camera. */
  readonly key: string;
  readonly stage: Stage;
  /** Holds object and surroundings, and turns them about the upright axis. */
  readonly table: Group;
}

export function stageKey(order: SceneOrder, lights: Detail): string {
  const { lightTurn, lightRaise, light } = order.dials;
  return `${subjectKey(order)} ${lightTurn} ${lightRaise} ${light} ${lights}`;
}

/** Puts the subject on a table under the order's lights. */
export function createTurnedStage(
  order: SceneOrder,
  { scene, setting }: Subject,
  pmrem: PMREMGenerator,
  lights: Detail,
): TurnedStage {
  const [x, , z] = scene.view.target;
  const table = createTable(new Vector3(x, 0, z), scene.object, setting.surroundings);
  const [centreX, centreY, centreZ] = scene.shadowCentre;
  const lit = {
    ...scene,
    ...setting,
    object: table,
    surroundings: new Group(),
    key: turnedLight(scene.key, order.dials),
    // Wherever it is turned, all of it stays inside.
    shadowCentre: [x, centreY, z] as const,
    shadowRadius: scene.shadowRadius + Math.hypot(centreX - x, centreZ - z),
  };
  return { key: stageKey(order, lights), stage: createStage(lit, pmrem, lights), table };
}

function createTable(pivot: Vector3, ...things: Group['children']): Group {
  const top = new Group();
  top.position.copy(pivot).negate();
  top.add(...things);
  const table = new Group();
  table.position.copy(pivot);
  table.add(top);
  return table;
}

/** Turns and tints what is on the table as the order says. */
export function turnTo(order: SceneOrder, subject: Subject, { stage, table }: TurnedStage): void {
  const { dials } = order;
  table.rotation.y = (dials.turn * Math.PI) / 180;
  subject.tint(dials.hue, dials.colourfulness);
  raiseBackdrop(stage, order, subject);
}

function raiseBackdrop({ root }: Stage, order: SceneOrder, subject: Subject): void {
  if (!(root.background instanceof Texture)) return;
  root.background.offset.y = -backdropRise(subject.setting.paintedFor, viewOf(order, subject));
}

/** Where the order's camera stands. */
export const viewOf = ({ dials }: SceneOrder, { scene, setting }: Subject): View =>
  turnedView(scene.view, dials, setting.floor);
