import { type DialValues, neutralDials } from './dials.ts';

/** The classes that the studio has scenes of, as ids and as in the predictions. */
export const sceneClasses = {
  'bell-pepper': 'bell pepper',
  espresso: 'espresso',
  koala: 'koala',
  ladybug: 'ladybug',
  lifeboat: 'lifeboat',
  orange: 'orange',
  pizza: 'pizza',
  'red-panda': 'red panda',
  'school-bus': 'school bus',
  'sports-car': 'sports car',
} as const;

export type SceneClassId = keyof typeof sceneClasses;
export const sceneClassIds = Object.keys(sceneClasses) as readonly SceneClassId[];

export const isSceneClass = (id: string): id is SceneClassId => Object.hasOwn(sceneClasses, id);

/** Nothing but one tone round the object. */
export const plainPlaces = ['grey', 'white', 'black'] as const;
export type PlainPlace = (typeof plainPlaces)[number];

/** Where the object may stand: where its seed puts it, before one tone, or where another class is at home. */
export type Place = 'own' | PlainPlace | SceneClassId;
export const places: readonly Place[] = ['own', ...plainPlaces, ...sceneClassIds];

/** One picture of a scene: which, where, and how it is turned, lit and coloured. */
export interface SceneOrder {
  readonly classId: SceneClassId;
  /** The same seed always makes the same scene. */
  readonly seed: number;
  readonly place: Place;
  readonly dials: DialValues;
}

export const newScene = (classId: SceneClassId, seed: number): SceneOrder => ({
  classId,
  seed,
  place: 'own',
  dials: neutralDials,
});
