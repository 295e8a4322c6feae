import type { TrainingOnlyLayer } from '../network/network.ts';
import { idleLayer } from './idle-layer.ts';
import type { LayerKind } from './kind.ts';

/** Classes of Keras that only change or disturb pictures in training, in plain words. */
const names: Readonly<Record<string, string>> = {
  GaussianNoise: 'Gaussian noise',
  ActivityRegularization: 'activity regularisation',
  RandomFlip: 'random flip',
  RandomRotation: 'random rotation',
  RandomZoom: 'random zoom',
  RandomTranslation: 'random translation',
  RandomShear: 'random shear',
  RandomContrast: 'random contrast',
  RandomBrightness: 'random brightness',
  RandomColorJitter: 'random colour jitter',
  RandomErasing: 'random erasing',
};

/** Nothing, outside training. */
export const trainingOnly: LayerKind<TrainingOnlyLayer> = {
  ...idleLayer,
  kind: 'training only',
  label: (layer) => layer.what,
  keras: Object.keys(names),
  read: (entry) => ({
    ...entry.base,
    kind: 'training only',
    what: names[entry.className] ?? entry.className,
  }),
};
