import { proxy, type Remote, wrap } from 'comlink';
import type { ModelAnswers, ModelPreview } from '../../core/model-files/model-draft.ts';
import { ModelError } from '../../core/network/model-error.ts';
import type { TrainedNetwork } from '../../core/network/network.ts';
import type { Answer, PathedFile, RemoteReader } from './protocol.ts';

/** A model that was read, and waits for what its files do not say. */
export interface OpenedModel {
  readonly preview: ModelPreview;
  /** Can be asked again where the answers did not fit. @throws ModelError */
  build(id: string, answers: ModelAnswers): Promise<TrainedNetwork>;
  /** Frees what was read. */
  close(): void;
}

/**
 * Reads a model in a worker of its own, so that the page stays alive however large it is.
 *
 * @param onRead called with the share of the bytes read so far, in [0, 1]
 * @param signal stops the reading
 * @throws ModelError if it cannot be opened; Error if it was stopped or the worker broke
 */
export async function openModel(
  files: readonly PathedFile[],
  onRead: (share: number) => void,
  signal: AbortSignal,
): Promise<OpenedModel> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const close = () => worker.terminate();
  const remote: Remote<RemoteReader> = wrap<RemoteReader>(worker);
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) =>
      reject(new Error(event.message || 'The reader could not be started.')),
    );
    signal.addEventListener('abort', () => reject(new Error('Reading was stopped.')));
  });
  broken.catch(close);
  const asked = async <T>(answer: Promise<Answer<T>>) => contentOf(await Promise.race([answer, broken]));
  try {
    const preview = await asked(remote.read([...files], proxy(onRead)));
    return { preview, build: (id, answers) => asked(remote.build(id, answers)), close };
  } catch (error) {
    close();
    throw error;
  }
}

function contentOf<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  const { reason, message, ...place } = answer.refusal;
  throw new ModelError(reason, message, place);
}
