import { useMemo, useRef } from 'react';
import { liveCsv, measuredCsv } from '../../../core/architectures/figures-csv.ts';
import { liveDigitNetworks, livePhotoNetworks } from '../../../core/architectures/live-figures.ts';
import { describe } from '../../../core/network/describe.ts';
import { threeDigitText } from '../../../draw/atlas/side-by-side-texts.ts';
import {
  type AccuracyMetric,
  accuracyMetrics,
  metricParameter,
  pointParameter,
} from '../../../store/atlas/compare-parameters.ts';
import { atlasCompareText } from '../../messages/en/atlas-compare.ts';
import { useSelector } from '../../shared/store-context.ts';
import { useAtlas } from '../use-atlas.ts';
import { AccuracyChart } from './AccuracyChart.tsx';
import { Files } from './Files.tsx';
import {
  imageNetPoints,
  liveName,
  livePoints,
  measuredName,
  measuredNetworks,
  tallyText,
} from './measured-points.ts';
import part from './Part.module.css';
import select from './Select.module.css';

const text = atlasCompareText.accuracy;

/** What accuracy costs: on ImageNet, and, apart from it, that of the networks that compute here. */
export function AccuracyCharts() {
  const [metric, setMetric] = useAtlas(metricParameter);
  const [point, setPoint] = useAtlas(pointParameter);
  const onImageNet = useMemo(() => imageNetPoints(metric), [metric]);
  const [drawing, liveDrawing] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const isUnknown = point !== '' && ![...onImageNet, ...livePoints].some(({ id }) => id === point);
  return (
    <>
      <section className={part.part} aria-labelledby="on-imagenet">
        <h3 id="on-imagenet">
          {text.title}: {text.imageNet}
        </h3>
        <p className={part.note}>{text.imageNetHelp}</p>
        {isUnknown && (
          <p className={part.state} role="status">
            {atlasCompareText.unknownPoint(point)}
          </p>
        )}
        <div className={part.tools}>
          <label>
            {text.metric}
            <select
              className={select.select}
              value={metric}
              onChange={(event) => setMetric(event.target.value as AccuracyMetric)}
            >
              {accuracyMetrics.map((id) => (
                <option key={id} value={id}>
                  {text.metrics[id]}
                </option>
              ))}
            </select>
          </label>
          <Files
            title={`${text.title}: ${text.imageNet}`}
            about={text.imageNetHelp}
            drawing={drawing}
            csv={() => measuredCsv(measuredNetworks(), measuredName)}
            nameOf={(ending) => text.file('imagenet', ending)}
          />
        </div>
        <AccuracyChart
          title={text.imageNet}
          points={onImageNet}
          xTitle={text.macsAxis}
          yTitle={text.imageNetAxis(text.metrics[metric])}
          macsUnit={1e9}
          selected={point}
          onSelect={setPoint}
          drawing={drawing}
        />
      </section>
      <section className={part.part} aria-labelledby="live">
        <h3 id="live">{text.live}</h3>
        <p className={part.note}>{text.liveHelp}</p>
        <p className={part.note}>{text.liveWhy}</p>
        <div className={part.tools}>
          <Files
            title={`${text.title}: ${text.live}`}
            about={text.liveHelp}
            drawing={liveDrawing}
            csv={() => liveCsv(livePhotoNetworks, liveName)}
            nameOf={(ending) => text.file('ten-classes', ending)}
          />
        </div>
        <AccuracyChart
          title={text.live}
          points={livePoints}
          xTitle={text.liveMacsAxis}
          yTitle={text.liveAxis}
          macsUnit={1e6}
          selected={point}
          onSelect={setPoint}
          drawing={liveDrawing}
        />
        <NotInCharts />
      </section>
    </>
  );
}

/** Networks that have figures, but no accuracy that belongs to the others'. */
function NotInCharts() {
  const own = useSelector((state) => state.ownNetworks);
  const brought = useMemo(
    () => own.map(({ id, name, trained }) => ({ id, name, ...describe(trained.network) })),
    [own],
  );
  return (
    <>
      <h4>{text.notInChart}</h4>
      <ul>
        {liveDigitNetworks.map((network) => (
          <li key={network.id}>
            {text.digits(
              liveName(network.id),
              tallyText(network),
              threeDigitText(network.macs),
              threeDigitText(network.parameters),
            )}
          </li>
        ))}
        {brought.map(({ id, name, macs, parameters }) => (
          <li key={id}>{text.own(name, threeDigitText(macs), threeDigitText(parameters))}</li>
        ))}
      </ul>
    </>
  );
}
