import { useMemo, useRef } from 'react';
import { architectureParameter, switchesParameter } from '../../../store/atlas/place-parameters.ts';
import { atlasText as text } from '../../messages/en/atlas.ts';
import { useActions, useSelector } from '../../shared/store-context.ts';
import { useSize } from '../../shared/use-size.ts';
import { useViewBusy } from '../../shared/view-busy.ts';
import { subjectGroups } from '../subjects.ts';
import { useAtlas } from '../use-atlas.ts';
import { useBlueprint } from '../use-blueprint.ts';
import styles from './NetworksPage.module.css';
import { OneNetwork } from './OneNetwork.tsx';
import { SubjectAbout } from './SubjectAbout.tsx';
import { SubjectList } from './SubjectList.tsx';

/** Less than that, and the list of networks becomes a menu; in pixels of text size 1, as below. */
const LIST_FROM_PX = 1200;
/** Less than that, and what stood at the side comes in a sheet, and the page scrolls as one. */
const SIDE_FROM_PX = 1000;
/** Less than that, and a drawing above a table that scrolls by itself leaves too little of either. */
const FRAMES_FROM_PX = 600;

/** The architectures: which there are, how each is built and what it costs. */
export function NetworksPage() {
  const [id] = useAtlas(architectureParameter);
  const { setAtlas } = useActions();
  const [on, setOn] = useAtlas(switchesParameter);
  const own = useSelector((state) => state.ownNetworks);
  const page = useRef<HTMLDivElement>(null);
  const size = useSize(page);
  const textSize = useSelector((state) => state.settings.textSize);
  const groups = useMemo(() => subjectGroups(own), [own]);
  const subject = useBlueprint(id, on);
  const widthPx = (size?.widthPx ?? 0) / textSize;
  const columns = widthPx < SIDE_FROM_PX ? 'one' : widthPx < LIST_FROM_PX ? 'two' : 'three';
  useViewBusy(size === undefined || subject?.status === 'loading');
  return (
    <div
      ref={page}
      className={styles.page}
      data-columns={columns}
      data-low={size !== undefined && size.heightPx < FRAMES_FROM_PX * textSize}
    >
      <SubjectList
        groups={groups}
        value={id}
        as={columns === 'three' ? 'list' : 'menu'}
        onChoose={(arch) => setAtlas({ arch, with: undefined, 'arch-layer': undefined, open: undefined })}
      />
      {subject === undefined && (
        <p id="network" tabIndex={-1} className={styles.state} role="status">
          {text.unknownNetwork(id)}
        </p>
      )}
      {subject?.status === 'failed' && (
        <p id="network" tabIndex={-1} className={styles.state} role="alert">
          {text.networkFailed(subject.detail)}
        </p>
      )}
      {size && subject?.status === 'ready' && (
        <OneNetwork
          key={id}
          described={subject.value}
          hasSide={columns !== 'one'}
          about={<SubjectAbout id={id} on={on} onSwitches={setOn} />}
        />
      )}
    </div>
  );
}
