/** Longer than any page takes to load; who has waited that long has gone elsewhere. */
const PATIENCE_MS = 15_000;

/** Scrolls to the element of this id, unfolds it and gives it the focus as soon as the page that has it is there. */
export function showWhenThere(id: string): void {
  if (show(id)) return;
  const observer = new MutationObserver(() => {
    if (show(id)) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), PATIENCE_MS);
}

function show(id: string): boolean {
  const element = document.getElementById(id);
  if (!element) return false;
  for (const folded of element.querySelectorAll<HTMLDetailsElement>(':scope > details')) folded.open = true;
  element.focus({ preventScroll: true });
  element.scrollIntoView();
  return true;
}
