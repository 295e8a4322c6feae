import { useMemo, useState } from 'react';
import type { Network } from '../../../core/network/network.ts';
import { baseParameter } from '../../../store/atlas/editor-parameters.ts';
import { switchesParameter } from '../../../store/atlas/place-parameters.ts';
import { atlasEditorText as text } from '../../messages/en/atlas-editor.ts';
import { useActions, useSelector } from '../../shared/store-context.ts';
import { subjectGroups } from '../subjects.ts';
import { useAtlas } from '../use-atlas.ts';
import { BaseChoice } from './BaseChoice.tsx';
import { Editor } from './Editor.tsx';
import styles from './EditorPage.module.css';
import { OpenDialog } from './OpenDialog.tsx';
import { EMPTY, openedId, useEditorBase } from './use-editor-base.ts';

/** How a network came to be edited; counted, since a file may be opened again. */
interface Arrival {
  readonly from: 'elsewhere' | 'choice' | 'file';
  readonly count: number;
}

/** A network to be changed, and taken along as code. */
export function EditorPage() {
  const base = useEditorBase();
  const [baseId] = useAtlas(baseParameter);
  const [on, setOn] = useAtlas(switchesParameter);
  const own = useSelector((state) => state.ownNetworks);
  const draft = useSelector((state) => state.editorDraft);
  const { setAtlas, setEditorDraft } = useActions();
  const groups = useMemo(() => subjectGroups(own), [own]);
  const [isOpening, setOpening] = useState(false);
  const [arrival, setArrival] = useState<Arrival>({ from: 'elsewhere', count: 0 });
  const opened = useMemo(() => draft.opened && openedId(draft.opened), [draft.opened]);
  const begin = (id: string, from: Arrival['from']) => {
    setArrival(({ count }) => ({ from, count: from === 'file' ? count + 1 : count }));
    setAtlas({ base: id, edits: undefined, 'arch-layer': undefined });
  };
  const start = (
    <BaseChoice
      groups={groups}
      value={baseId}
      on={on}
      opened={opened}
      isChosenHere={arrival.from === 'choice'}
      onChoose={(id) => begin(id, 'choice')}
      onSwitches={setOn}
    />
  );
  const open = (
    <button type="button" className={styles.button} onClick={() => setOpening(true)}>
      {text.openJson}
    </button>
  );
  const isReady = typeof base === 'object' && base.status === 'ready';
  return (
    <div className={styles.page}>
      {isReady ? (
        <Editor
          key={`${arrival.count} ${baseId}`}
          baseId={baseId}
          arrivedFrom={arrival.from}
          hint={baseId === EMPTY ? text.emptyHelp : ''}
          base={base.value}
          departures={base.value.departures.map(({ layer }) => layer)}
          start={start}
          open={open}
        />
      ) : (
        <>
          <div className={styles.bar}>
            {start}
            {open}
          </div>
          {typeof base === 'object' && base.status === 'failed' ? (
            <p className={styles.notice} role="alert">
              {text.failed(base.detail)}
            </p>
          ) : (
            <p className={styles.notice} role="status">
              {base === 'unknown'
                ? text.unknownBase(baseId)
                : base === 'gone'
                  ? text.notOpened
                  : text.loading}
            </p>
          )}
        </>
      )}
      {isOpening && (
        <OpenDialog
          onOpen={(network: Network) => {
            setEditorDraft({ opened: network });
            begin(openedId(network), 'file');
          }}
          onClose={() => setOpening(false)}
        />
      )}
    </div>
  );
}
