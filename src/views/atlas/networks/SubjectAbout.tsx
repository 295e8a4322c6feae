import type { SwitchId } from '../../../core/architectures/architecture.ts';
import { liveDigitNetworks, livePhotoNetworks } from '../../../core/architectures/live-figures.ts';
import { architectureById } from '../../../core/architectures/registry.ts';
import { atlasText as text } from '../../messages/en/atlas.ts';
import { atlasNetworksText } from '../../messages/en/atlas-networks.ts';
import { liveIdOf } from '../subjects.ts';
import styles from './SubjectAbout.module.css';
import { SubjectLinks } from './SubjectLinks.tsx';

interface Props {
  readonly id: string;
  readonly on: readonly SwitchId[];
  readonly onSwitches: (on: readonly SwitchId[]) => void;
}

/** What the network brought, whose it is, what it can be had with, and what to do with it. */
export function SubjectAbout({ id, on, onSwitches }: Props) {
  const architecture = architectureById(id);
  const liveId = liveIdOf(id);
  const idea = liveId === undefined ? atlasNetworksText.ideas[id] : atlasNetworksText.liveIdeas[liveId];
  const measured = [...livePhotoNetworks, ...liveDigitNetworks].find((live) => live.id === liveId);
  const idle = architecture ? on.filter((name) => !architecture.switches.includes(name)) : on;
  const story = architecture && atlasNetworksText.stories[architecture.family];
  return (
    <section className={styles.about} aria-label={text.about}>
      {idea && <p>{idea}</p>}
      {measured && <p className={styles.note}>{text.measured(measured.correct, measured.total)}</p>}
      {idle.length > 0 && (
        <p role="status" className={styles.note}>
          {text.idleSwitches(idle.map((name) => atlasNetworksText.switches[name]))}
        </p>
      )}
      {architecture && (
        <p className={styles.paper}>
          {text.paper(architecture.paper.authors, architecture.paper.year)}:{' '}
          <cite>{architecture.paper.title}</cite>. {architecture.paper.where}
        </p>
      )}
      {architecture && <Switches has={architecture.switches} on={on} onSwitches={onSwitches} />}
      {story && (
        <details className={styles.story}>
          <summary>{story.heading}</summary>
          <p>{story.text}</p>
        </details>
      )}
      <SubjectLinks id={id} />
    </section>
  );
}

interface SwitchesProps {
  readonly has: readonly SwitchId[];
  readonly on: readonly SwitchId[];
  readonly onSwitches: (on: readonly SwitchId[]) => void;
}

/** What the architecture can be had with or without; one that is on says what it does. */
function Switches({ has, on, onSwitches }: SwitchesProps) {
  return has.map((name) => (
    <div key={name}>
      <label className={styles.switch} title={atlasNetworksText.switchNotes[name]}>
        <input
          type="checkbox"
          checked={on.includes(name)}
          onChange={(event) =>
            onSwitches(event.target.checked ? [...on, name] : on.filter((other) => other !== name))
          }
        />
        {atlasNetworksText.switches[name]}
      </label>
      {on.includes(name) && <p className={styles.note}>{atlasNetworksText.switchNotes[name]}</p>}
    </div>
  ));
}
