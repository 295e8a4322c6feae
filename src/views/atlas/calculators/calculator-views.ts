import type { CalculatorId } from '../../../core/calculators/calculator-ids.ts';
import type { AnyValues, ValuesOf } from '../../../core/calculators/field.ts';
import type { Calculators } from '../../../core/calculators/registry.ts';
import type { CalculatorView } from './calculator-view.ts';
import { inceptionView } from './views/InceptionView.tsx';
import { layerCostView } from './views/LayerCostView.tsx';
import { outputSizeView } from './views/OutputSizeView.tsx';
import { receptiveFieldView } from './views/ReceptiveFieldView.tsx';
import { separableView } from './views/SeparableView.tsx';

type Views = { readonly [Id in CalculatorId]: CalculatorView<ValuesOf<Calculators[Id]['fields']>> };

/** How each calculator is shown. A new one is a file of its own and a line here. */
const views: Views = {
  'output-size': outputSizeView,
  'layer-cost': layerCostView,
  'receptive-field': receptiveFieldView,
  inception: inceptionView,
  separable: separableView,
};

/** To be handed values of this calculator only. */
export const calculatorViewOf = (id: CalculatorId): CalculatorView<AnyValues> =>
  views[id] as unknown as CalculatorView<AnyValues>;
