import { type ReactNode, useState } from 'react';
import type { LayerId } from '../../../core/network/network.ts';
import { largeParameter } from '../../../store/atlas/diagram-parameters.ts';
import { layerParameter } from '../../../store/atlas/place-parameters.ts';
import { atlasText as text } from '../../messages/en/atlas.ts';
import { AtlasDiagram } from '../diagram/AtlasDiagram.tsx';
import { LayerFacts } from '../diagram/LayerFacts.tsx';
import { CostTable } from '../table/CostTable.tsx';
import { Slips } from '../table/Slips.tsx';
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
  const [asked, setLayer] = useAtlas(layerParameter);
  const [large] = useAtlas(largeParameter);
  const [pointed, setPointed] = useState<LayerId>();
  const selected = description.layers.find(({ layer }) => layer.id === asked)?.layer.id;
  const layers = { selected, pointed, onSelect: setLayer, onPoint: setPointed };
  return (
    <>
      <div className={styles.main} data-large={large}>
        <SubjectHead described={described} />
        {asked !== '' && selected === undefined && (
          <p className={styles.state} role="status">
            {text.unknownLayer(asked, blueprint.network.name)}
          </p>
        )}
        <div className={styles.diagram}>
          <AtlasDiagram described={described} selected={selected} pointed={pointed} onPoint={setPointed} />
        </div>
        <div className={styles.costs}>
          <CostTable blueprint={blueprint} description={description} {...layers} />
          <Slips />
        </div>
      </div>
      <aside className={styles.side}>
        {about}
        <LayerFacts blueprint={blueprint} description={description} layer={pointed ?? selected} />
      </aside>
    </>
  );
}
