import { readClassNames } from '../../core/model-files/class-names.ts';
import type { ModelAnswers } from '../../core/model-files/model-draft.ts';
import { isModelFile, isNamesFile } from '../brought-files.ts';
import { type Context, detailOf } from '../context.ts';
import type { OpenedModel, PathedFile } from '../own-network.ts';
import { isLocked } from '../selectors.ts';
import type { InputActions } from './input-actions.ts';
import type { NetworkActions } from './network-actions.ts';

/** Opening networks from disk. The network on screen stays until the new one is ready. */
export function ownNetworkActions(context: Context, input: InputActions, { setNetwork }: NetworkActions) {
  const { services, get, set } = context;
  let reading = new AbortController();
  let opened: OpenedModel | undefined;

  function chooseModel(): void {
    if (!isLocked(get(), 'network')) set({ opening: { step: 'choosing', refused: undefined } });
  }

  function closeModel(): void {
    letGo();
    set({ opening: { step: 'none' } });
  }

  function letGo(): void {
    reading.abort();
    opened?.close();
    opened = undefined;
  }

  /** Reads what was chosen or dropped; a file of class names goes to the model that waits for them. */
  async function openModel(files: readonly PathedFile[]): Promise<void> {
    const { opening } = get();
    const [first] = files;
    if (!first || isLocked(get(), 'network')) return;
    if (opening.step === 'asking' && files.every(({ path }) => isNamesFile(path))) return bringNames(first);
    letGo();
    const mine = new AbortController();
    reading = mine;
    const name = nameOf(files);
    set({ opening: { step: 'reading', name, share: 0 } });
    const onRead = (share: number) => {
      if (reading === mine && get().opening.step === 'reading')
        set({ opening: { step: 'reading', name, share } });
    };
    try {
      const model = await services.openModel(files, onRead, mine.signal);
      if (reading !== mine || mine.signal.aborted) return model.close();
      opened = model;
      const { preview } = model;
      set({ opening: { step: 'asking', preview, names: undefined, refused: undefined, isBuilding: false } });
    } catch (error) {
      if (reading !== mine || mine.signal.aborted) return;
      set({ opening: { step: 'choosing', refused: { name, detail: detailOf(error) } } });
    }
  }

  async function bringNames({ file }: PathedFile): Promise<void> {
    const names = readClassNames(await file.text());
    const { opening } = get();
    if (opening.step !== 'asking') return;
    const { outputs } = opening.preview;
    const fits = names.length === outputs;
    const refused = {
      name: file.name,
      detail: `It names ${names.length} classes; the network has ${outputs}.`,
    };
    set({
      opening: { ...opening, refused: fits ? undefined : refused, names: fits ? names : opening.names },
    });
  }

  /** Makes the model that was read a network, keeps it for the visit, and shows it. */
  async function openWith(answers: ModelAnswers): Promise<void> {
    const { opening, ownNetworks } = get();
    const model = opened;
    if (opening.step !== 'asking' || !model || opening.isBuilding) return;
    set({ opening: { ...opening, refused: undefined, isBuilding: true } });
    const id = `own-${ownNetworks.length + 1}`;
    try {
      const trained = await model.build(id, answers);
      if (opened !== model) return;
      set({ ownNetworks: [...get().ownNetworks, { id, name: answers.name, trained }] });
      closeModel();
      await setNetwork(id);
    } catch (error) {
      if (opened !== model) return;
      const refused = { name: answers.name, detail: detailOf(error) };
      set({ opening: { ...opening, refused, isBuilding: false } });
    }
  }

  /**
   * Takes what was dropped on the page or pasted into it: a model if there is one among the
   * files, else pictures.
   */
  async function bring(transfer: DataTransfer): Promise<void> {
    const files = await services.droppedFiles(transfer);
    const isModel = files.some(({ path }) => isModelFile(path)) || get().opening.step !== 'none';
    if (isModel) return openModel(files);
    if (!isLocked(get(), 'input')) await input.setFiles(files.map(({ file }) => file));
  }

  return { chooseModel, closeModel, openModel, openWith, bring };
}

/** The folder that all files lie in, or the most telling file. */
function nameOf(files: readonly PathedFile[]): string {
  const [first] = files;
  const folder = first?.path.includes('/') ? first.path.split('/')[0] : undefined;
  if (folder !== undefined && files.every(({ path }) => path.startsWith(`${folder}/`))) return folder;
  const telling = files.find(({ path }) => isModelFile(path) && !/\.bin$/i.test(path)) ?? first;
  return telling?.file.name ?? '';
}
