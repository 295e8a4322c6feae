import {
  type StudyOptionId,
  type StudyOptionValue,
  studyOption,
  withStudyOption,
} from '../../../store/lab/study-options.ts';
import { useActions, useSelector } from '../../shared/store-context.ts';

/** What a study is set to, and how to set it; it is in the link. */
export function useStudyOption<Id extends StudyOptionId>(id: Id) {
  const options = useSelector((state) => state.lab.options);
  const { setLab } = useActions();
  const set = (value: StudyOptionValue<Id>) => setLab({ options: withStudyOption(options, id, value) });
  return [studyOption({ options }, id), set] as const;
}
