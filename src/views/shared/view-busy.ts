import { createContext, useContext, useLayoutEffect } from 'react';

/** Takes a view's word for whether something of its own is still to come; the page says so on `main`. */
export const ViewBusy = createContext<(isBusy: boolean) => void>(() => {});

/** For a view that has more computed than the pass on screen. Told before the browser paints. */
export function useViewBusy(isBusy: boolean): void {
  const tell = useContext(ViewBusy);
  useLayoutEffect(() => {
    tell(isBusy);
    return () => tell(false);
  }, [tell, isBusy]);
}
