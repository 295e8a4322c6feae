/** Resolves when the browser is about to draw; while the page is hidden it does not. */
export function nextDrawnFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
  });
}

/** Longest a task waits for a calm moment, in ms. */
const patienceMs = 250;

/** Carries a task out when the page has nothing more pressing to do, or after a quarter of a second. */
export function whenCalm(task: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(task, { timeout: patienceMs });
  else setTimeout(task, patienceMs / 2);
}
