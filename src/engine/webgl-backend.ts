import { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl/dist/backend_webgl';
import { setWebGLContext } from '@tensorflow/tfjs-backend-webgl/dist/canvas_util';
import { env, registerBackend, removeBackend, setBackend } from '@tensorflow/tfjs-core';
import type { Breathing } from './backend-executor.ts';
import { createMachine } from './executor-machine.ts';
import type { Machine, WebglBackend } from './machine.ts';
import { cardCaughtUp, createWebglContext } from './webgl-context.ts';
import { registerWebglKernels } from './webgl-kernels.ts';
import { programsLinked } from './webgl-programs.ts';

/** Textures no longer used are kept for reuse up to this much; tfjs by itself keeps all for ever. */
const keptTextureBytes = 64 * 1024 * 1024;

/** A fence that takes longer than this on an idle card is taken never to be signalled. */
const fenceLimitMs = 500;

/**
 * Sets tfjs's WebGL backend up on a new context.
 *
 * @throws Error that says why there is no WebGL here
 */
export async function startWebgl(breathing: Breathing): Promise<WebglBackend> {
  const gl = createWebglContext();
  setWebGLContext(2, gl);
  await setFlags(gl, breathing);
  registerWebglKernels();
  registerBackend('webgl', () => new MathBackendWebGL());
  if (!(await setBackend('webgl'))) {
    removeBackend('webgl');
    throw new Error('tfjs could not set its WebGL backend up.');
  }
  return {
    float32: env().getBool('WEBGL_RENDER_FLOAT32_CAPABLE'),
    isLost: () => gl.isContextLost(),
    onLost(listener) {
      gl.canvas.addEventListener('webglcontextlost', listener, { once: true });
    },
    createMachine: (trained) => createMachine(trained, 'webgl', breathing),
    compile: (machine, input) => compile(gl, machine, input, breathing),
    close: () => removeBackend('webgl'),
  };
}

/** tfjs reads its flags once, so all are set before the backend is. */
async function setFlags(gl: WebGL2RenderingContext, breathing: Breathing): Promise<void> {
  env().set('WEBGL_DELETE_TEXTURE_THRESHOLD', keptTextureBytes);
  if (await cardCaughtUp(gl, (ms) => breathing.delay(ms), fenceLimitMs)) return;
  env().set('WEBGL_FENCE_API_ENABLED', false);
  env().set('WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION', 0);
}

/**
 * A rehearsal in which tfjs hands all shaders to the driver without waiting for
 * any of them, and computes nothing; then waits for them, one step at a time.
 */
async function compile(
  gl: WebGL2RenderingContext,
  machine: Machine,
  input: Float32Array,
  breathing: Breathing,
): Promise<void> {
  env().set('ENGINE_COMPILE_ONLY', true);
  try {
    await machine.rehearse(input);
  } finally {
    env().set('ENGINE_COMPILE_ONLY', false);
  }
  await programsLinked(gl, (ms) => breathing.delay(ms));
}
