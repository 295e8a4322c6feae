import { type ReactNode, useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { LayerId } from '../../../core/network/network.ts';
import { largeParameter } from '../../../store/atlas/diagram-parameters.ts';
import { layerParameter } from '../../../store/atlas/place-parameters.ts';
import { atlasText as text } from '../../messages/en/atlas.ts';
import { useViewBusy } from '../../shared/view-busy.ts';
import { AtlasDiagram } from '../diagram/AtlasDiagram.tsx';
import { BlockFacts } from '../diagram/BlockFacts.tsx';
import { LayerFacts } from '../diagram/LayerFacts.tsx';
import type { Pointed } from '../diagram/pointed.ts';
import { CostTable } from '../table/CostTable.tsx';
import { Slips } from '../table/Slips.tsx';
import { useAtlas } from '../use-atlas.ts';
import type { Described } from '../use-blueprint.ts';
import { FactsSheet } from './FactsSheet.tsx';
import styles from './NetworksPage.module.css';
import { SubjectHead } from './SubjectHead.tsx';

interface Props {
  readonly described: Described;
  /** What is to be said of the network. */
  readonly about: ReactNode;
  /** Whether there is room for a column at the side. */
  readonly hasSide: boolean;
}

/** One network: its drawing, its table, and what is pointed at or picked out in both. */
export function OneNetwork({ described, about, hasSide }: Props) {
  const { blueprint, description } = described;
  const [asked, setLayer] = useAtlas(layerParameter);
  const [large] = useAtlas(largeParameter);
  const [pointed, setPointed] = useState<Pointed>();
  const pointAtLayer = useCallback(
    (layer: LayerId | undefined) => setPointed(layer === undefined ? undefined : { type: 'layer', layer }),
    [],
  );
  // The drawing first: hundreds of rows come in short tasks after it.
  const tabled = useDeferredValue<Described | null>(described, null);
  useViewBusy(tabled !== described);
  const selected = description.layers.find(({ layer }) => layer.id === asked)?.layer.id;
  const [layer, block] = pointed?.type === 'block' ? [undefined, pointed.block] : [pointed?.layer, undefined];
  const held = useMemo(() => new Set(block?.layers), [block]);
  const facts = block ? (
    <BlockFacts {...described} block={block} />
  ) : (
    <LayerFacts {...described} layer={layer ?? selected} />
  );
  return (
    <>
      <div className={styles.main} data-large={large} data-covered={!hasSide && selected !== undefined}>
        <SubjectHead described={described} />
        {!hasSide && (
          <details className={styles.fold}>
            <summary>{text.about}</summary>
            {about}
          </details>
        )}
        {asked !== '' && selected === undefined && (
          <p className={styles.state} role="status">
            {text.unknownLayer(asked, blueprint.network.name)}
          </p>
        )}
        <div className={styles.diagram}>
          <AtlasDiagram
            id="network"
            described={described}
            selected={selected}
            pointed={pointed}
            onPoint={setPointed}
          />
        </div>
        <div className={styles.costs}>
          {tabled && (
            <>
              <CostTable
                {...tabled}
                selected={selected}
                pointed={layer}
                alsoPointed={held}
                onSelect={setLayer}
                onPoint={pointAtLayer}
              />
              <Slips />
            </>
          )}
        </div>
      </div>
      {hasSide && (
        <aside className={styles.side}>
          {about}
          {facts}
        </aside>
      )}
      {!hasSide && selected !== undefined && (
        <FactsSheet key={selected} onClose={() => setLayer(undefined)}>
          {facts}
        </FactsSheet>
      )}
    </>
  );
}
