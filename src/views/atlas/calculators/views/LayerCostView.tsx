import { type LayerCostValues, layerCost } from '../../../../core/calculators/layer-cost.ts';
import { countText, shapeText } from '../../../../draw/format.ts';
import { calculatorsText } from '../../../messages/en/atlas-calculators.ts';
import type { CalculatorView } from '../calculator-view.ts';
import { FactorProduct } from '../pieces/FactorProduct.tsx';
import { LayerCostDrawing } from './LayerCostDrawing.tsx';

const text = calculatorsText.layerCost;

function LayerCostResult({ values }: { readonly values: LayerCostValues }) {
  const { description, weights, operations } = layerCost(values);
  return (
    <>
      <p>{text.output(shapeText(description.shape))}</p>
      <FactorProduct title={calculatorsText.parameters} terms={weights} names={text.roles} />
      {values.kind === 'batch-norm' && <p>{text.statistics(countText(2 * values.channels))}</p>}
      {operations.length > 0 ? (
        <FactorProduct title={calculatorsText.macs} terms={operations} />
      ) : (
        <p>{text.noMacs}</p>
      )}
    </>
  );
}

export const layerCostView: CalculatorView<LayerCostValues> = {
  Result: LayerCostResult,
  Drawing: LayerCostDrawing,
};
