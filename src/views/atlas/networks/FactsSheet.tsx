import { type FocusEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import type { LayerId } from '../../../core/network/network.ts';
import { atlasText as text } from '../../messages/en/atlas.ts';
import styles from './FactsSheet.module.css';

interface Props {
  /** The one that is picked out, here or elsewhere on the page. */
  readonly layer: LayerId;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const AROUND_PX = 12;

/** Over the page where there is no room beside it, and so that what was picked out stays in sight. */
export function FactsSheet({ layer, onClose, children }: Props) {
  const sheet = useRef<HTMLDivElement>(null);
  const before = useRef<HTMLElement>(undefined);
  useLayoutEffect(() => {
    if (sheet.current) clearOf(sheet.current, placeOf(layer));
  }, [layer]);
  const close = () => {
    const back = before.current?.isConnected ? before.current : placeOf(layer);
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

/** Where a layer was picked out: in the table, else in the drawing. */
function placeOf(layer: LayerId): HTMLElement | undefined {
  const id = CSS.escape(layer);
  const places = [
    ...document.querySelectorAll<HTMLElement>(`[data-key="${id}"], [data-layer="${id}"] button`),
  ];
  return places.find((place) => place === document.activeElement) ?? places[0];
}

/** Scrolls the page as far as lets a place be seen above the sheet. */
function clearOf(sheet: HTMLElement, place: HTMLElement | undefined): void {
  if (!place) return;
  const under = place.getBoundingClientRect().bottom + AROUND_PX - sheet.getBoundingClientRect().top;
  // One of them scrolls: on a phone it is the document.
  if (under > 0)
    for (const frame of [sheet.parentElement, document.documentElement]) frame?.scrollBy(0, under);
}
