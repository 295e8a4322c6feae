/** What is used of the package, which ships no types. */
declare module 'jsfive' {
  export class Group {
    readonly keys: readonly string[];
    readonly attrs: Readonly<Record<string, unknown>>;
    /** @throws a string, or whatever reading beyond the end of the file gives */
    get(name: string): Group | Dataset;
  }

  export class File extends Group {
    constructor(bytes: ArrayBuffer, name: string);
  }

  export class Dataset {
    readonly shape: readonly number[];
    /** `<f4`, or an array for types that are no numbers. */
    readonly dtype: unknown;
    readonly value: readonly number[];
  }
}
