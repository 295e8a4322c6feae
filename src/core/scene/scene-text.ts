import { type Dial, type DialId, dialIds, dials, neutralDials, toDial } from './dials.ts';
import { isSceneClass, newScene, type Place, places, type SceneOrder } from './scene-order.ts';

/** A scene as people and links write it: `pizza.3,az=40,dist=1.2,in=lifeboat`; what is as the seed makes it is left out. */
export function writeScene({ classId, seed, place, dials: values }: SceneOrder): string {
  const turned = dialIds
    .filter((id) => values[id] !== dials[id].neutral)
    .map((id) => `${dials[id].key}=${values[id]}`);
  return [`${classId}.${seed}`, ...turned, ...(place === 'own' ? [] : [`in=${place}`])].join(',');
}

/** @returns undefined if the text says no scene; numbers out of a dial's range are no scene either */
export function readScene(text: string): SceneOrder | undefined {
  const [subject = '', ...settings] = text.split(',');
  const [, classId = '', seed] = /^([a-z-]+)\.(\d{1,6})$/.exec(subject) ?? [];
  if (!isSceneClass(classId) || seed === undefined) return undefined;
  let scene = newScene(classId, Number(seed));
  for (const setting of settings) {
    const changed = withSetting(scene, setting);
    if (!changed) return undefined;
    scene = changed;
  }
  return scene;
}

function withSetting(scene: SceneOrder, setting: string): SceneOrder | undefined {
  const [, key, text = ''] = /^([a-z]+)=([\w.-]+)$/.exec(setting) ?? [];
  if (key === 'in') {
    const place = places.find((candidate): candidate is Place => candidate === text);
    return place && { ...scene, place };
  }
  const id = dialIds.find((candidate) => dials[candidate].key === key);
  if (!id || !/^-?\d{1,3}(\.\d{1,3})?$/.test(text)) return undefined;
  return withinRange(id, Number(text))
    ? { ...scene, dials: { ...scene.dials, [id]: toDial(id, Number(text)) } }
    : undefined;
}

const withinRange = (id: DialId, value: number): boolean => {
  const { least, most } = dials[id] as Dial;
  return value >= least && value <= most;
};

/** Whether a scene is as its seed makes it. */
export const isUntouched = (scene: SceneOrder): boolean =>
  scene.place === 'own' && dialIds.every((id) => scene.dials[id] === neutralDials[id]);
