import { toInput } from '../../core/image/input.ts';
import type { Sample } from '../../core/image/sample.ts';
import type { StudyRequest } from '../../core/lab/registry.ts';
import type { LayerId, Network } from '../../core/network/network.ts';
import { samplePixels } from '../actions/sample-pixels.ts';
import type { Context } from '../context.ts';
import { networkOf, samplesOf } from '../selectors.ts';
import type { Services } from '../services.ts';
import type { labStudyKeeper } from './lab-studies.ts';
import { objectCover } from './object-mask.ts';

type ScoreRequest = StudyRequest<'score-table'>;
type TwinRequest = StudyRequest<'twin'>;

/** Studies of more than what is on screen: another network, or all sample pictures, which are fetched first. */
export function gatheredStudies(
  { services, get }: Context,
  { gatherAndStudy }: Pick<ReturnType<typeof labStudyKeeper>, 'gatherAndStudy'>,
) {
  const studyTwin = (id: string, question: Omit<TwinRequest, 'twin'>): Promise<void> =>
    gatherAndStudy('twin', async () => ({ ...question, twin: await services.loadNetwork(id) }), 'picture');

  const scoreSamples = (how: Omit<ScoreRequest, 'pictures'>): Promise<void> =>
    gatherAndStudy('score-table', async () => ({ ...how, pictures: await scoredPictures() }), 'network');

  /** Every sample of the network's set that shows one of its classes. */
  function scoredPictures(): Promise<ScoreRequest['pictures']> {
    const network = networkOf(get())?.network;
    if (!network) return Promise.resolve([]);
    const known = samplesOf(get()).filter((sample) => network.classes.includes(sample.class));
    return Promise.all(known.map((sample) => scoredPicture(services, sample, network)));
  }

  /** @param map counts from 0 */
  const findPatches = (layer: LayerId, map: number): Promise<void> =>
    gatherAndStudy(
      'strongest-patches',
      async () => ({ layer, map, inputs: await sampleInputs() }),
      'network',
    );

  /** Every sample of the network's set, whatever it shows, in the order of the set. */
  function sampleInputs(): Promise<Float32Array[]> {
    const network = networkOf(get())?.network;
    if (!network) return Promise.resolve([]);
    return Promise.all(
      samplesOf(get()).map(async (sample) =>
        toInput(await samplePixels(services.loadPixels, sample, network), network),
      ),
    );
  }

  return { studyTwin, scoreSamples, findPatches };
}

async function scoredPicture(
  { loadPixels }: Pick<Services, 'loadPixels'>,
  sample: Sample,
  network: Network,
): Promise<ScoreRequest['pictures'][number]> {
  const pixels = await samplePixels(loadPixels, sample, network);
  const mask = sample.kind === 'rendered' ? await objectCover(loadPixels, sample, network) : undefined;
  return {
    id: sample.id,
    input: toInput(pixels, network),
    classIndex: network.classes.indexOf(sample.class),
    ...(mask && { mask }),
  };
}
