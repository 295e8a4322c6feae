import { atlasDiagramText as text } from '../../messages/en/atlas-diagram.ts';
import styles from './DiagramTools.module.css';

interface Props {
  /** Absent where there is nothing to fold. */
  readonly folding:
    | { readonly isAllOpen: boolean; readonly isAllFolded: boolean; onAll(isOpen: boolean): void }
    | undefined;
  /** 1 where text has its own size. */
  readonly zoom: number;
  readonly onZoom: (direction: 1 | -1 | 0) => void;
  readonly onFit: () => void;
  readonly volumes: boolean;
  readonly onVolumes: (on: boolean) => void;
  readonly large: boolean;
  readonly onLarge: (on: boolean) => void;
  readonly onSave: () => void;
}

/** What can be done with the drawing as a whole. */
export function DiagramTools({ folding, zoom, onZoom, onFit, volumes, onVolumes, ...rest }: Props) {
  const percent = Math.round(100 * zoom);
  return (
    <div className={styles.tools} role="group" aria-label={text.tools}>
      {folding && (
        <span className={styles.group}>
          <button type="button" disabled={folding.isAllOpen} onClick={() => folding.onAll(true)}>
            {text.unfoldAll}
          </button>
          <button type="button" disabled={folding.isAllFolded} onClick={() => folding.onAll(false)}>
            {text.foldAll}
          </button>
        </span>
      )}
      <label className={styles.volumes}>
        <input type="checkbox" checked={volumes} onChange={(event) => onVolumes(event.target.checked)} />
        {text.volumes}
      </label>
      <label className={styles.volumes}>
        <input
          type="checkbox"
          checked={rest.large}
          onChange={(event) => rest.onLarge(event.target.checked)}
        />
        {text.large}
      </label>
      <span className={styles.group}>
        <button type="button" aria-label={text.zoomOut} onClick={() => onZoom(-1)}>
          −
        </button>
        <button
          type="button"
          className={styles.percent}
          aria-label={text.zoomReset(percent)}
          onClick={() => onZoom(0)}
        >
          {text.percent(percent)}
        </button>
        <button type="button" aria-label={text.zoomIn} onClick={() => onZoom(1)}>
          +
        </button>
        <button type="button" onClick={onFit}>
          {text.fit}
        </button>
      </span>
      <button type="button" onClick={rest.onSave}>
        {text.save}
      </button>
    </div>
  );
}
