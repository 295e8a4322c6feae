import { Pause, Play } from 'lucide-react';
import { checkpointsOf, chosenMoment, type Moment } from '../../store/checkpoint.ts';
import { isBusy } from '../../store/selectors.ts';
import { checkpointsText as text } from '../messages/en/checkpoints.ts';
import { useActions, useSelector } from '../shared/store-context.ts';
import styles from './CheckpointSlider.module.css';
import { MomentLabel } from './MomentLabel.tsx';
import { useMomentWords } from './use-moment-words.ts';
import { usePlaying } from './use-playing.ts';

/** From the network's first weights to its last, step by step or by itself; the last step is the network as shipped. */
export function CheckpointSlider() {
  const checkpoints = useSelector(checkpointsOf);
  const chosen = useSelector(chosenMoment);
  const isSettled = !useSelector(isBusy);
  const { showMoment } = useActions();
  const last = checkpoints.length;
  const position = chosen === 'trained' ? last : chosen;
  const momentAt = (index: number): Moment => (index >= last ? 'trained' : index);
  const step = () => {
    // From the end it starts over.
    const moment = momentAt(position >= last ? 0 : position + 1);
    void showMoment(moment).then((isThere) => isThere || stop());
    return position + 1 !== last;
  };
  const { isPlaying, toggle, stop } = usePlaying(isSettled, step);
  const words = useMomentWords(chosen);
  return (
    <div className={styles.row}>
      {toggle && (
        <button
          type="button"
          className={styles.play}
          aria-label={isPlaying ? text.pause : text.play}
          title={isPlaying ? text.pause : text.play}
          onClick={() => {
            if (isPlaying || step()) toggle();
          }}
        >
          {isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />}
        </button>
      )}
      <div className={styles.slider}>
        <input
          type="range"
          aria-label={text.slider}
          aria-valuetext={text.step(words.when, words.accuracy, words.weights)}
          min={0}
          max={last}
          step={1}
          value={position}
          onChange={(event) => {
            stop();
            void showMoment(momentAt(event.currentTarget.valueAsNumber));
          }}
        />
        <ol
          className={styles.ticks}
          style={{ gridTemplateColumns: `repeat(${last}, minmax(0, 1fr)) 0` }}
          aria-hidden
        >
          {checkpoints.map(({ file, epoch }, index) => (
            <li key={file} data-chosen={index === position}>
              {epoch}
            </li>
          ))}
          <li data-chosen={position === last}>{text.end}</li>
        </ol>
      </div>
      <MomentLabel />
    </div>
  );
}
