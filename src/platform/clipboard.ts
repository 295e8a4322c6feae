/** @throws Error if the browser does not allow it */
export async function copyText(text: string): Promise<void> {
  // Absent on pages that are not served securely, whatever its type says.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (!clipboard) throw new Error('The browser offers this page no clipboard.');
  await clipboard.writeText(text);
}

/**
 * The files that were pasted or dropped and may be pictures, in their order. A
 * file whose type is unknown is kept: reading it says more than its name.
 */
export function pictureFilesOf(transfer: Pick<DataTransfer, 'files'> | null): readonly File[] {
  return [...(transfer?.files ?? [])].filter((file) => file.type === '' || file.type.startsWith('image/'));
}

/** All files of a paste or drop; for where anything is taken and refused with a reason. */
export function filesOf(transfer: Pick<DataTransfer, 'files'> | null): readonly File[] {
  return [...(transfer?.files ?? [])];
}
