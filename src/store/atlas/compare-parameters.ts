import { switchIds } from '../../core/architectures/architecture.ts';
import { oneOf, someOf, text } from './atlas-parameter.ts';

/** What is compared: two networks, accuracy against work, the years. */
export const compareCharts = ['side-by-side', 'accuracy', 'history'] as const;
export type CompareChart = (typeof compareCharts)[number];

export const chartParameter = oneOf('chart', compareCharts, 'side-by-side');

/** The network beside the one that `arch` names; whether there is one of this id is asked where it is shown. */
export const besideParameter = text('beside', /^[\w-]{1,60}$/, 'resnet-50');

/** Its switches that are on. */
export const besideSwitchesParameter = someOf('beside-with', switchIds);

/** How many answers a network may give. */
export const accuracyMetrics = ['top-1', 'top-5'] as const;
export type AccuracyMetric = (typeof accuracyMetrics)[number];

export const metricParameter = oneOf('metric', accuracyMetrics, 'top-1');

/** The network or result of a chart that is picked out; whether there is one is asked where it is shown. */
export const pointParameter = text('point', /^[\w.-]{0,80}$/, '');

export const compareParameters = [
  chartParameter,
  besideParameter,
  besideSwitchesParameter,
  metricParameter,
  pointParameter,
];
