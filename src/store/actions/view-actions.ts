import type { BackendChoice } from '../../engine/protocol.ts';
import type { Context } from '../context.ts';
import { parentOf } from '../resolve-selection.ts';
import type { ColourScope, SaliencyChoice, Selection, Settings, Tool } from '../state.ts';
import type { RunActions } from './run-actions.ts';

/** What a person picks out and how it is shown; nothing here changes what the network computes. */
export function viewActions({ services, get, set }: Context, { explain }: RunActions) {
  return {
    select: (selection: Selection) => set({ selection }),
    /** One level back; false if there was none. */
    back(): boolean {
      const { selection } = get();
      if (selection.level === 'network') return false;
      set({ selection: parentOf(selection) });
      return true;
    },
    setColourScope: (colourScope: ColourScope) => set({ colourScope }),
    setTool: (tool: Tool) => set({ tool }),
    setSaliency(saliencyChoice: SaliencyChoice | undefined) {
      set({ saliencyChoice });
      void explain();
    },
    setSettings(patch: Partial<Settings>) {
      const settings = { ...get().settings, ...patch };
      set({ settings });
      services.writeSettings(settings);
    },
    setBackend: (choice: BackendChoice) => services.engine.choose(choice),
    dismiss: (id: number) => set({ notices: get().notices.filter((notice) => notice.id !== id) }),
  };
}
