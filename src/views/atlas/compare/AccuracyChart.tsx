import type { RefObject } from 'react';
import { atlasCompareText } from '../../messages/en/atlas-compare.ts';
import { useActions } from '../../shared/store-context.ts';
import { BubbleFigure } from './BubbleFigure.tsx';
import type { MeasuredPoint } from './measured-points.ts';
import { NumbersTable } from './NumbersTable.tsx';
import part from './Part.module.css';
import { PointFacts } from './PointFacts.tsx';

const text = atlasCompareText.accuracy;

interface Props {
  readonly title: string;
  readonly points: readonly MeasuredPoint[];
  readonly xTitle: string;
  readonly yTitle: string;
  readonly macsUnit: number;
  /** Id of the network that is picked out, in this chart or in another. */
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  readonly drawing: RefObject<HTMLDivElement | null>;
}

/** Bubbles, what is picked out of them, and their figures as a table. */
export function AccuracyChart({ points, selected, ...figure }: Props) {
  const { setAtlas } = useActions();
  const point = points.find(({ id }) => id === selected);
  const columns = points[0]?.facts.map(({ name }) => name) ?? [];
  return (
    <>
      <div className={part.chart}>
        <BubbleFigure {...figure} bubbles={points} selected={point?.id} />
        {point ? (
          <PointFacts name={point.fullName} facts={point.facts}>
            <button
              type="button"
              className={part.button}
              onClick={() =>
                setAtlas({
                  page: undefined,
                  chart: undefined,
                  point: undefined,
                  metric: undefined,
                  ...point.place,
                })
              }
            >
              {text.open}
            </button>
          </PointFacts>
        ) : (
          <p className={part.state}>{text.choose}</p>
        )}
      </div>
      <NumbersTable
        label={text.table(figure.title)}
        head={[text.network, ...columns]}
        rows={points.map(({ id, fullName, facts }) => ({
          key: id,
          cells: [fullName, ...facts.map(({ value }) => value)],
        }))}
      />
    </>
  );
}
