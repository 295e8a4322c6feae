import { getBinaryCache, type MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl/dist/backend_webgl';
import { findBackend } from '@tensorflow/tfjs-core';

import { cardCaughtUp } from './webgl-context.ts';

const pollMs = 5;

/** Drivers have been reported to compile for tens of seconds; after this long their answer is waited for. */
const compileLimitMs = 60_000;

/**
 * Waits until the driver has linked every program that tfjs has handed to it,
 * then makes them known to tfjs as ready.
 *
 * @throws Error with the driver's message if one cannot be linked
 */
export async function programsLinked(
  gl: WebGL2RenderingContext,
  delay: (ms: number) => Promise<void>,
): Promise<void> {
  const parallel = gl.getExtension('KHR_parallel_shader_compile');
  // Without the extension the first question would keep the thread until all is compiled.
  if (!parallel) await cardCaughtUp(gl, delay, compileLimitMs);
  for (const { webGLProgram } of Object.values(getBinaryCache(2))) {
    while (parallel && !gl.getProgramParameter(webGLProgram, parallel.COMPLETION_STATUS_KHR))
      await delay(pollMs);
    if (gl.getProgramParameter(webGLProgram, gl.LINK_STATUS) === false && !gl.isContextLost())
      throw new Error(`The graphics driver refused a shader: ${gl.getProgramInfoLog(webGLProgram)}`);
    await delay(0);
  }
  (findBackend('webgl') as MathBackendWebGL).getUniformLocations();
}
