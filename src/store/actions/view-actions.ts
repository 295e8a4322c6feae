import type { Network } from '../../core/network/network.ts';
import type { BackendChoice } from '../../engine/protocol.ts';
import type { AtlasPlace } from '../atlas/atlas-place.ts';
import type { EditorDraft } from '../atlas/editor-draft.ts';
import type { Context } from '../context.ts';
import { parentOf } from '../resolve-selection.ts';
import { isLocked, shownRun } from '../selectors.ts';
import type { ColourScope, SaliencyChoice, Selection, Settings, Tool } from '../state.ts';
import type { RivalActions } from './rival-actions.ts';
import type { RunActions } from './run-actions.ts';

/** What a person picks out and how it is shown; nothing here changes what the network computes. */
export function viewActions(
  { services, get, set, tell }: Context,
  { explain }: RunActions,
  { chooseForRival, selectInRival }: RivalActions,
) {
  /** A locked selection keeps its layer and map; cells may still be walked over. */
  function select(selection: Selection): void {
    if (!isLocked(get(), 'selection') || isSameMap(selection, get().selection)) set({ selection });
  }

  /** Sets parameters of the atlas as links write them; those undefined get their default. */
  function setAtlas(patch: Readonly<Record<string, string | undefined>>): void {
    const atlas = Object.entries({ ...get().atlas, ...patch }).filter(([, text]) => text !== undefined);
    set({ atlas: Object.fromEntries(atlas) as AtlasPlace });
  }

  function backInRival(selection: Selection): boolean {
    if (selection.level === 'network') return false;
    selectInRival(parentOf(selection));
    return get().rival?.selection !== selection;
  }

  return {
    select,
    /** One level back, in the second network once there is none in the first; false if there was none. */
    back(): boolean {
      const { selection, rival, view, atlas } = get();
      if (view === 'atlas') {
        if (atlas['arch-layer'] !== undefined) setAtlas({ 'arch-layer': undefined });
        return atlas['arch-layer'] !== undefined;
      }
      if (selection.level === 'network' && rival) return backInRival(rival.selection);
      if (selection.level === 'network') return false;
      select(parentOf(selection));
      return get().selection !== selection;
    },
    setAtlas,
    setEditorDraft: (editorDraft: EditorDraft) => set({ editorDraft }),
    /** @returns whether the browser let it be copied */
    copyText: (text: string): Promise<boolean> =>
      services.copyText(text).then(
        () => true,
        () => false,
      ),
    tell,
    /** The graph of a network that computes here: a shipped one or one that the person opened. */
    loadGraph: async (id: string): Promise<Network> => (await services.loadNetwork(id)).network,
    saveFile: (name: string, content: string, mediaType: string) =>
      services.saveText(name, content, mediaType),
    setColourScope: (colourScope: ColourScope) => set({ colourScope }),
    /** Keeps the answer back until the person has given theirs, or no longer. */
    setGuessing: (on: boolean) => set({ guessing: on ? { kind: 'on', guess: undefined } : { kind: 'off' } }),
    guess(classIndex: number) {
      const runKey = shownRun(get())?.key;
      if (runKey !== undefined) set({ guessing: { kind: 'on', guess: { runKey, classIndex } } });
    },
    setTool: (tool: Tool) => set({ tool }),
    setPadOpen: (isPadOpen: boolean) => set({ isPadOpen }),
    setSaliency(saliencyChoice: SaliencyChoice | undefined) {
      set({ saliencyChoice });
      void explain();
    },
    /** Keeps what the person changed, and only that: the rest may come from a link and holds for this visit. */
    setSettings(patch: Partial<Settings>) {
      set({ settings: { ...get().settings, ...patch } });
      services.writeSettings({ ...services.readSettings(), ...patch });
    },
    setBackend(choice: BackendChoice): Promise<void> {
      chooseForRival(choice);
      return services.engine.choose(choice);
    },
    dismiss: (id: number) => set({ notices: get().notices.filter((notice) => notice.id !== id) }),
  };
}

const isSameMap = (a: Selection, b: Selection): boolean =>
  'map' in a && 'map' in b && a.layer === b.layer && a.map === b.map;
