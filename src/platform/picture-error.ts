/** Why a picture file was refused. */
export type PictureRefusalReason =
  /** 0 bytes. */
  | 'empty'
  | 'not-an-image'
  /** Cut short, or the browser cannot make sense of it. */
  | 'damaged'
  | 'heic-unsupported'
  /** Too many pixels or bytes to open without risking the page. */
  | 'too-large'
  /** The browser gave up for a reason of its own. */
  | 'failed';

/** A picture file that cannot be shown. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
  readonly reason: PictureRefusalReason;

  /** @param detail what was found, in plain English, for whoever reads the error itself */
  constructor(reason: PictureRefusalReason, detail: string) {
    super(detail);
    this.reason = reason;
  }
}
