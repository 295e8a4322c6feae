import { ChevronRight } from 'lucide-react';
import type { Selection } from '../../store/state.ts';
import { inspectorText as text } from '../messages/en/inspector.ts';
import styles from './Breadcrumb.module.css';
import { crumbsOf } from './breadcrumb.ts';

interface Props {
  readonly networkName: string;
  readonly selection: Selection;
  /** Whether the selected layer's output is a vector, whose maps are called units. */
  readonly isVector: boolean;
  /** Class that the selected unit stands for, if it stands for one. */
  readonly unitClass: string | undefined;
  /** Absent where the person may not select. */
  readonly onSelect: ((selection: Selection) => void) | undefined;
}

/** Network › layer › map › cell, each a way back to that level. */
export function Breadcrumb({ networkName, selection, isVector, unitClass, onSelect }: Props) {
  return (
    <nav aria-label={text.breadcrumb}>
      <ol className={styles.crumbs}>
        {crumbsOf(selection).map((crumb) => (
          <li key={crumb.selection.level}>
            {crumb.selection.level !== 'network' && <ChevronRight aria-hidden size={14} />}
            <button
              type="button"
              aria-current={crumb.isHere ? 'location' : undefined}
              disabled={!onSelect && !crumb.isHere}
              onClick={() => onSelect?.(crumb.selection)}
            >
              {crumbName(crumb.selection, { networkName, isVector, unitClass })}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

type Names = Pick<Props, 'networkName' | 'isVector' | 'unitClass'>;

function crumbName(selection: Selection, { networkName, isVector, unitClass }: Names): string {
  switch (selection.level) {
    case 'network':
      return networkName;
    case 'layer':
      return selection.layer;
    case 'map':
      return isVector ? text.unitCrumb(selection.map, unitClass) : text.mapCrumb(selection.map);
    case 'cell':
      return text.cellCrumb(selection.cell.y, selection.cell.x);
  }
}
