import { Maximize, Pause, Play, StepBack, StepForward } from 'lucide-react';
import { unitText } from '../../messages/en/unit.ts';
import { type CellCursor, type Speed, speeds } from '../use-cell-cursor.ts';
import styles from './Transport.module.css';

const text = unitText.transport;

/** Lets the window slide over all cells, or moves it by one. */
export function Transport({ cursor }: { readonly cursor: CellCursor }) {
  const isPlaying = cursor.scan === 'playing';
  return (
    <fieldset className={styles.transport} aria-label={text.group}>
      <IconButton name={text.back} onClick={() => cursor.step(-1)}>
        <StepBack />
      </IconButton>
      <IconButton name={isPlaying ? text.pause : text.play} onClick={cursor.playOrPause}>
        {isPlaying ? <Pause /> : <Play />}
      </IconButton>
      <IconButton name={text.forward} onClick={() => cursor.step(1)}>
        <StepForward />
      </IconButton>
      <select
        className={styles.speed}
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
      {cursor.scan !== 'off' && (
        <IconButton name={text.showAll} onClick={cursor.showAll}>
          <Maximize />
        </IconButton>
      )}
    </fieldset>
  );
}

interface IconButtonProps {
  readonly name: string;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

function IconButton({ name, onClick, children }: IconButtonProps) {
  return (
    <button type="button" className={styles.button} aria-label={name} title={name} onClick={onClick}>
      {children}
    </button>
  );
}
