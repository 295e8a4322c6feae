import type { StudyId } from '../../core/lab/registry.ts';
import type { State } from '../state.ts';
import { type LabStudy, type StudyScope, studySubject } from './lab-studies.ts';

/** A study, if it is about what is on screen now. */
export function shownStudy<Id extends StudyId>(
  state: State,
  id: Id,
  scope: StudyScope,
): LabStudy<Id> | undefined {
  const study = state.labStudies[id] as LabStudy<Id> | undefined;
  return study?.subject === studySubject(state, scope) ? study : undefined;
}
