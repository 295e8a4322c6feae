import { expose, transfer } from 'comlink';
import type { FeatureMaps } from '../core/run/feature-maps.ts';
import { EngineCore } from './engine-core.ts';
import type { RemoteEngine } from './remote-engine.ts';
import { tfjsSurroundings } from './tfjs-surroundings.ts';

const core = new EngineCore(tfjsSurroundings());
let tell: Parameters<RemoteEngine['watch']>[0] = () => {};

const remote: RemoteEngine = {
  watch(listener) {
    tell = listener;
    core.onStatus((status) => tell({ type: 'status', status }));
  },
  load: (trained) => core.load(trained),
  async run(key, input) {
    const answer = await core.run(key, input);
    return 'superseded' in answer ? answer : transfer(answer, buffersOf([...answer.activations.values()]));
  },
  async attribute(request, key, input, attribution) {
    const onProgress = (share: number) => tell({ type: 'progress', request, share });
    const answer = await core.attribute(key, input, attribution, onProgress);
    return 'superseded' in answer ? answer : transfer(answer, buffersOf([answer.map]));
  },
  choose: (backend) => core.choose(backend),
  liveTensors: () => core.liveTensors(),
};

/** Layers that only rename their input share its values: each buffer once. */
function buffersOf(arrays: readonly Pick<FeatureMaps, 'values'>[]): ArrayBufferLike[] {
  return [...new Set(arrays.map(({ values }) => values.buffer))];
}

expose(remote);
