import { useRef } from 'react';
import {
  type Branch,
  bottleneckModule,
  type InceptionCost,
  type InceptionValues,
  naiveModule,
} from '../../../../core/calculators/inception.ts';
import { moduleDiagram } from '../../../../draw/atlas/calculators/module-diagram.ts';
import { countText } from '../../../../draw/format.ts';
import { calculatorsText } from '../../../messages/en/atlas-calculators.ts';
import { useLinePx } from '../pieces/use-line-px.ts';
import { useWidthPx } from '../pieces/use-width.ts';
import styles from './Views.module.css';

const text = calculatorsText.inception;

interface Props {
  readonly values: InceptionValues;
  readonly isAnswerHidden: boolean;
}

/** Both modules; while the answer is hidden without the depth they put out. */
export function InceptionDrawing({ values, isAnswerHidden }: Props) {
  const shown = ({ branches, depth }: InceptionCost) => ({
    branches,
    depth: isAnswerHidden ? undefined : countText(depth),
  });
  return (
    <div className={styles.modules}>
      <Module values={values} name={text.naive} {...shown(naiveModule(values))} />
      <Module values={values} name={text.bottleneck} {...shown(bottleneckModule(values))} />
    </div>
  );
}

interface ModuleProps {
  readonly values: InceptionValues;
  readonly name: string;
  readonly branches: readonly Branch[];
  readonly depth: string | undefined;
}

function Module({ values, name, branches, depth }: ModuleProps) {
  const frame = useRef<HTMLDivElement>(null);
  const widthPx = useWidthPx(frame);
  const linePx = useLinePx();
  const drawn =
    widthPx &&
    moduleDiagram(
      branches.map((branch) => branch.map((id) => ({ id }))),
      { widthPx: Math.min(widthPx, 520) - 2, linePx },
    );
  const widths: Readonly<Record<string, number>> = { ...values };
  return (
    <figure className={styles.figure}>
      <figcaption>{name}</figcaption>
      <div ref={frame} className={styles.frame}>
        {drawn && (
          <svg
            role="img"
            aria-label={text.diagram(name)}
            width={drawn.widthPx + 2}
            height={drawn.heightPx + 2}
            viewBox={`-1 -1 ${drawn.widthPx + 2} ${drawn.heightPx + 2}`}
          >
            <path className={styles.link} d={drawn.links} />
            {[
              { ...drawn.input, id: 'input', lines: [text.input(values.size, countText(values.channels))] },
              ...drawn.boxes.map((box) => ({
                ...box,
                lines: [text.kernels[box.id] ?? box.id, countText(widths[box.id] ?? values.channels)],
              })),
              { ...drawn.joined, id: 'joined', lines: [text.joined(values.size, depth)] },
            ].map(({ id, xPx, yPx, widthPx, heightPx, lines }) => (
              <g key={id}>
                <rect
                  className={id.startsWith('reduce') || id === 'pool' ? styles.reducing : styles.box}
                  x={xPx}
                  y={yPx}
                  width={widthPx}
                  height={heightPx}
                />
                {lines.map((line, at) => (
                  <text
                    key={line}
                    className={at === 0 ? styles.boxText : styles.boxNumber}
                    x={xPx + widthPx / 2}
                    y={yPx + heightPx / 2 + (at - (lines.length - 1) / 2) * linePx}
                  >
                    {line}
                  </text>
                ))}
              </g>
            ))}
          </svg>
        )}
      </div>
    </figure>
  );
}
