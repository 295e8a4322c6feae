import type { RefObject } from 'react';
import { atlasCompareText as text } from '../../messages/en/atlas-compare.ts';
import { useActions } from '../../shared/store-context.ts';
import { svgFile } from './svg-file.ts';

interface Props {
  /** Told by screen readers and in the file. */
  readonly title: string;
  /** How its figures were measured; for the file. */
  readonly about: string;
  /** Where the drawing is. */
  readonly drawing: RefObject<HTMLElement | null>;
  readonly csv: () => string;
  readonly nameOf: (ending: string) => string;
}

/** Takes a chart along: its numbers, or the drawing. */
export function Files({ title, about, drawing, csv, nameOf }: Props) {
  const { saveFile } = useActions();
  const saveSvg = () => {
    const svg = drawing.current?.querySelector('svg');
    if (svg) saveFile(nameOf('svg'), svgFile(svg, title, about), 'image/svg+xml');
  };
  return (
    <>
      <button
        type="button"
        aria-label={`${text.saveCsv}: ${title}`}
        onClick={() => saveFile(nameOf('csv'), csv(), 'text/csv')}
      >
        {text.saveCsv}
      </button>
      <button type="button" aria-label={`${text.saveSvg}: ${title}`} onClick={saveSvg}>
        {text.saveSvg}
      </button>
    </>
  );
}
