import { useMemo } from 'react';
import { architectureParameter, switchesParameter } from '../../../store/atlas/place-parameters.ts';
import { atlasText as text } from '../../messages/en/atlas.ts';
import { useActions, useSelector } from '../../shared/store-context.ts';
import { useViewBusy } from '../../shared/view-busy.ts';
import { subjectGroups } from '../subjects.ts';
import { useAtlas } from '../use-atlas.ts';
import { useBlueprint } from '../use-blueprint.ts';
import styles from './NetworksPage.module.css';
import { OneNetwork } from './OneNetwork.tsx';
import { SubjectAbout } from './SubjectAbout.tsx';
import { SubjectList } from './SubjectList.tsx';

/** The architectures: which there are, how each is built and what it costs. */
export function NetworksPage() {
  const [id] = useAtlas(architectureParameter);
  const { setAtlas } = useActions();
  const [on, setOn] = useAtlas(switchesParameter);
  const own = useSelector((state) => state.ownNetworks);
  const groups = useMemo(() => subjectGroups(own), [own]);
  const subject = useBlueprint(id, on);
  useViewBusy(subject?.status === 'loading');
  return (
    <div className={styles.page}>
      <SubjectList
        groups={groups}
        value={id}
        onChoose={(arch) => setAtlas({ arch, with: undefined, 'arch-layer': undefined, open: undefined })}
      />
      {subject === undefined && (
        <p className={styles.state} role="status">
          {text.unknownNetwork(id)}
        </p>
      )}
      {subject?.status === 'failed' && (
        <p className={styles.state} role="alert">
          {text.networkFailed(subject.detail)}
        </p>
      )}
      {subject?.status === 'ready' && (
        <OneNetwork
          key={id}
          described={subject.value}
          about={<SubjectAbout id={id} on={on} onSwitches={setOn} />}
        />
      )}
    </div>
  );
}
