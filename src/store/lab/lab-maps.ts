import { toInput } from '../../core/image/input.ts';
import { type Context, detailOf } from '../context.ts';
import { networkOf } from '../selectors.ts';
import type { LabMap } from './lab-map.ts';
import { type LabQuestion, labQuestions } from './lab-questions.ts';

/** Has the maps computed that the lab wants, one after the other, and forgets those it wants no longer. */
export function labMapKeeper({ services, get, set }: Context) {
  let asked: string | undefined;

  /** To be called after every change of the state. */
  function watch(): void {
    const wanted = labQuestions(get());
    forgetOthers(wanted);
    if (asked !== undefined && !wanted.some(({ key }) => key === asked)) stop();
    const next = wanted.find(({ key }) => get().labMaps[key] === undefined);
    if (next && asked === undefined) void ask(next);
  }

  function forgetOthers(wanted: readonly LabQuestion[]): void {
    const { labMaps } = get();
    const kept = Object.entries(labMaps).filter(([key]) => wanted.some((question) => question.key === key));
    if (kept.length < Object.keys(labMaps).length) set({ labMaps: Object.fromEntries(kept) });
  }

  function stop(): void {
    asked = undefined;
    void services.engine.stop('attribution');
  }

  async function ask({ key, request }: LabQuestion): Promise<void> {
    const { run } = get();
    const network = networkOf(get());
    if (run.status !== 'ready' || !network) return;
    asked = key;
    const put = (map: LabMap) => {
      if (asked === key) set({ labMaps: { ...get().labMaps, [key]: map } });
    };
    const partialNow = () => {
      const map = get().labMaps[key];
      return map?.status === 'running' ? map.partial : undefined;
    };
    put({ status: 'running', share: 0, partial: undefined });
    try {
      const input = toInput(run.run.pixels, network.network);
      const answer = await services.engine.attribute(key, input, request, (share, partial) =>
        put({ status: 'running', share, partial: partial ?? partialNow() }),
      );
      if ('map' in answer) put({ status: 'ready', map: answer.map, elapsedMs: answer.elapsedMs });
    } catch (error) {
      put({ status: 'failed', detail: detailOf(error) });
    }
    if (asked === key) asked = undefined;
    watch();
  }

  /** Asks once more for a map that failed. */
  function retry(key: string): void {
    const { [key]: _, ...others } = get().labMaps;
    set({ labMaps: others });
    watch();
  }

  return { watch, retry };
}
