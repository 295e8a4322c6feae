/** @throws Error if the browser does not allow it */
export async function copyText(text: string): Promise<void> {
  // Absent on pages that are not served securely, whatever its type says.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (!clipboard) throw new Error('The browser offers this page no clipboard.');
  await clipboard.writeText(text);
}
