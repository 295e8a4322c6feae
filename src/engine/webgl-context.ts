const fencePollMs = 5;

/**
 * A context of our own, handed to tfjs: it would refuse software rendering, and
 * any OffscreenCanvas on Safari.
 *
 * @throws Error that says why there is none
 */
export function createWebglContext(): WebGL2RenderingContext {
  const context = createCanvas().getContext('webgl2', {
    alpha: false,
    antialias: false,
    depth: false,
    stencil: false,
    premultipliedAlpha: false,
    preserveDrawingBuffer: false,
  });
  if (!context) throw new Error('The browser gave no WebGL 2 context.');
  const gl = context as WebGL2RenderingContext;
  endWaitsOnLoss(gl);
  return gl;
}

function createCanvas(): OffscreenCanvas | HTMLCanvasElement {
  if (typeof OffscreenCanvas !== 'undefined') return new OffscreenCanvas(1, 1);
  if (typeof document !== 'undefined') return document.createElement('canvas');
  throw new Error('This browser has no canvas outside the page (OffscreenCanvas).');
}

/** tfjs polls a fence until it is passed, and those of a lost context never are. */
function endWaitsOnLoss(gl: WebGL2RenderingContext): void {
  const wait = gl.clientWaitSync.bind(gl);
  gl.clientWaitSync = (sync, flags, timeout) =>
    gl.isContextLost() ? gl.ALREADY_SIGNALED : wait(sync, flags, timeout);
}

/**
 * Waits, without keeping the thread, until the card has done all it was told.
 *
 * @returns false if that took longer than the limit; some browsers offer fences and never signal them
 */
export async function cardCaughtUp(
  gl: WebGL2RenderingContext,
  delay: (ms: number) => Promise<void>,
  limitMs: number,
): Promise<boolean> {
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!fence) return false;
  gl.flush();
  try {
    for (let waitedMs = 0; waitedMs < limitMs; waitedMs += fencePollMs) {
      const status = gl.clientWaitSync(fence, 0, 0);
      if (status === gl.ALREADY_SIGNALED || status === gl.CONDITION_SATISFIED) return true;
      await delay(fencePollMs);
    }
    return false;
  } finally {
    gl.deleteSync(fence);
  }
}
