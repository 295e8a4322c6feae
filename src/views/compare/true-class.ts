import { sampleById } from '../../store/selectors.ts';
import type { State } from '../../store/state.ts';

/** What is on the picture that is compared, as far as is known: the class of a sample that nobody painted over. */
export function trueClassOf(state: State): string | undefined {
  const { picture, pair } = state;
  if (picture.status !== 'ready' || picture.source.kind !== 'sample' || picture.pixels !== picture.clean)
    return undefined;
  // While one network has yet to answer, the answers on screen are those to the picture before.
  if (pair && pair.first.pictureKey !== picture.key) return undefined;
  return sampleById(state, picture.source.id)?.class;
}
