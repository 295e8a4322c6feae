import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-webgl';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import * as tf from '@tensorflow/tfjs-core';
import type { TrainedNetwork } from '../../core/network/network.ts';
import { shippedNetworks } from '../../core/network/shipped-networks.ts';
import { Executor } from '../../core/run/executor.ts';
import { loadShippedNetwork } from '../../platform/load-network.ts';
import { randomInput } from '../fixtures/random-weights.ts';
import { BareNetwork } from './bare-network.ts';
import { median } from './median.ts';
import { compareSweeps } from './occlusion-sweep.ts';

/** Median times of both sides, in ms, and their ratio. */
export interface Comparison {
  readonly network: string;
  readonly backend: string;
  readonly what: string;
  readonly oursMs: number;
  readonly bareMs: number;
  readonly ratio: number;
}

const rounds = 15;
const warmUps = 3;

/** Alternates between both, so that whatever else the machine does falls on both. */
async function compare(ours: () => Promise<unknown>, bare: () => Promise<unknown>) {
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  for (let round = 0; round < warmUps + rounds; round++) {
    for (const [side, work] of [
      ['ours', ours],
      ['bare', bare],
    ] as const) {
      const started = performance.now();
      await work();
      if (round >= warmUps) times[side].push(performance.now() - started);
    }
  }
  const oursMs = median(times.ours);
  const bareMs = median(times.bare);
  return { oursMs, bareMs, ratio: oursMs / bareMs };
}

async function compareNetwork(trained: TrainedNetwork, backend: string): Promise<Comparison[]> {
  await tf.setBackend(backend);
  const input = randomInput(trained.network, 1);
  const executor = new Executor(trained);
  const bare = new BareNetwork(trained);
  const about = { network: trained.network.id, backend };
  const forward = await compare(
    () => executor.run(input),
    () => bare.run(input),
  );
  const backward = await compare(
    () => executor.inputGradient(input, { classIndex: 3 }),
    () => bare.inputGradient(input, 3),
  );
  executor.dispose();
  bare.dispose();
  return [
    { ...about, what: 'all activations', ...forward },
    { ...about, what: 'input gradient', ...backward },
  ];
}

async function compareAll(): Promise<Comparison[]> {
  const results: Comparison[] = [];
  for (const { id } of shippedNetworks) {
    const trained = await loadShippedNetwork(id);
    for (const backend of ['cpu', 'webgl']) results.push(...(await compareNetwork(trained, backend)));
  }
  return results;
}

Object.assign(globalThis, { compareAll, compareSweeps });
