import { seededRandom } from '../core/maths/random.ts';
import { logitsLayer } from '../core/network/logits-layer.ts';
import type { TrainedNetwork } from '../core/network/network.ts';
import { withAblations } from '../core/run/ablated.ts';
import { BackendExecutor, type Breathing, switchBackend } from './backend-executor.ts';
import type { Machine } from './machine.ts';
import type { BackendName } from './protocol.ts';

/** The same request gives the same map, every time and on every machine. */
const seed = 20260101;

/** @throws Error if the network cannot be set up; see Executor */
export function createMachine(trained: TrainedNetwork, backend: BackendName, breathing: Breathing): Machine {
  switchBackend(backend);
  const executor = new BackendExecutor(trained, backend, breathing);
  const { height, width } = executor.description.layer(logitsLayer(trained.network).id).shape;
  const hasLogits = height * width === 1;
  return {
    run: (input, ablations) => executor.run(input, ablations),
    async attribute(input, request, progress) {
      const { methodById } = await import('../core/attribution/registry.ts');
      const asked = withAblations(executor, request.ablations ?? []);
      return methodById(request.method).explain(asked, input, request, {
        ...progress,
        random: seededRandom(seed),
      });
    },
    async rehearse(input) {
      await executor.run(input);
      if (hasLogits) await executor.inputGradient(input, { classIndex: 0 });
    },
    dispose: () => executor.dispose(),
  };
}
