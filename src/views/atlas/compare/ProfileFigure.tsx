import { useRef } from 'react';
import type { ResolutionStage } from '../../../core/architectures/resolution-profile.ts';
import { type ProfileBar, sideBySideProfile } from '../../../draw/atlas/side-by-side-profile.ts';
import { threeDigitText } from '../../../draw/atlas/side-by-side-texts.ts';
import { countText } from '../../../draw/format.ts';
import { atlasCompareText } from '../../messages/en/atlas-compare.ts';
import { useActions, useSelector } from '../../shared/store-context.ts';
import { textWidthPx } from '../../shared/text-width.ts';
import { useSize } from '../../shared/use-size.ts';
import type { Compared } from './compared.ts';
import styles from './ProfileFigure.module.css';
import { type ProfileMeasure, stageSize } from './profile-measures.ts';
import { svgFile } from './svg-file.ts';

const text = atlasCompareText.sideBySide;

interface Props {
  readonly measure: ProfileMeasure;
  readonly pair: readonly [Compared, Compared];
}

const BARS_PX = 96;
const SIDE_PX = 22;

/** One measure of both networks by resolution, above each other on the same scales. */
export function ProfileFigure({ measure, pair }: Props) {
  const figure = useRef<HTMLElement>(null);
  const size = useSize(figure);
  const scale = useSelector((state) => state.settings.textSize);
  const { saveFile } = useActions();
  const rowPx = 18 * scale;
  const widthPx = size?.widthPx ?? 0;
  const amounts = pair.map(({ stages }) => stages.map((stage) => amountOf(stage, measure, scale)));
  const frame = { widthPx, barsPx: BARS_PX, rowPx, sidePx: SIDE_PX * scale };
  const bars = sideBySideProfile(amounts, frame);
  const panelPx = BARS_PX + 3.2 * rowPx;
  const title = text.profiles[measure];
  const [first, second] = pair;
  const save = () => {
    const svg = figure.current?.querySelector('svg');
    const name = text.profileFileOf(measure, first.id, second.id);
    if (svg)
      saveFile(
        name,
        svgFile(svg, `${title}: ${first.name}, ${second.name}`, text.profileHelp),
        'image/svg+xml',
      );
  };
  return (
    <figure ref={figure} className={styles.figure}>
      <figcaption>
        <b>{title}</b>
        <button type="button" onClick={save} aria-label={`${atlasCompareText.saveSvg}: ${title}`}>
          {atlasCompareText.saveSvg}
        </button>
      </figcaption>
      {widthPx > 0 && (
        <svg
          className={styles.drawing}
          width={widthPx}
          height={2 * panelPx}
          role="img"
          aria-label={pair.map((network) => summaryOf(network, measure)).join(' ')}
        >
          {pair.map(({ name, stages }, index) => (
            <Panel
              key={index === 0 ? 'first' : 'second'}
              place={index === 0 ? 'first' : 'second'}
              topPx={index * panelPx}
              rowPx={rowPx}
              widthPx={widthPx}
              name={name}
              stages={stages}
              printed={amounts[index]?.map(({ printed }) => printed) ?? []}
              bars={bars[index] ?? []}
            />
          ))}
        </svg>
      )}
    </figure>
  );
}

interface PanelProps {
  readonly place: 'first' | 'second';
  readonly topPx: number;
  readonly rowPx: number;
  readonly widthPx: number;
  readonly name: string;
  readonly stages: readonly ResolutionStage[];
  readonly printed: readonly string[];
  readonly bars: readonly ProfileBar[];
}

function Panel({ place, topPx, rowPx, widthPx, name, stages, printed, bars }: PanelProps) {
  const footPx = BARS_PX + rowPx;
  return (
    <g className={styles.panel} data-place={place} transform={`translate(0 ${topPx})`} aria-hidden>
      {bars.map((bar, index) => {
        const middlePx = (bar.leftPx + bar.rightPx) / 2;
        const stage = stages[index];
        return (
          <g key={stage && stageSize(stage)}>
            <rect
              x={bar.leftPx}
              y={bar.topPx}
              width={bar.rightPx - bar.leftPx}
              height={bar.bottomPx - bar.topPx}
            />
            {bar.hasLabel && (
              <text x={middlePx} y={bar.topPx} dy="-0.3em" textAnchor="middle">
                {printed[index]}
              </text>
            )}
            <text className={styles.tick} x={middlePx} y={footPx} dy="1.1em" textAnchor="middle">
              {stage && side(stage)}
            </text>
          </g>
        );
      })}
      <line x1={0} x2={widthPx} y1={footPx} y2={footPx} />
      <text className={styles.name} x={0} y={footPx + rowPx} dy="1.1em">
        {name}
      </text>
    </g>
  );
}

/** Maps are square in most networks, and then one number says it. */
const side = ({ height, width }: ResolutionStage): string =>
  height === width ? countText(height) : `${height}×${width}`;

function amountOf(stage: ResolutionStage, measure: ProfileMeasure, scale: number) {
  const amount = stage[measure];
  const printed = measure === 'channels' ? countText(amount) : threeDigitText(amount);
  return { ...stage, amount, printed, labelWidthPx: textWidthPx(printed, 14 * scale) + 4 };
}

function summaryOf({ name, stages }: Compared, measure: ProfileMeasure): string {
  const parts = stages.map((stage) => text.stage(stageSize(stage), threeDigitText(stage[measure])));
  return text.profileSummary(text.profiles[measure], name, parts);
}
