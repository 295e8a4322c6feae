import { toInput } from '../../core/image/input.ts';
import type { Engine } from '../../engine/protocol.ts';
import { type Context, detailOf } from '../context.ts';
import { type StudyOptions, writeMethods, writeOptions } from './lab-choice.ts';
import type { LabMap } from './lab-map.ts';
import { type LabPlace, type LabQuestion, labQuestions } from './lab-questions.ts';
import { usableStudyOptions } from './study-options.ts';
import { withUsableOptions } from './usable-options.ts';

/** Has the maps computed that the lab wants, one after the other, and forgets those it wants no longer. */
export function labMapKeeper(
  { get, set, tell }: Context,
  engines: Readonly<Record<LabPlace, () => Engine>>,
  closeRival: () => void,
) {
  let asked: LabQuestion | undefined;

  /** To be called after every change of the state. */
  function watch(): void {
    if (get().view === 'saliency') {
      leaveOutUnusable();
      // What was held against the first network may have become the first.
      if (get().rival?.networkId === get().networkId) closeRival();
    }
    const wanted = labQuestions(get());
    forgetOthers(wanted);
    const { key: present } = asked ?? {};
    if (asked && !wanted.some(({ key }) => key === present)) stop(asked);
    const next = wanted.find(({ key }) => get().labMaps[key] === undefined);
    if (next && !asked) void ask(next);
  }

  /** A link may set options to what they cannot be: then the paper's value holds. */
  function leaveOutUnusable(): void {
    const { lab } = get();
    const methods = lab.methods.map(withUsableOptions);
    const changed = lab.methods.filter((choice, index) => choice !== methods[index]);
    const options = usableStudyOptions(lab.options);
    if (changed.length === 0 && options === lab.options) return;
    set({ lab: { ...lab, methods, options } });
    if (changed.length > 0)
      tell({ code: 'link-bad-value', parameter: 'methods', value: writeMethods(changed) });
    if (options !== lab.options)
      tell({
        code: 'link-bad-value',
        parameter: 'options',
        value: writeOptions(without(lab.options, options)),
      });
  }

  function forgetOthers(wanted: readonly LabQuestion[]): void {
    const { labMaps } = get();
    const kept = Object.entries(labMaps).filter(([key]) => wanted.some((question) => question.key === key));
    if (kept.length < Object.keys(labMaps).length) set({ labMaps: Object.fromEntries(kept) });
  }

  function stop({ place }: LabQuestion): void {
    asked = undefined;
    // Another network may be gone by now, and its engine with it.
    if (place === 'first' || get().rival) void engines[place]().stop('attribution');
  }

  async function ask(question: LabQuestion): Promise<void> {
    const { key, place, run, network, request } = question;
    asked = question;
    const put = (map: LabMap) => {
      if (asked === question) set({ labMaps: { ...get().labMaps, [key]: map } });
    };
    const partialNow = () => {
      const map = get().labMaps[key];
      return map?.status === 'running' ? map.partial : undefined;
    };
    put({ status: 'running', share: 0, partial: undefined });
    try {
      const input = toInput(run.pixels, network.network);
      const answer = await engines[place]().attribute(key, input, request, (share, partial) =>
        put({ status: 'running', share, partial: partial ?? partialNow() }),
      );
      if ('map' in answer) put({ status: 'ready', map: answer.map, elapsedMs: answer.elapsedMs });
    } catch (error) {
      put({ status: 'failed', detail: detailOf(error) });
    }
    if (asked === question) asked = undefined;
    watch();
  }

  /** Ends the computation of a map that takes too long. */
  function stopMap(key: string): void {
    const map = get().labMaps[key];
    if (asked?.key !== key || map?.status !== 'running') return;
    set({ labMaps: { ...get().labMaps, [key]: { status: 'stopped', partial: map.partial } } });
    stop(asked);
    watch();
  }

  /** Asks once more for a map that failed or was stopped. */
  function retry(key: string): void {
    const { [key]: _, ...others } = get().labMaps;
    set({ labMaps: others });
    watch();
  }

  return { watch, retry, stopMap };
}

const without = (all: StudyOptions, known: StudyOptions): StudyOptions =>
  Object.fromEntries(Object.entries(all).filter(([id]) => !Object.hasOwn(known, id)));
