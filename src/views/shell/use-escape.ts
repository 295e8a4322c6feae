import { useEffect } from 'react';
import { keepingFocus } from '../shared/keep-focus.ts';
import { useActions } from '../shared/store-context.ts';

/** Escape goes one level back, unless something on top of the page or the focused control wants it. */
export function useEscape(): void {
  const { back } = useActions();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      const overlay = document.querySelector('dialog[open], [popover]:popover-open');
      if (!overlay && !ownsEscape(event.target as Partial<HTMLInputElement> | null)) keepingFocus(back);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [back]);
}

/** Inputs that are pressed rather than filled in or dragged. */
const pressed: ReadonlySet<string> = new Set([
  'button',
  'checkbox',
  'file',
  'image',
  'radio',
  'reset',
  'submit',
]);

/** Whether Escape means something to the control that has the focus: closing its list, leaving what is typed or dragged. */
export function ownsEscape(
  target: Pick<Partial<HTMLInputElement>, 'tagName' | 'type' | 'isContentEditable'> | null,
): boolean {
  if (target?.isContentEditable) return true;
  switch (target?.tagName) {
    case 'SELECT':
    case 'TEXTAREA':
      return true;
    case 'INPUT':
      return !pressed.has(target.type ?? 'text');
    default:
      return false;
  }
}
