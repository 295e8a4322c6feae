import type { ReadValue } from '../../../core/explain/arithmetic.ts';
import type { Layer } from '../../../core/network/network.ts';
import { numberText } from '../../../draw/format.ts';
import type { PanelProps } from '../panel-props.ts';
import { CopiedCell } from './CopiedCell.tsx';
import { PointwiseFigures } from './PointwiseFigures.tsx';

interface Props extends PanelProps<Layer> {
  /** Where the present cell's number comes from. */
  readonly source: ReadValue;
  readonly value: number;
}

/** A map that goes through the layer as it is, and the cell looked at before and after. */
export function CopiedMap({ source, value, ...panel }: Props) {
  return (
    <PointwiseFigures
      {...panel}
      layer={panel.layer.id}
      sources={[source]}
      arrow="="
      value={numberText(value)}
    >
      <CopiedCell {...panel} source={source} value={value} />
    </PointwiseFigures>
  );
}
