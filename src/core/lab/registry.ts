import { adversarial } from './adversarial.ts';
import { ascent } from './ascent.ts';
import { dream } from './dream.ts';
import { effectiveReceptiveField } from './effective-receptive-field.ts';
import { faithfulness } from './faithfulness.ts';
import { randomisation } from './randomisation.ts';
import { scoreTable } from './score-table.ts';
import { strongestPatches } from './strongest-patches.ts';
import type { Study } from './task.ts';
import { twinComparison } from './twin-comparison.ts';

/** Every study, by id. Loaded when the first is made. */
const studies = {
  randomisation,
  twin: twinComparison,
  faithfulness,
  'score-table': scoreTable,
  ascent,
  dream,
  adversarial,
  'receptive-field': effectiveReceptiveField,
  'strongest-patches': strongestPatches,
} as const satisfies Readonly<Record<string, Study<never, unknown, unknown>>>;

type Studies = typeof studies;
export type StudyId = keyof Studies;

type Of<Id extends StudyId> =
  Studies[Id] extends Study<infer Request, infer Step, infer Result>
    ? { readonly request: Request; readonly step: Step; readonly result: Result }
    : never;

export type StudyRequest<Id extends StudyId> = Of<Id>['request'];
export type StudyStep<Id extends StudyId> = Of<Id>['step'];
export type StudyResult<Id extends StudyId> = Of<Id>['result'];

/** The study of this name, with request, step and result of its own. */
export function studyById<Id extends StudyId>(
  id: Id,
): Study<StudyRequest<Id>, StudyStep<Id>, StudyResult<Id>> {
  // TypeScript does not see that an id picks the study of its own request.
  return studies[id] as unknown as Study<StudyRequest<Id>, StudyStep<Id>, StudyResult<Id>>;
}
