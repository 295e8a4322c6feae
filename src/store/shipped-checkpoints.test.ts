import { readFileSync } from 'node:fs';
import { expect, describe as group, test } from 'vitest';
import { checkpointWeights, epochInStage, readCheckpoints } from '../core/network/checkpoints.ts';
import { describe } from '../core/network/describe.ts';
import { readLayersModel } from '../core/network/read-layers-model.ts';
import { shippedNetwork } from '../core/network/shipped-networks.ts';
import { modelFolders } from '../dev/fixtures/model-folder.ts';
import { readCard } from './read-card.ts';

const jsonOf = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const folders = modelFolders().filter(({ id }) => shippedNetwork(id)?.hasCheckpoints);

group.each(folders)('the checkpoints of $id', ({ id, file, bytes }) => {
  const checkpoints = readCheckpoints(jsonOf(`models/${id}/checkpoints.json`));
  const { network } = readLayersModel(file, bytes, { id });
  const description = describe(network);
  const card = readCard(jsonOf(`models/${id}/card.json`), id);

  test('fit the network, 8 bits a weight', () => {
    for (const checkpoint of checkpoints) {
      const weights = checkpointWeights(checkpoint, bytes(checkpoint.file), description);
      expect([...weights.keys()]).toEqual(
        description.layers.filter(({ weightSpecs }) => weightSpecs.length > 0).map(({ layer }) => layer.id),
      );
      expect(checkpoint.bits).toBe(8);
    }
  });

  test('come in the order of training, from before its first epoch on', () => {
    const epochs = checkpoints.map(({ epoch }) => epoch);
    expect(epochs).toEqual([...epochs].sort((a, b) => a - b));
    expect(epochs[0]).toBe(0);
  });

  test('lie on the training curve of the card, but for what 8 bits cost', () => {
    const curveOf = (stage: string) => card.curves.find((curve) => curve.stage === stage);
    const epochsOf = (stage: string) => curveOf(stage)?.loss.length ?? Number.NaN;
    const onVal = checkpoints.filter(({ stage }) => curveOf(stage)?.measuredOn === 'val');
    expect(onVal.length).toBeGreaterThan(0);
    for (const checkpoint of onVal) {
      const epoch = epochInStage(checkpoint, checkpoints, epochsOf);
      const measured = curveOf(checkpoint.stage)?.measuredAccuracy[epoch - 1];
      if (epoch > 0)
        expect(Math.abs((checkpoint.valAccuracy ?? Number.NaN) - (measured ?? Number.NaN))).toBeLessThan(
          0.03,
        );
    }
  });
});
