/**
 * Does what may take the focused element off the page, and then hands the focus to the
 * breadcrumb, which says where the person is now: else Tab would start from the top.
 */
export function keepingFocus(change: () => void): void {
  const hadFocus = document.activeElement !== document.body;
  change();
  if (!hadFocus) return;
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('[aria-current="location"]')?.focus({ preventScroll: true });
  });
}
