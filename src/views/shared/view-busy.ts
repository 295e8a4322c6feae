import { createContext, useContext, useLayoutEffect } from 'react';

/** Takes the word of a view's part: one more is busy, or one less; the page says on `main` whether any is. */
export const ViewBusy = createContext<(change: 1 | -1) => void>(() => {});

/** For a part of a view that has something of its own still to come. Told before the browser paints. */
export function useViewBusy(isBusy: boolean): void {
  const change = useContext(ViewBusy);
  useLayoutEffect(() => {
    if (!isBusy) return;
    change(1);
    return () => change(-1);
  }, [change, isBusy]);
}
