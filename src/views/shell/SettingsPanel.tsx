import { useId } from 'react';
import type { State, Theme } from '../../store/state.ts';
import { settingsText as text } from '../messages/en/settings.ts';
import { useActions, useSelector } from '../shared/store-context.ts';
import styles from './SettingsPanel.module.css';

type EngineStatus = State['engine'];

const themes: readonly Theme[] = ['system', 'light', 'dark'];
const choices: readonly EngineStatus['choice'][] = ['auto', 'cpu', 'webgl'];

/** Text size, theme and what computes. */
export function SettingsPanel() {
  const settings = useSelector((state) => state.settings);
  const engine = useSelector((state) => state.engine);
  const { setSettings, setBackend } = useActions();
  const id = useId();
  return (
    <>
      <label className={styles.row}>
        <span>
          {text.textSize} <output>{text.textSizeValue(settings.textSize)}</output>
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
        <legend>{text.theme}</legend>
        {themes.map((theme) => (
          <label key={theme} className={styles.option}>
            <input
              type="radio"
              name={`${id}-theme`}
              checked={settings.theme === theme}
              onChange={() => setSettings({ theme })}
            />
            {text.themes[theme]}
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.row}>
        <legend>{text.computesOn}</legend>
        {choices.map((choice) => (
          <label key={choice} className={styles.option}>
            <input
              type="radio"
              name={`${id}-backend`}
              checked={engine.choice === choice}
              disabled={choice === 'webgl' && engine.webgl.state === 'unavailable'}
              onChange={() => void setBackend(choice)}
            />
            {text.backends[choice]}
          </label>
        ))}
        <EngineReport engine={engine} />
      </fieldset>
    </>
  );
}

function EngineReport({ engine }: { readonly engine: EngineStatus }) {
  const { cpu, webgl } = engine.passMs;
  return (
    <ul className={styles.report}>
      {cpu !== undefined && <li>{text.passTime(text.backendNow.cpu, cpu)}</li>}
      {webgl !== undefined && <li>{text.passTime(text.backendNow.webgl, webgl)}</li>}
      {webglReport(engine) && <li>{webglReport(engine)}</li>}
      <li>{text.backendHelp}</li>
    </ul>
  );
}

function webglReport({ webgl }: EngineStatus): string | undefined {
  switch (webgl.state) {
    case 'warming':
      return text.webglWarming;
    case 'unavailable':
      return text.webglUnavailable(webgl.reason);
    case 'lost':
      return text.webglLost;
    case 'ready':
      return webgl.float32 ? undefined : text.webglHalf;
  }
}
