import type { ModelAnswers } from '../../core/model-files/model-draft.ts';
import { isModelFile, isNamesFile } from '../brought-files.ts';
import { type Context, detailOf, reasonOf } from '../context.ts';
import type { OpenedModel, Opening, PathedFile } from '../own-network.ts';
import { isLocked } from '../selectors.ts';
import type { InputActions } from './input-actions.ts';
import type { NetworkActions } from './network-actions.ts';

/** Opening networks from disk. The network on screen stays until the new one is ready. */
export function ownNetworkActions(context: Context, input: InputActions, { setNetwork }: NetworkActions) {
  const { services, get, set, newKey, tell } = context;
  let reading = new AbortController();
  let opened: OpenedModel | undefined;
  let latestNames: string | undefined;
  let latestDrop: string | undefined;

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
      set({ opening: { step: 'choosing', refused: { code: 'failed', name, detail: detailOf(error) } } });
    }
  }

  async function bringNames({ file }: PathedFile): Promise<void> {
    const model = opened;
    const key = newKey();
    latestNames = key;
    const names = await namesIn(file).catch(() => undefined);
    const { opening } = get();
    if (opened !== model || latestNames !== key || opening.step !== 'asking') return;
    set({ opening: { ...opening, ...namesOrRefusal(file.name, names, opening.preview.outputs) } });
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
      const refused = { code: 'failed', name: answers.name, detail: detailOf(error) } as const;
      set({ opening: { ...opening, refused, isBuilding: false } });
    }
  }

  /**
   * Takes what was dropped on the page or pasted into it: a model if there is one among the
   * files, else pictures.
   */
  async function bring(transfer: DataTransfer): Promise<void> {
    const key = newKey();
    latestDrop = key;
    const dropped = services.droppedFiles(transfer);
    const files = await dropped.catch((error: unknown) => refuseDrop(error, key));
    if (!files || latestDrop !== key) return;
    const isModel = files.some(({ path }) => isModelFile(path)) || get().opening.step !== 'none';
    if (isModel) return openModel(files);
    if (!isLocked(get(), 'input')) await input.setFiles(files.map(({ file }) => file));
  }

  /** Says so where the person is looking: in the dialog, which covers notices, or else beside the page. */
  function refuseDrop(error: unknown, key: string): undefined {
    if (latestDrop !== key) return;
    const refused = { code: 'drop-refused', reason: reasonOf(error) } as const;
    const { opening } = get();
    if (opening.step === 'none' || opening.step === 'reading') tell(refused);
    else set({ opening: { ...opening, refused } });
  }

  return { chooseModel, closeModel, openModel, openWith, bring };
}

type Asking = Extract<Opening, { step: 'asking' }>;

async function namesIn(file: File): Promise<readonly string[]> {
  const { readClassNames } = await import('../../core/model-files/class-names.ts');
  return readClassNames(await file.text());
}

/** @param names in a file of class names, undefined where it could not be read */
function namesOrRefusal(
  name: string,
  names: readonly string[] | undefined,
  outputs: number,
): Partial<Pick<Asking, 'names' | 'refused'>> {
  if (names === undefined) return { refused: { code: 'unreadable', name } };
  return names.length === outputs
    ? { names, refused: undefined }
    : { refused: { code: 'names-count', name, names: names.length, outputs } };
}

/** The folder that all files lie in, or the most telling file. */
function nameOf(files: readonly PathedFile[]): string {
  const [first] = files;
  const folder = first?.path.includes('/') ? first.path.split('/')[0] : undefined;
  if (folder !== undefined && files.every(({ path }) => path.startsWith(`${folder}/`))) return folder;
  const telling = files.find(({ path }) => isModelFile(path) && !/\.bin$/i.test(path)) ?? first;
  return telling?.file.name ?? '';
}
