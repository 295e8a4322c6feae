import type { Engine } from '../engine/protocol.ts';
import { createAddress } from '../platform/address.ts';
import { nextDrawnFrame, whenCalm } from '../platform/calm.ts';
import { copyText } from '../platform/clipboard.ts';
import { droppedFiles } from '../platform/dropped-files.ts';
import { loadCard, loadShippedNetwork } from '../platform/load-network.ts';
import { createPreferences } from '../platform/preferences.ts';
import { loadPixels, loadSamples } from '../platform/sample-pictures.ts';
import { saveText } from '../platform/save-text.ts';
import type { Services } from '../store/services.ts';
import type { Settings, Theme } from '../store/state.ts';

/** What brings pictures of one's own is not for the first screen, but should be there before the connection may go. */
export function fetchBringersAhead(): void {
  for (const part of [import('../platform/picture-file.ts'), import('../platform/camera.ts')])
    part.catch(() => {});
}

/** The browser, as the store wants it. */
export function createServices(engine: Engine, openEngine: () => Engine): Services {
  const preferences = createPreferences();
  return {
    engine,
    openEngine,
    address: createAddress(),
    loadNetwork: loadShippedNetwork,
    async loadCheckpoints(id) {
      const { loadCheckpoints } = await import('../platform/load-checkpoints.ts');
      return loadCheckpoints(id);
    },
    async loadCheckpointWeights(description, checkpoint) {
      const { loadCheckpointWeights } = await import('../platform/load-checkpoints.ts');
      return loadCheckpointWeights(description, checkpoint);
    },
    loadCard,
    loadSamples,
    loadPixels: remembering(loadPixels),
    async decode(file) {
      const { decodePicture } = await import('../platform/picture-file.ts');
      const { pixels, name, animated } = await decodePicture(file);
      return { picture: { name, pixels }, animated };
    },
    async openModel(files, onRead, signal) {
      const { openModel } = await import('../platform/model-reader/open-model.ts');
      return openModel(files, onRead, signal);
    },
    droppedFiles,
    async openCamera() {
      const { openCamera } = await import('../platform/camera.ts');
      return openCamera();
    },
    async openTurntable() {
      const { openTurntable } = await import('./open-turntable.ts');
      return openTurntable();
    },
    copyText,
    saveText,
    nextFrame: nextDrawnFrame,
    later: whenCalm,
    readSettings: () => readSettings(preferences.read('settings')),
    writeSettings: (settings) => preferences.write('settings', settings),
  };
}

/** Keeps what was loaded by its address; what failed may be tried again. */
function remembering<T>(load: (url: string) => Promise<T>): (url: string) => Promise<T> {
  const loaded = new Map<string, Promise<T>>();
  return (url) => {
    const known = loaded.get(url);
    if (known) return known;
    const answer = load(url);
    loaded.set(url, answer);
    answer.catch(() => loaded.delete(url));
    return answer;
  };
}

const themes: readonly Theme[] = ['system', 'light', 'dark'];

/** What of a stored value still makes sense: an older version may have written it. */
function readSettings(stored: unknown): Partial<Settings> {
  if (typeof stored !== 'object' || stored === null) return {};
  const { theme, textSize } = stored as Partial<Settings>;
  const sound = typeof textSize === 'number' && textSize >= 1 && textSize <= 2;
  return {
    ...(theme !== undefined && themes.includes(theme) ? { theme } : {}),
    ...(sound ? { textSize } : {}),
  };
}
