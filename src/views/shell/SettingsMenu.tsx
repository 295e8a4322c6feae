import { SlidersHorizontal } from 'lucide-react';
import { useId } from 'react';
import { isLocked } from '../../store/selectors.ts';
import type { State, Theme } from '../../store/state.ts';
import { shellText } from '../messages/en/shell.ts';
import { useActions, useSelector } from '../shared/store-context.ts';
import headerStyles from './Header.module.css';
import styles from './SettingsMenu.module.css';

type EngineStatus = State['engine'];

const themes: readonly Theme[] = ['system', 'light', 'dark'];
const choices: readonly EngineStatus['choice'][] = ['auto', 'cpu', 'webgl'];

/** Text size, theme and what computes, in a popover. */
export function SettingsMenu() {
  const settings = useSelector((state) => state.settings);
  const engine = useSelector((state) => state.engine);
  const locked = useSelector((state) => isLocked(state, 'settings'));
  const { setSettings, setBackend } = useActions();
  const id = useId();
  return (
    <>
      <button type="button" className={headerStyles.tool} popoverTarget={id} disabled={locked}>
        <SlidersHorizontal aria-hidden size={16} /> <span>{shellText.settings}</span>
      </button>
      <div id={id} popover="auto" className={styles.panel} role="dialog" aria-label={shellText.settings}>
        <label className={styles.row}>
          <span>
            {shellText.textSize} <output>{shellText.textSizeValue(settings.textSize)}</output>
          </span>
          <input
            type="range"
            min={1}
            max={2}
            step={0.1}
            value={settings.textSize}
            onChange={(event) => setSettings({ textSize: event.target.valueAsNumber })}
          />
        </label>
        <fieldset className={styles.row}>
          <legend>{shellText.theme}</legend>
          {themes.map((theme) => (
            <label key={theme} className={styles.option}>
              <input
                type="radio"
                name={`${id}-theme`}
                checked={settings.theme === theme}
                onChange={() => setSettings({ theme })}
              />
              {shellText.themes[theme]}
            </label>
          ))}
        </fieldset>
        <fieldset className={styles.row}>
          <legend>{shellText.computesOn}</legend>
          {choices.map((choice) => (
            <label key={choice} className={styles.option}>
              <input
                type="radio"
                name={`${id}-backend`}
                checked={engine.choice === choice}
                disabled={choice === 'webgl' && engine.webgl.state === 'unavailable'}
                onChange={() => void setBackend(choice)}
              />
              {shellText.backends[choice]}
            </label>
          ))}
          <EngineReport engine={engine} />
        </fieldset>
      </div>
    </>
  );
}

function EngineReport({ engine }: { readonly engine: EngineStatus }) {
  const { cpu, webgl } = engine.passMs;
  return (
    <ul className={styles.report}>
      {cpu !== undefined && <li>{shellText.passTime(shellText.backendNow.cpu, cpu)}</li>}
      {webgl !== undefined && <li>{shellText.passTime(shellText.backendNow.webgl, webgl)}</li>}
      {webglReport(engine) && <li>{webglReport(engine)}</li>}
      <li>{shellText.backendHelp}</li>
    </ul>
  );
}

function webglReport({ webgl }: EngineStatus): string | undefined {
  switch (webgl.state) {
    case 'warming':
      return shellText.webglWarming;
    case 'unavailable':
      return shellText.webglUnavailable(webgl.reason);
    case 'lost':
      return shellText.webglLost;
    case 'ready':
      return webgl.float32 ? undefined : shellText.webglHalf;
  }
}
