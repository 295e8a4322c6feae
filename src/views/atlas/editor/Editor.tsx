import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Editable } from '../../../core/editor/apply-edits.ts';
import { writeArchitectureJson } from '../../../core/editor/architecture-json.ts';
import { underOwnName } from '../../../core/editor/changed-network.ts';
import { writeKeras } from '../../../core/editor/code/keras.ts';
import { writePyTorch } from '../../../core/editor/code/pytorch.ts';
import { TooNestedError } from '../../../core/editor/code/structure.ts';
import type { Edit } from '../../../core/editor/edit.ts';
import { lastDeed } from '../../../core/editor/history.ts';
import { newLayer } from '../../../core/editor/new-layer.ts';
import { stepOf } from '../../../core/editor/steps.ts';
import type { LayerId } from '../../../core/network/network.ts';
import { layerParameter } from '../../../store/atlas/place-parameters.ts';
import { atlasEditorText as text } from '../../messages/en/atlas-editor.ts';
import hidden from '../../shared/Hidden.module.css';
import { useAtlas } from '../use-atlas.ts';
import { type Code, CodeDialog, type CodeFormat } from './CodeDialog.tsx';
import styles from './Editor.module.css';
import { EditorBar } from './EditorBar.tsx';
import { EditorNotices } from './EditorNotices.tsx';
import { type LayerActions, LayerList } from './LayerList.tsx';
import { LayerPanel } from './LayerPanel.tsx';
import { rowsOf } from './rows.ts';
import { Totals } from './Totals.tsx';
import { useEditor } from './use-editor.ts';

interface Props {
  readonly baseId: string;
  readonly base: Editable;
  /** A file was opened, the base was chosen above, or one came here with it. */
  readonly arrivedFrom: 'elsewhere' | 'choice' | 'file';
  /** How to begin with it; empty where one sees that. */
  readonly hint: string;
  /** Layers of it that the paper counts otherwise. */
  readonly departures: readonly LayerId[];
  /** What stands first in the bar. */
  readonly start: ReactNode;
  /** What stands with the copies. */
  readonly open: ReactNode;
}

/** What comes after the button that closes the panel. */
const FIRST_CONTROL = ':is(input, select, button):not([data-close])';

/** A network to be changed: its layers in a list, one of them open, and what the whole costs. */
export function Editor({ baseId, base, arrivedFrom, hint, departures, start, open }: Props) {
  const editor = useEditor(baseId, base, arrivedFrom === 'file');
  const { edited, outlook, act } = editor;
  const [wanted, select] = useAtlas(layerParameter);
  const [format, setFormat] = useState<CodeFormat>();
  const rows = useMemo(() => rowsOf(edited, outlook), [edited, outlook]);
  const shown = outlook.layers.find(({ layer }) => layer.id === wanted) ?? outlook.layers[0];
  const selected = shown?.layer.id ?? '';
  const list = useRef<HTMLOListElement>(null);
  const panel = useRef<HTMLElement>(null);
  const addKind = useRef<HTMLSelectElement>(null);
  const focus = useFocusLater();
  const wantedAtFirst = useRef(wanted);
  const arrivedAtFirst = useRef(arrivedFrom);
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (wantedAtFirst.current !== '') row?.scrollIntoView({ block: 'nearest' });
    if (takesFocus(arrivedAtFirst.current)) row?.focus({ preventScroll: true });
  }, []);
  const rowOf = (id: LayerId) =>
    list.current?.querySelector<HTMLElement>(`[data-layer="${CSS.escape(id)}"] > button`);
  const showRow = (id: LayerId) => () => rowOf(id)?.scrollIntoView({ block: 'nearest' });
  const focusRow = (id: LayerId) => () => {
    rowOf(id)?.focus();
    showRow(id)();
  };
  /** Does it, and goes to the first of these layers that is there then. */
  const actAndGo = (edit: Edit, candidates: readonly LayerId[]) => {
    const network = act(edit);
    const to = candidates.find((id) => network?.layers.some((layer) => layer.id === id));
    if (to === undefined) return;
    select(to);
    focus(focusRow(to));
  };
  /** Shows where something was taken back or done again; the focus stays in the list, if it is there. */
  const travelTo = (id: LayerId) => {
    const { activeElement } = document;
    const isInList = list.current?.contains(activeElement) === true;
    if (wanted !== '') select(id);
    focus(isInList ? focusRow(id) : showRow(id));
  };
  const { undo, redo } = editor;
  const [last, next] = [lastDeed(editor.history), editor.history.undone[0]];
  const undoHere =
    undo &&
    last &&
    (() => {
      undo();
      if (last.does !== 'start-over') travelTo(last.does === 'add' ? last.at.after : last.layer);
    });
  const redoHere =
    redo &&
    next &&
    (() => {
      redo();
      if (next.does !== 'start-over')
        travelTo(next.does === 'remove' ? (neighboursOf(rows, next.layer)[0] ?? '') : next.layer);
    });
  const actions: LayerActions = {
    select(id) {
      select(id);
      focus(showRow(id));
    },
    open(id) {
      select(id);
      focus(() => panel.current?.querySelector<HTMLElement>(FIRST_CONTROL)?.focus());
    },
    addAfter(id) {
      select(id);
      focus(() => addKind.current?.focus());
    },
    remove: (id) => actAndGo({ does: 'remove', layer: id }, neighboursOf(rows, id)),
    step(id, way) {
      const step = stepOf(outlook.network, id, way);
      if (step.state === 'possible') actAndGo(step.edit, [id]);
      else editor.sayWhyNot(text.noStep(id, step.because));
    },
    move: (id, after) => actAndGo({ does: 'move', layer: id, at: { after } }, [id]),
  };
  return (
    <section
      className={styles.editor}
      aria-label={text.region}
      onKeyDown={(event) => historyKey(event, undoHere, redoHere)}
    >
      <EditorBar
        start={start}
        open={open}
        history={editor.history}
        isWhole={outlook.mismatches.length === 0}
        onUndo={undoHere}
        onRedo={redoHere}
        onStartOver={editor.startOver}
        onFormat={setFormat}
      />
      <Totals outlook={outlook} base={editor.baseOutlook} departures={departures} />
      <EditorNotices
        unknownLayer={wanted !== selected && !editor.hasActed ? wanted : ''}
        refusals={editor.refusals}
        linked={editor.linked}
        edits={editor.history.edits.length}
        hint={editor.history.edits.length === 0 ? hint : ''}
        mismatches={outlook.mismatches}
        onDismiss={() => {
          editor.dismiss();
          focus(focusRow(selected));
        }}
        onGo={(id) => {
          select(id);
          focus(focusRow(id));
        }}
      />
      <p className={hidden.hidden} role="status" aria-live="polite">
        <span key={editor.tries}>{editor.said}</span>
      </p>
      <div className={styles.work}>
        <LayerList rows={rows} selected={selected} list={list} actions={actions} />
        {shown && (
          <div className={styles.side} data-chosen={wanted !== '' || undefined}>
            <LayerPanel
              outlook={outlook}
              layer={shown}
              panel={panel}
              addKind={addKind}
              onSet={(field, value) => void act({ does: 'set', layer: selected, field, value })}
              onJoin={(inputs) => void act({ does: 'join', layer: selected, inputs })}
              onAdd={(kind, at) => {
                const edit = newLayer(outlook, kind, at);
                actAndGo(edit, [edit.layer]);
              }}
              onRemove={() => actions.remove(selected)}
              onStep={(way) => actions.step(selected, way)}
              onLeave={focusRow(selected)}
              onClose={() => {
                select(undefined);
                focus(focusRow(selected));
              }}
            />
          </div>
        )}
      </div>
      {format && (
        <CodeDialog
          format={format}
          code={codeOf(format, { ...edited, network: underOwnName(edited) })}
          fileName={underOwnName(edited).id}
          onClose={() => setFormat(undefined)}
        />
      )}
    </section>
  );
}

/** Whether the button that led here is gone; a page just opened keeps the focus where the browser puts it. */
function takesFocus(arrivedFrom: Props['arrivedFrom']): boolean {
  if (arrivedFrom !== 'elsewhere') return arrivedFrom === 'file';
  return document.activeElement === document.body && navigator.userActivation?.hasBeenActive;
}

/** Focus can go to what is there only after the next drawing. */
function useFocusLater(): (go: () => void) => void {
  const later = useRef<() => void>(undefined);
  const [, draw] = useState(0);
  useLayoutEffect(() => {
    later.current?.();
    later.current = undefined;
  });
  return (go) => {
    later.current = go;
    draw((count) => count + 1);
  };
}

/** A writer that fails takes nothing else down with it. */
function codeOf(format: CodeFormat, edited: Editable): Code {
  try {
    return { text: writeCode(format, edited) };
  } catch (error) {
    if (error instanceof TooNestedError) return { failed: text.tooNested(error.most) };
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

function writeCode(format: CodeFormat, { network, blocks }: Editable): string {
  switch (format) {
    case 'pytorch':
      return writePyTorch(network, blocks);
    case 'keras':
      return writeKeras(network, blocks);
    case 'json':
      return writeArchitectureJson(network);
  }
}

/** Where one may be once a layer is gone: at those below it, else at those above, the nearest first. */
function neighboursOf(rows: readonly { readonly id: LayerId }[], id: LayerId): readonly LayerId[] {
  const place = rows.findIndex((row) => row.id === id);
  return [...rows.slice(place + 1), ...rows.slice(0, place).toReversed()].map((row) => row.id);
}

/** Where the keys mean something else, or nothing; a box that is ticked takes nothing back by itself. */
const OWN_HISTORY = 'dialog, textarea, input:not([type="checkbox"])';

/** Ctrl+Z and Ctrl+Shift+Z or Ctrl+Y; within a field they are the field's own. */
function historyKey(
  event: KeyboardEvent,
  undo: (() => void) | undefined,
  redo: (() => void) | undefined,
): void {
  const isElsewhere = event.target instanceof Element && event.target.closest(OWN_HISTORY) !== null;
  if (isElsewhere || event.altKey || !(event.ctrlKey || event.metaKey)) return;
  const key = event.key.toLowerCase();
  const act = key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : undefined;
  if (!act) return;
  event.preventDefault();
  act();
}
