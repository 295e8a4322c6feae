import { Pause, Play, SkipBack, StepBack, StepForward } from 'lucide-react';
import type { ReactNode } from 'react';
import { calculatorsText } from '../../../messages/en/atlas-calculators.ts';
import { useIsStill } from '../../../shared/use-is-still.ts';
import { type CellCursor, type Speed, speeds } from '../../../unit/use-cell-cursor.ts';
import styles from './WalkBar.module.css';

const text = calculatorsText.outputSize.walk;

/** Lets the window walk or moves it by one place; it never walks by itself where the person wants nothing to move. */
export function WalkBar({ cursor }: { readonly cursor: CellCursor }) {
  const isStill = useIsStill();
  const isPlaying = cursor.scan === 'playing';
  return (
    <fieldset className={styles.bar} aria-label={text.group}>
      <IconButton name={text.start} onClick={() => cursor.pick({ y: 0, x: 0 })}>
        <SkipBack aria-hidden />
      </IconButton>
      <IconButton name={text.back} onClick={() => cursor.step(-1)}>
        <StepBack aria-hidden />
      </IconButton>
      {!isStill && (
        <IconButton name={isPlaying ? text.pause : text.play} onClick={cursor.playOrPause}>
          {isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />}
        </IconButton>
      )}
      <IconButton name={text.forward} onClick={() => cursor.step(1)}>
        <StepForward aria-hidden />
      </IconButton>
      {!isStill && (
        <select
          aria-label={text.speed}
          value={cursor.speed}
          onChange={(event) => cursor.setSpeed(Number(event.currentTarget.value) as Speed)}
        >
          {speeds.map((speed) => (
            <option key={speed} value={speed}>
              {text.speedOf(speed)}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  );
}

interface IconButtonProps {
  readonly name: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function IconButton({ name, onClick, children }: IconButtonProps) {
  return (
    <button type="button" aria-label={name} title={name} onClick={onClick}>
      {children}
    </button>
  );
}
