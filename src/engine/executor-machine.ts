import type { OwnExecutor } from '../core/lab/task.ts';
import { seededRandom } from '../core/maths/random.ts';
import type { Ablation } from '../core/network/ablation.ts';
import { logitsLayer } from '../core/network/logits-layer.ts';
import type { TrainedNetwork } from '../core/network/network.ts';
import { withAblations } from '../core/run/ablated.ts';
import type { Executor } from '../core/run/executor.ts';
import { BackendExecutor, type Breathing, switchBackend } from './backend-executor.ts';
import type { Machine, Progress } from './machine.ts';
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
      const { signal } = progress;
      const told = reports(progress);
      const { methodById } = await import('../core/attribution/registry.ts');
      const asked = withAblations(executor, request.ablations ?? []);
      return methodById(request.method).explain(asked, input, request, {
        signal,
        onProgress: told.onProgress,
        onPartial: told.onStep,
        random: seededRandom(seed),
      });
    },
    async study({ study, request, ablations = [] }, progress) {
      const { studyById } = await import('../core/lab/registry.ts');
      const executorOf = (other: TrainedNetwork) => {
        switchBackend(backend);
        return ownExecutor(new BackendExecutor(other, backend, breathing), ablations);
      };
      const bench = { executor: withAblations(executor, ablations), trained, executorOf };
      return studyById(study)(bench, request, {
        ...reports(progress),
        signal: progress.signal,
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

function ownExecutor(executor: Executor, ablations: readonly Ablation[]): OwnExecutor {
  if (ablations.length === 0) return executor;
  return { ...withAblations(executor, ablations), dispose: () => executor.dispose() };
}

/** A step is told together with how far the work is. */
function reports<Step>({ onProgress }: Progress<Step>) {
  let share = 0;
  return {
    onProgress(now: number) {
      share = now;
      onProgress(share);
    },
    onStep: (step: Step) => onProgress(share, step),
  };
}
