import type { ReactNode } from 'react';
import { layerParameter } from '../../../store/atlas/place-parameters.ts';
import { atlasText as text } from '../../messages/en/atlas.ts';
import { useAtlas } from '../use-atlas.ts';
import type { Described } from '../use-blueprint.ts';
import styles from './NetworksPage.module.css';

interface Props {
  readonly described: Described;
  /** What stands above the drawing. */
  readonly children: ReactNode;
}

/** One network: its drawing, its table, and the layer that is pointed at or picked out in both. */
export function OneNetwork({ described, children }: Props) {
  const { blueprint, description } = described;
  const [asked] = useAtlas(layerParameter);
  const selected = description.layers.find(({ layer }) => layer.id === asked)?.layer.id;
  return (
    <div className={styles.main}>
      {children}
      {asked !== '' && selected === undefined && (
        <p className={styles.state} role="status">
          {text.unknownLayer(asked, blueprint.network.name)}
        </p>
      )}
    </div>
  );
}
