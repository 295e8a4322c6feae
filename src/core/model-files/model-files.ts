/** The files of a model by their paths: as chosen, dropped, or unpacked from an archive. */
export type ModelFiles = ReadonlyMap<string, Uint8Array>;

/** `folder/model.json` → `model.json`. */
export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** `folder/model.json` → `folder/`; empty for a file that lies in none. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** `my-model.keras` → `my-model`. */
export const stemOf = (path: string): string => baseName(path).replace(/\.[^.]+$/, '');
