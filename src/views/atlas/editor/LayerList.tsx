import { type KeyboardEvent, type RefObject, useId } from 'react';
import type { LayerId } from '../../../core/network/network.ts';
import { atlasEditorText as text } from '../../messages/en/atlas-editor.ts';
import hidden from '../../shared/Hidden.module.css';
import { layerAt, useRowWalk } from '../table/use-row-walk.ts';
import styles from './LayerList.module.css';
import { LayerRow } from './LayerRow.tsx';
import type { Row } from './rows.ts';
import { useRowDrag } from './use-row-drag.ts';

/** What is done to a layer from the list. */
export interface LayerActions {
  select(id: LayerId): void;
  /** Opens the place where its fields are. */
  open(id: LayerId): void;
  /** Opens the place where one chooses what comes after it. */
  addAfter(id: LayerId): void;
  remove(id: LayerId): void;
  step(id: LayerId, way: 'up' | 'down'): void;
  move(id: LayerId, after: LayerId): void;
}

interface Props {
  readonly rows: readonly Row[];
  readonly selected: LayerId | undefined;
  readonly list: RefObject<HTMLOListElement | null>;
  readonly actions: LayerActions;
}

/** The layers in order, with what each costs. */
export function LayerList({ rows, selected, list, actions }: Props) {
  const help = useId();
  const ids = rows.map(({ id }) => id);
  const walk = useRowWalk(ids, selected, list);
  const { dragged, target, ...drag } = useRowDrag(list, actions.move);
  const onKeyDown = (event: KeyboardEvent) => {
    const id = layerAt(event.target);
    const act = id === undefined ? undefined : keyAction(event, id, actions);
    if (!act) {
      if (!event.altKey && !event.ctrlKey && !event.metaKey) walk.onKeyDown(event);
      return;
    }
    event.preventDefault();
    act();
  };
  return (
    <div className={styles.frame}>
      <p id={help} className={hidden.hidden}>
        {text.layersHelp}
      </p>
      <p className={styles.columns} aria-hidden>
        <span>{text.columns.layer}</span>
        <span>{text.columns.kind}</span>
        <span>{text.columns.shape}</span>
        <span>{text.columns.parameters}</span>
        <span>{text.columns.macs}</span>
      </p>
      <ol
        ref={list}
        className={styles.list}
        aria-label={text.layers}
        aria-describedby={help}
        onKeyDown={onKeyDown}
        onFocus={walk.onFocus}
        onClick={(event) => {
          const id = layerAt(event.target);
          if (id !== undefined) actions.select(id);
        }}
        {...drag}
      >
        {rows.map((row) => (
          <LayerRow
            key={row.id}
            {...row}
            isSelected={row.id === selected}
            isTabStop={row.id === walk.tabStop}
            isDragged={row.id === dragged}
            isTarget={row.id === target && row.id !== dragged}
          />
        ))}
      </ol>
    </div>
  );
}

function keyAction(event: KeyboardEvent, id: LayerId, actions: LayerActions): (() => void) | undefined {
  if (event.altKey && event.key === 'ArrowUp') return () => actions.step(id, 'up');
  if (event.altKey && event.key === 'ArrowDown') return () => actions.step(id, 'down');
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  switch (event.key) {
    case 'Delete':
    case 'Backspace':
      return () => actions.remove(id);
    case 'Insert':
    case '+':
      return () => actions.addAfter(id);
    case 'Enter':
      return () => actions.open(id);
    default:
      return undefined;
  }
}
