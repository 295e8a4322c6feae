import { Shuffle } from 'lucide-react';
import {
  isSceneClass,
  type Place,
  places,
  plainPlaces,
  type SceneOrder,
  sceneClasses,
  sceneClassIds,
} from '../../core/scene/scene-order.ts';
import { turntableText as text } from '../messages/en/turntable.ts';
import styles from './TurntablePanel.module.css';

interface Props {
  readonly scene: SceneOrder;
  readonly onClass: (classId: SceneOrder['classId']) => void;
  readonly onAnother: () => void;
  readonly onPlace: (place: Place) => void;
}

/** Which object, and what is round it. */
export function SceneChoice({ scene, onClass, onAnother, onPlace }: Props) {
  return (
    <div className={styles.choice}>
      <label>
        {text.class}
        <select
          value={scene.classId}
          onChange={({ target: { value } }) => isSceneClass(value) && onClass(value)}
        >
          {sceneClassIds.map((id) => (
            <option key={id} value={id}>
              {sceneClasses[id]}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className={styles.another} onClick={onAnother}>
        <Shuffle aria-hidden size={16} />
        {text.another}
      </button>
      <label className={styles.wide}>
        {text.place}
        <select
          value={scene.place}
          onChange={({ target: { value } }) => {
            const place = places.find((candidate) => candidate === value);
            if (place) onPlace(place);
          }}
        >
          <option value="own">{text.placeOwn}</option>
          <optgroup label={text.plain}>
            {plainPlaces.map((place) => (
              <option key={place} value={place}>
                {text.placeName(place)}
              </option>
            ))}
          </optgroup>
          <optgroup label={text.elsewhere}>
            {sceneClassIds
              .filter((id) => id !== scene.classId)
              .map((id) => (
                <option key={id} value={id}>
                  {text.placeName(id)}
                </option>
              ))}
          </optgroup>
        </select>
      </label>
    </div>
  );
}
