import { type FocusEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { atlasText as text } from '../../messages/en/atlas.ts';
import styles from './FactsSheet.module.css';

interface Props {
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const AROUND_PX = 12;

/** Over the page where there is no room beside it, and at first so that what was picked out is in sight. */
export function FactsSheet({ onClose, children }: Props) {
  const sheet = useRef<HTMLDivElement>(null);
  const before = useRef<HTMLElement>(undefined);
  useLayoutEffect(() => {
    if (sheet.current) clearOf(sheet.current, pickedPlace());
  }, []);
  const close = () => {
    const back = before.current?.isConnected ? before.current : pickedPlace();
    back?.focus({ preventScroll: true });
    onClose();
  };
  return (
    <div
      ref={sheet}
      className={styles.sheet}
      role="group"
      aria-label={text.pickedOut}
      onFocus={({ relatedTarget, currentTarget }: FocusEvent) => {
        if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget))
          before.current = relatedTarget;
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <button type="button" className={styles.close} onClick={close}>
        {text.close}
      </button>
      {children}
    </div>
  );
}

/** Where the layer was picked out: what has the focus, else its box in the drawing. */
function pickedPlace(): HTMLElement | null {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && activeElement.closest('[data-key], [data-layer]')
    ? activeElement
    : document.querySelector<HTMLElement>('[data-key][data-selected]');
}

/** Scrolls the page as far as lets a place be seen above the sheet. */
function clearOf(sheet: HTMLElement, place: HTMLElement | null): void {
  if (!place) return;
  const under = place.getBoundingClientRect().bottom + AROUND_PX - sheet.getBoundingClientRect().top;
  // One of them scrolls: on a phone it is the document.
  if (under > 0)
    for (const frame of [sheet.parentElement, document.documentElement]) frame?.scrollBy(0, under);
}
