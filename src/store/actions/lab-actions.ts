import type { StudyId, StudyRequest } from '../../core/lab/registry.ts';
import type { LayerId } from '../../core/network/network.ts';
import type { Context } from '../context.ts';
import type { gatheredStudies } from '../lab/gathered-studies.ts';
import type { LabChoice } from '../lab/lab-choice.ts';
import type { labMapKeeper } from '../lab/lab-maps.ts';
import type { labStudyKeeper, StudyScope } from '../lab/lab-studies.ts';
import type { objectMaskKeeper } from '../lab/object-mask.ts';
import type { RivalSlot } from '../slot.ts';
import type { RivalActions } from './rival-actions.ts';

/** What computes for the lab. */
type Keepers = ReturnType<typeof labMapKeeper> &
  ReturnType<typeof labStudyKeeper> &
  ReturnType<typeof objectMaskKeeper> &
  ReturnType<typeof gatheredStudies>;

/** The saliency lab: what it is asked, and the maps and studies that answer; their code comes with the view. */
export function labActions(context: Context, rival: RivalSlot, { setRival, closeRival }: RivalActions) {
  const { services, get, set } = context;
  let keepers: Promise<Keepers> | undefined;
  let present: Keepers | undefined;

  async function fetchKeepers(): Promise<Keepers> {
    const [maps, studies, masks, gathered] = await Promise.all([
      import('../lab/lab-maps.ts'),
      import('../lab/lab-studies.ts'),
      import('../lab/object-mask.ts'),
      import('../lab/gathered-studies.ts'),
    ]);
    const studyKeeper = studies.labStudyKeeper(context);
    present = {
      ...maps.labMapKeeper(
        context,
        { first: () => context.services.engine, second: rival.engine },
        closeRival,
      ),
      ...studyKeeper,
      ...masks.objectMaskKeeper(context),
      ...gathered.gatheredStudies(context, studyKeeper),
    };
    return present;
  }

  /** Their code may not be had while offline; then it is fetched when next asked for. */
  function keepersSoon(): Promise<Keepers> {
    keepers ??= fetchKeepers().catch((error: unknown) => {
      keepers = undefined;
      throw error;
    });
    return keepers;
  }

  return {
    actions: {
      setLab: (patch: Partial<LabChoice>) => set({ lab: { ...get().lab, ...patch } }),
      /** A second network that is asked the same; undefined: none any longer. */
      setLabRival: (id: string | undefined) => (id === undefined ? closeRival() : void setRival(id)),
      /** Ends the computation of a map of the lab. @param key see labQuestions */
      stopLabMap: (key: string) => present?.stopMap(key),
      /** Asks once more for a map of the lab that failed. @param key see labQuestions */
      retryLabMap: async (key: string) => (await keepersSoon()).retry(key),
      /** Begins a study, in place of any other that is under way. */
      study: async <Id extends StudyId>(id: Id, request: StudyRequest<Id>, scope: StudyScope) =>
        (await keepersSoon()).study(id, request, scope),
      /** Begins the study `twin` with the network of this id. */
      studyTwin: async (id: string, question: Omit<StudyRequest<'twin'>, 'twin'>) =>
        (await keepersSoon()).studyTwin(id, question),
      /** Begins the study `score-table` over all sample pictures of the present network's set. */
      scoreSamples: async (how: Omit<StudyRequest<'score-table'>, 'pictures'>) =>
        (await keepersSoon()).scoreSamples(how),
      /** Begins the study `strongest-patches` over all sample pictures. @param map counts from 0 */
      findPatches: async (layer: LayerId, map: number) => (await keepersSoon()).findPatches(layer, map),
      saveCsv: (name: string, text: string) => services.saveText(name, text, 'text/csv'),
      stopStudy: () => present?.stopStudy(),
    },
    /** To be called after every change of the state. */
    watch(): void {
      if (present) {
        present.watch();
        present.watchStudies();
        present.watchMask();
      } else if (get().view === 'saliency' && !keepers) {
        void keepersSoon().then(
          ({ watch, watchMask }) => {
            watch();
            watchMask();
          },
          () => {},
        );
      }
    },
  };
}
