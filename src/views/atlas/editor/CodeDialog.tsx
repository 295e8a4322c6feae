import { useEffect, useRef, useState } from 'react';
import { atlasEditorText as text } from '../../messages/en/atlas-editor.ts';
import dialog from '../../shared/Dialog.module.css';
import { useActions } from '../../shared/store-context.ts';
import styles from './CodeDialog.module.css';

/** How a network is written for elsewhere. */
export type CodeFormat = keyof typeof text.formats;

const endings: Readonly<Record<CodeFormat, readonly [ending: string, mediaType: string]>> = {
  pytorch: ['-pytorch.py', 'text/x-python'],
  keras: ['-keras.py', 'text/x-python'],
  json: ['.json', 'application/json'],
};

/** A network as text, or why it cannot be written so. */
export type Code = { readonly text: string } | { readonly failed: string };

interface Props {
  readonly format: CodeFormat;
  readonly code: Code;
  /** Of a file, without its ending. */
  readonly fileName: string;
  readonly onClose: () => void;
}

/** The network as text, to be copied or saved. */
export function CodeDialog({ format, code, fileName, onClose }: Props) {
  const { copyText, saveFile } = useActions();
  const [said, setSaid] = useState('');
  const element = useRef<HTMLDialogElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const name = text.formats[format];
  const [ending, mediaType] = endings[format];
  useEffect(() => element.current?.showModal(), []);
  const copy = async (written: string) => {
    const isCopied = await copyText(written);
    if (!isCopied) area.current?.select();
    setSaid(isCopied ? text.copied : text.copyRefused);
  };
  return (
    <dialog
      ref={element}
      className={`${dialog.dialog} ${styles.dialog}`}
      aria-label={text.codeLabel(name)}
      onClose={onClose}
    >
      <h3>{text.codeLabel(name)}</h3>
      {'failed' in code ? (
        <p className={styles.alarm} role="alert">
          {text.codeFailed(name, code.failed)}
        </p>
      ) : (
        <>
          <p>{text.formatHelp[format]}</p>
          <textarea
            ref={area}
            className={styles.code}
            readOnly
            spellCheck={false}
            wrap="off"
            aria-label={text.codeLabel(name)}
            value={code.text}
          />
        </>
      )}
      <p className={styles.buttons}>
        {'text' in code && (
          <>
            <button type="button" className={styles.primary} onClick={() => void copy(code.text)}>
              {text.copy}
            </button>
            <button
              type="button"
              className={styles.button}
              onClick={() => saveFile(`${fileName}${ending}`, code.text, mediaType)}
            >
              {text.save}
            </button>
          </>
        )}
        <button type="button" className={styles.button} onClick={() => element.current?.close()}>
          {text.close}
        </button>
        <span role="status">{said}</span>
      </p>
    </dialog>
  );
}
