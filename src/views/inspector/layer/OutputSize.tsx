import type { Layer, Size } from '../../../core/network/network.ts';
import { inspectorText as text } from '../../messages/en/inspector.ts';
import styles from './OutputSize.module.css';
import { type AxisSize, outputSizes, roundsUp } from './output-size.ts';

interface Props {
  /** A layer with a window. */
  readonly layer: Layer;
  /** What the window slides over, in cells. */
  readonly input: Size;
}

/** ⌊(W − F + 2P) / S⌋ + 1 in symbols, then with the layer's own numbers. */
export function OutputSize({ layer, input }: Props) {
  const sizes = outputSizes(layer, input);
  const [first] = sizes;
  if (!first) return null;
  const isUneven = sizes.some(({ before, after }) => before !== after);
  const isDilated = sizes.some(({ dilation }) => dilation > 1);
  return (
    <div className={styles.formula}>
      <Symbols isDilated={isDilated} isUneven={isUneven} />
      {sizes.map((size) => (
        <Numbers key={size.axis} size={size} />
      ))}
      <p className={styles.note}>
        {text.sizeRules.symbols}
        {isUneven && ` ${text.sizeRules.uneven}`}
        {isDilated && ` ${text.sizeRules.dilation(first.dilation, first.kernel, first.extent)}`}
        {` ${first.axis === 'both' ? text.sizeRules.both : text.sizeRules.apart}`}
        {roundsUp(layer, input) && ` ${text.sizeRules.roundsUp}`}
      </p>
    </div>
  );
}

function Symbols({ isDilated, isUneven }: { readonly isDilated: boolean; readonly isUneven: boolean }) {
  return (
    <math>
      <mi>W′</mi>
      <mo>=</mo>
      <FloorOf>
        <mrow>
          <mi>W</mi>
          <mo>−</mo>
          <mi>{isDilated ? 'F′' : 'F'}</mi>
          <mo>+</mo>
          {isUneven ? <UnevenPadding /> : <TwiceP />}
        </mrow>
        <mi>S</mi>
      </FloorOf>
    </math>
  );
}

function Numbers({ size }: { readonly size: AxisSize }) {
  const { input, extent, before, after, stride, output } = size;
  return (
    <math>
      <mi>{size.axis === 'height' ? 'H′' : 'W′'}</mi>
      <mo>=</mo>
      <FloorOf>
        <mrow>
          <mn>{input}</mn>
          <mo>−</mo>
          <mn>{extent}</mn>
          <mo>+</mo>
          {before === after ? (
            <>
              <mn>2</mn>
              <mo>·</mo>
              <mn>{before}</mn>
            </>
          ) : (
            <>
              <mn>{before}</mn>
              <mo>+</mo>
              <mn>{after}</mn>
            </>
          )}
        </mrow>
        <mn>{stride}</mn>
      </FloorOf>
      <mo>=</mo>
      <mn>{output}</mn>
    </math>
  );
}

/** ⌊numerator / denominator⌋ + 1. */
function FloorOf({ children }: { readonly children: [React.ReactNode, React.ReactNode] }) {
  return (
    <>
      <mrow className={styles.floor}>
        <mo>⌊</mo>
        <mfrac>
          {children[0]}
          {children[1]}
        </mfrac>
        <mo>⌋</mo>
      </mrow>
      <mo>+</mo>
      <mn>1</mn>
    </>
  );
}

function TwiceP() {
  return (
    <>
      <mn>2</mn>
      <mi>P</mi>
    </>
  );
}

/** Of the two ends of an axis. */
function UnevenPadding() {
  return (
    <>
      <msub>
        <mi>P</mi>
        <mn>1</mn>
      </msub>
      <mo>+</mo>
      <msub>
        <mi>P</mi>
        <mn>2</mn>
      </msub>
    </>
  );
}
