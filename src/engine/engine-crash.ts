/** The engine itself broke, not the request: another engine may still answer it. */
export class EngineCrash extends Error {
  override readonly name = 'EngineCrash';
}
