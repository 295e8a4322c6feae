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
  return (
    <div className={styles.formula}>
      <Symbols size={first} />
      {sizes.map((size) => (
        <div key={size.axis}>
          {size.axis !== 'both' && <span className={styles.axis}>{text.sizeRules[size.axis]}</span>}
          <Numbers size={size} />
        </div>
      ))}
      <p className={styles.note}>
        {text.sizeRules.symbols}
        {first.axis === 'both' && ` ${text.sizeRules.both}`}
        {roundsUp(layer, input) && ` ${text.sizeRules.roundsUp}`}
      </p>
    </div>
  );
}

function Symbols({ size }: { readonly size: AxisSize }) {
  const even = size.before === size.after;
  return (
    <math>
      <mi>W′</mi>
      <mo>=</mo>
      <FloorOf>
        <mrow>
          <mi>W</mi>
          <mo>−</mo>
          {size.dilation === 1 ? <mi>F</mi> : <DilatedSymbols />}
          <mo>+</mo>
          {even ? <TwiceP /> : <UnevenPadding />}
        </mrow>
        <mi>S</mi>
      </FloorOf>
    </math>
  );
}

function Numbers({ size }: { readonly size: AxisSize }) {
  const { input, kernel, dilation, before, after, stride, output } = size;
  return (
    <math>
      <mo>=</mo>
      <FloorOf>
        <mrow>
          <mn>{input}</mn>
          <mo>−</mo>
          {dilation === 1 ? <mn>{kernel}</mn> : <DilatedNumbers kernel={kernel} dilation={dilation} />}
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

function UnevenPadding() {
  return (
    <>
      <msub>
        <mi>P</mi>
        <mtext>before</mtext>
      </msub>
      <mo>+</mo>
      <msub>
        <mi>P</mi>
        <mtext>after</mtext>
      </msub>
    </>
  );
}

/** D(F − 1) + 1, in brackets: what a dilated filter covers. */
function DilatedSymbols() {
  return (
    <mrow>
      <mo>(</mo>
      <mi>D</mi>
      <mo>(</mo>
      <mi>F</mi>
      <mo>−</mo>
      <mn>1</mn>
      <mo>)</mo>
      <mo>+</mo>
      <mn>1</mn>
      <mo>)</mo>
    </mrow>
  );
}

function DilatedNumbers({ kernel, dilation }: { readonly kernel: number; readonly dilation: number }) {
  return (
    <mrow>
      <mo>(</mo>
      <mn>{dilation}</mn>
      <mo>·</mo>
      <mo>(</mo>
      <mn>{kernel}</mn>
      <mo>−</mo>
      <mn>1</mn>
      <mo>)</mo>
      <mo>+</mo>
      <mn>1</mn>
      <mo>)</mo>
    </mrow>
  );
}
