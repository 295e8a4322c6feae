import { ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react';
import { usePlaying } from '../../checkpoints/use-playing.ts';
import { labTestsText } from '../../messages/en/lab-tests.ts';
import styles from './StagePlayer.module.css';

const text = labTestsText.sanity;

interface Props {
  /** Shown now; 0 is the trained network. */
  readonly stage: number;
  /** The last stage that is there. */
  readonly reached: number;
  /** How many there will be. */
  readonly stages: number;
  /** What is untrained now. */
  readonly words: string;
  readonly onPick: (stage: number) => void;
}

/** Goes through the stages by slider, by step or by itself. */
export function StagePlayer({ stage, reached, stages, words, onPick }: Props) {
  const step = () => {
    // From the end it starts over.
    const next = stage >= reached ? 0 : stage + 1;
    onPick(next);
    return next !== reached;
  };
  const { isPlaying, toggle, stop } = usePlaying(true, step);
  const pick = (next: number) => {
    stop();
    onPick(next);
  };
  const toggleLabel = isPlaying ? text.pause : text.play;
  return (
    <div className={styles.player}>
      {toggle && (
        <button
          type="button"
          aria-label={toggleLabel}
          title={toggleLabel}
          disabled={reached === 0}
          onClick={() => {
            if (isPlaying || step()) toggle();
          }}
        >
          {isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />}
        </button>
      )}
      <button
        type="button"
        aria-label={text.back}
        title={text.back}
        disabled={stage === 0}
        onClick={() => pick(stage - 1)}
      >
        <ChevronLeft aria-hidden />
      </button>
      <input
        type="range"
        aria-label={text.stage}
        aria-valuetext={text.stageValue(stage, stages - 1, words)}
        min={0}
        max={stages - 1}
        step={1}
        value={stage}
        onChange={(event) => pick(Math.min(reached, event.currentTarget.valueAsNumber))}
      />
      <button
        type="button"
        aria-label={text.forward}
        title={text.forward}
        disabled={stage >= reached}
        onClick={() => pick(stage + 1)}
      >
        <ChevronRight aria-hidden />
      </button>
    </div>
  );
}
