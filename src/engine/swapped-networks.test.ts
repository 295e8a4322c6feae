import { expect, test } from 'vitest';
import { toInput } from '../core/image/input.ts';
import { inputLayer, type TrainedNetwork } from '../core/network/network.ts';
import { readLayersModel } from '../core/network/read-layers-model.ts';
import { modelFolders } from '../dev/fixtures/model-folder.ts';
import { EngineCore } from './engine-core.ts';
import { createWorld, registerBackends } from './engine-world.fixture.ts';

registerBackends();

const SWAPS = 50;

const shipped = modelFolders().map(({ id, file, bytes }) => readLayersModel(file, bytes, { id }));

function greyPicture({ network }: TrainedNetwork): Float32Array {
  const { height, width } = inputLayer(network).shape;
  return toInput({ width, height, data: new Uint8ClampedArray(height * width * 4).fill(128) }, network);
}

test(`after ${SWAPS} swaps through all shipped networks, passes under way included, as many tensors are left as before`, async () => {
  const { surroundings } = createWorld();
  const engine = new EngineCore(surroundings);
  await engine.choose('cpu');
  const visit = async (trained: TrainedNetwork) => {
    await engine.load(trained);
    return engine.run(trained.network.id, greyPicture(trained));
  };
  const [first] = shipped;
  if (!first) throw new Error('No network is shipped.');
  await visit(first);
  const before = await engine.liveTensors();
  const late: Promise<unknown>[] = [];
  for (let swap = 1; swap < SWAPS; swap++) {
    const trained = shipped[swap % shipped.length] ?? first;
    await engine.load(trained);
    const run = engine.run(`${swap}`, greyPicture(trained));
    // Every second network is replaced while its pass is still under way.
    if (swap % 2 === 0) late.push(run);
    else expect(await run).toMatchObject({ key: `${swap}` });
  }
  await visit(first);
  await Promise.all(late);
  expect(await engine.liveTensors()).toBe(before);
  engine.close();
});
