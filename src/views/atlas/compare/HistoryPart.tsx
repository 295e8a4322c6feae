import { pointParameter } from '../../../store/atlas/compare-parameters.ts';
import { atlasCompareText } from '../../messages/en/atlas-compare.ts';
import { useAtlas } from '../use-atlas.ts';
import { HistoryPanelPart } from './HistoryPanelPart.tsx';
import { datedPoints, historyPanels } from './history-points.ts';
import part from './Part.module.css';

const text = atlasCompareText.history;

/** How the error on ImageNet fell: of several networks together, and, apart from it, of single ones. */
export function HistoryPart() {
  const [selected, select] = useAtlas(pointParameter);
  const isUnknown = selected !== '' && !datedPoints.some(({ id }) => id === selected);
  return (
    <section className={part.part} aria-labelledby="history">
      <h3 id="history">{text.title}</h3>
      <p className={part.lead}>{text.help}</p>
      <p className={part.note}>{text.apart}</p>
      {isUnknown && (
        <p className={part.state} role="status">
          {atlasCompareText.unknownPoint(selected)}
        </p>
      )}
      {historyPanels.map((panel) => (
        <HistoryPanelPart key={panel.id} panel={panel} selected={selected} onSelect={select} />
      ))}
    </section>
  );
}
