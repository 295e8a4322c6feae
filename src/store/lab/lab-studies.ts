import type { StudyId, StudyRequest, StudyResult, StudyStep } from '../../core/lab/registry.ts';
import { type Context, detailOf } from '../context.ts';
import { shownRun } from '../selectors.ts';
import type { State } from '../state.ts';

/** What has become of a study. */
export interface LabStudy<Id extends StudyId = StudyId> {
  /** What it is about: see studySubject. */
  readonly subject: string;
  /** Absent while it is still being gathered. */
  readonly request: StudyRequest<Id> | undefined;
  readonly status: 'running' | 'done' | 'stopped' | 'failed';
  /** In [0, 1]. */
  readonly share: number;
  /** What it has found, in order. */
  readonly steps: readonly StudyStep<Id>[];
  readonly result: StudyResult<Id> | undefined;
  readonly elapsedMs: number | undefined;
  /** Why it failed. */
  readonly detail: string | undefined;
}

export type LabStudies = { readonly [Id in StudyId]?: LabStudy<Id> };

/** `picture`: a study of the picture on screen, `network`: of the network alone. */
export type StudyScope = 'picture' | 'network';

/** What a study made now would be about; one that is about something else is no longer shown. */
export function studySubject(state: State, scope: StudyScope): string {
  const run = shownRun(state);
  if (scope === 'picture') return run?.key ?? '';
  return [state.networkId, run?.moment ?? '', JSON.stringify(run?.ablated?.ablations ?? [])].join(' ');
}

/** Studies for the lab: one at a time, in the engine. */
export function labStudyKeeper({ services, get, set, newKey }: Context) {
  let latest = '';

  /** A study whose request has to be gathered first: until then it is under way, and it fails if that does. */
  async function gatherAndStudy<Id extends StudyId>(
    id: Id,
    gather: () => Promise<StudyRequest<Id>>,
    scope: StudyScope,
  ): Promise<void> {
    const key = newKey();
    latest = key;
    const empty: LabStudy<Id> = {
      subject: studySubject(get(), scope),
      request: undefined,
      status: 'running',
      share: 0,
      steps: [],
      result: undefined,
      elapsedMs: undefined,
      detail: undefined,
    };
    endRunning();
    put(id, empty);
    const change = (patch: Partial<LabStudy<Id>>) => {
      const before: LabStudy<Id> | undefined = get().labStudies[id];
      if (latest === key && before) put(id, { ...before, ...patch });
    };
    const ablations = shownRun(get())?.ablated?.ablations ?? [];
    try {
      const request = await gather();
      if (latest !== key) return;
      change({ request });
      const answer = await services.engine.study(key, { study: id, request, ablations }, (share, step) => {
        const steps = (get().labStudies[id] as LabStudy<Id> | undefined)?.steps ?? [];
        change({ share, steps: step === undefined ? steps : [...steps, step] });
      });
      if ('superseded' in answer) change({ status: 'stopped' });
      else change({ status: 'done', share: 1, result: answer.result, elapsedMs: answer.elapsedMs });
    } catch (error) {
      change({ status: 'failed', detail: detailOf(error) });
    }
  }

  const study = <Id extends StudyId>(id: Id, request: StudyRequest<Id>, scope: StudyScope): Promise<void> =>
    gatherAndStudy(id, async () => request, scope);

  /** What there is stays. */
  function stopStudy(): void {
    latest = '';
    endRunning();
    void services.engine.stop('study');
  }

  function put<Id extends StudyId>(id: Id, entry: LabStudy<Id>): void {
    set({ labStudies: { ...get().labStudies, [id]: entry } });
  }

  function endRunning(): void {
    const studies = entriesOf(get().labStudies).map(([id, entry]) => [
      id,
      entry.status === 'running' ? { ...entry, status: 'stopped' } : entry,
    ]);
    set({ labStudies: Object.fromEntries(studies) });
  }

  /** To be called after every change of the state: a study of what is no longer on screen is ended and forgotten. */
  function watchStudies(): void {
    const { labStudies, view } = get();
    const entries = entriesOf(labStudies);
    if (entries.length === 0) return;
    const subjects = [studySubject(get(), 'picture'), studySubject(get(), 'network')];
    const isWanted = ({ subject }: LabStudy) => view === 'saliency' && subjects.includes(subject);
    const kept = entries.filter(([, entry]) => isWanted(entry));
    if (kept.length === entries.length) return;
    if (entries.some(([, entry]) => entry.status === 'running' && !isWanted(entry))) stopStudy();
    set({ labStudies: Object.fromEntries(kept) });
  }

  return { study, gatherAndStudy, stopStudy, watchStudies };
}

const entriesOf = (studies: LabStudies) =>
  Object.entries(studies) as readonly (readonly [string, LabStudy])[];
