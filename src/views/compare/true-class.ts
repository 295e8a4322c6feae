import { samplesOf } from '../../store/selectors.ts';
import type { State } from '../../store/state.ts';

/** What is on the picture, as far as is known: the class of a sample that nobody painted over. */
export function trueClassOf(state: State): string | undefined {
  const { picture } = state;
  if (picture.status !== 'ready' || picture.source.kind !== 'sample' || picture.pixels !== picture.clean)
    return undefined;
  const { id } = picture.source;
  return samplesOf(state).find((sample) => sample.id === id)?.class;
}
