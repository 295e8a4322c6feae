import { useEffect, useState } from 'react';

type Take = (files: readonly File[]) => unknown;

/**
 * Takes pictures dropped on the page or pasted into it; the browser is never left
 * to open a dropped file in place of the page.
 *
 * @param take absent: nothing is taken
 * @returns whether something that would be taken is being dragged over the page
 */
export function useBroughtPictures(take: Take | undefined): boolean {
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const takeFrom = (data: DataTransfer | null) => {
      const files = [...(data?.files ?? [])];
      if (files.length > 0) take?.(files);
      return files.length > 0;
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
