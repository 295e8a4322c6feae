import { useEffect, useState } from 'react';

type Take = (transfer: DataTransfer) => unknown;

/**
 * Takes files dropped on the page or pasted into it, pictures and networks; the browser is never left
 * to open a dropped file in place of the page.
 *
 * @param take absent: nothing is taken
 * @returns whether something that would be taken is being dragged over the page
 */
export function useBroughtFiles(take: Take | undefined): boolean {
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const takeFrom = (data: DataTransfer | null) => {
      if (!data || data.files.length === 0) return false;
      take?.(data);
      return true;
    };
    const onDragOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      if (take) setDragging(true);
      else event.dataTransfer.dropEffect = 'none';
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const onDrop = (event: DragEvent) => {
      setDragging(false);
      if (takeFrom(event.dataTransfer)) event.preventDefault();
    };
    const onPaste = (event: ClipboardEvent) => {
      if (takeFrom(event.clipboardData)) event.preventDefault();
    };
    document.addEventListener('dragover', onDragOver, { signal });
    document.addEventListener('dragleave', onDragLeave, { signal });
    document.addEventListener('drop', onDrop, { signal });
    document.addEventListener('paste', onPaste, { signal });
    return () => listening.abort();
  }, [take]);
  return dragging;
}
