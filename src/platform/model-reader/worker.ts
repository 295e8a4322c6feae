import { expose, transfer } from 'comlink';
import { findModel } from '../../core/model-files/find-model.ts';
import { ModelDraft } from '../../core/model-files/model-draft.ts';
import { ModelError } from '../../core/network/model-error.ts';
import type { TrainedNetwork } from '../../core/network/network.ts';
import type { Answer, RemoteReader } from './protocol.ts';
import { readBytes } from './read-bytes.ts';

let draft: ModelDraft | undefined;

const reader: RemoteReader = {
  read: (files, onRead) =>
    answer(async () => {
      draft = new ModelDraft(await findModel(await readBytes(files, onRead)));
      return draft.preview;
    }),
  async build(id, answers) {
    const built = await answer(async () => {
      if (!draft) throw new RangeError('No model has been read.');
      return draft.build(id, answers);
    });
    return built.ok ? transfer(built, buffersOf(built.value)) : built;
  },
};

async function answer<T>(compute: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await compute() };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    const { reason, message, layer, kind } = error;
    const place = { ...(layer === undefined ? {} : { layer }), ...(kind === undefined ? {} : { kind }) };
    return { ok: false, refusal: { reason, message, ...place } };
  }
}

/** The arrays move to the page instead of being copied; the reader is of no use to it afterwards. */
function buffersOf({ weights }: TrainedNetwork): ArrayBuffer[] {
  const arrays = [...weights.values()].flatMap((layer) => Object.values(layer));
  return [...new Set(arrays.map(({ values }) => values.buffer as ArrayBuffer))];
}

expose(reader);
