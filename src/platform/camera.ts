import { centredSquare } from '../core/image/crop.ts';
import type { Pixels } from '../core/image/pixels.ts';
import { createRaster, readRaster } from './raster.ts';

/** `busy`: another program holds it. `unsupported`: the browser offers none on this page. */
export type CameraRefusalReason = 'denied' | 'none' | 'busy' | 'unsupported';

/** A camera that could not be opened. */
export class CameraError extends Error {
  override readonly name = 'CameraError';
  readonly reason: CameraRefusalReason;

  constructor(reason: CameraRefusalReason, detail: string) {
    super(detail);
    this.reason = reason;
  }
}

/** `user`: towards the person; `environment`: away. */
export type CameraFacing = 'user' | 'environment';

export interface Camera {
  /** What the camera shows, for a `<video>`. */
  readonly stream: MediaStream;
  /** The centred square of the present frame, `side` × `side` pixels. */
  grab(side: number): Pixels;
  /** Calls once if the camera goes by itself: unplugged, or taken back. */
  onEnd(listener: () => void): void;
  stop(): void;
}

/** @throws CameraError */
export async function openCamera(facing: CameraFacing = 'environment'): Promise<Camera> {
  const stream = await openStream(facing);
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  const stop = () => {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
  try {
    await video.play();
  } catch (error) {
    stop();
    throw refusal(error);
  }
  let raster: CanvasRenderingContext2D | undefined;
  return {
    stream,
    grab(side) {
      if (raster?.canvas.width !== side) raster = createRaster(side, side);
      const square = centredSquare(video.videoWidth, video.videoHeight);
      raster.drawImage(video, square.left, square.top, square.side, square.side, 0, 0, side, side);
      return readRaster(raster);
    },
    onEnd(listener) {
      stream.getVideoTracks()[0]?.addEventListener('ended', listener, { once: true });
    },
    stop,
  };
}

async function openStream(facing: CameraFacing): Promise<MediaStream> {
  // Absent on pages that are not served securely, whatever its type says.
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  if (!devices) throw new CameraError('unsupported', 'This page has no access to cameras.');
  const video = { facingMode: facing, width: { ideal: 640 }, height: { ideal: 480 } };
  try {
    return await devices.getUserMedia({ video, audio: false });
  } catch (error) {
    throw refusal(error);
  }
}

const reasons: Readonly<Record<string, CameraRefusalReason>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

/** The browser's exception by its name (Media Capture and Streams, §10.2). */
export function refusal(error: unknown): CameraError {
  if (!(error instanceof Error)) return new CameraError('unsupported', String(error));
  return new CameraError(reasons[error.name] ?? 'unsupported', `${error.name}: ${error.message}`);
}
