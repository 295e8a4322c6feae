import type { ReactNode } from 'react';
import { layerParameter } from '../../../store/atlas/place-parameters.ts';
import { atlasText as text } from '../../messages/en/atlas.ts';
import { useAtlas } from '../use-atlas.ts';
import type { Described } from '../use-blueprint.ts';
import styles from './NetworksPage.module.css';
import { SubjectHead } from './SubjectHead.tsx';

interface Props {
  readonly described: Described;
  /** What is to be said of the network. */
  readonly about: ReactNode;
}

/** One network: its drawing, its table, and the layer that is pointed at or picked out in both. */
export function OneNetwork({ described, about }: Props) {
  const { blueprint, description } = described;
  const [asked] = useAtlas(layerParameter);
  const selected = description.layers.find(({ layer }) => layer.id === asked)?.layer.id;
  return (
    <>
      <div className={styles.main}>
        <SubjectHead described={described} />
        {asked !== '' && selected === undefined && (
          <p className={styles.state} role="status">
            {text.unknownLayer(asked, blueprint.network.name)}
          </p>
        )}
      </div>
      <aside className={styles.side}>{about}</aside>
    </>
  );
}
