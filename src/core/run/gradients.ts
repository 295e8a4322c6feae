import { type GradConfig, getGradient, registerGradient } from '@tensorflow/tfjs-core';
import { addGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Add_grad';
import { avgPoolGradConfig } from '@tensorflow/tfjs-core/dist/gradients/AvgPool_grad';
import { castGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Cast_grad';
import { concatGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Concat_grad';
import { identityGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Identity_grad';
import { lrnGradConfig } from '@tensorflow/tfjs-core/dist/gradients/LRN_grad';
import { maxPoolGradConfig } from '@tensorflow/tfjs-core/dist/gradients/MaxPool_grad';
import { meanGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Mean_grad';
import { multiplyGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Multiply_grad';
import { padV2GradConfig } from '@tensorflow/tfjs-core/dist/gradients/PadV2_grad';
import { reshapeGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Reshape_grad';
import { softmaxGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Softmax_grad';

/** tfjs-core registers no gradients by itself; these are the ones that layers rely on. */
const gradients: readonly GradConfig[] = [
  addGradConfig,
  avgPoolGradConfig,
  castGradConfig,
  concatGradConfig,
  identityGradConfig,
  lrnGradConfig,
  maxPoolGradConfig,
  meanGradConfig,
  multiplyGradConfig,
  padV2GradConfig,
  reshapeGradConfig,
  softmaxGradConfig,
];

/** Makes tfjs able to differentiate every layer; once is enough, more does no harm. */
export function registerGradients(): void {
  for (const gradient of gradients) if (!getGradient(gradient.kernelName)) registerGradient(gradient);
}
