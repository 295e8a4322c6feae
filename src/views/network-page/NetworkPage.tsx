import { useEffect, useMemo } from 'react';
import { hasCheckpoints } from '../../store/checkpoint.ts';
import { isOwnId } from '../../store/own-network.ts';
import { networkOf } from '../../store/selectors.ts';
import type { LoadedNetwork } from '../../store/state.ts';
import { TrainingStrip } from '../checkpoints/TrainingStrip.tsx';
import { firstBank } from '../first-filters/first-bank.ts';
import { ClassAccuracy } from '../inspector/network/ClassAccuracy.tsx';
import { ConfusionTable } from '../inspector/network/ConfusionTable.tsx';
import { trainingFacts } from '../inspector/network/training-facts.ts';
import { Facts } from '../inspector/parts/Facts.tsx';
import { aboutText } from '../messages/en/about.ts';
import { networkText } from '../messages/en/network.ts';
import { pageText as text } from '../messages/en/network-page.ts';
import { useActions, useSelector } from '../shared/store-context.ts';
import { Citation } from './Citation.tsx';
import { Figures } from './Figures.tsx';
import { FirstLayer } from './FirstLayer.tsx';
import { LayerTable } from './LayerTable.tsx';
import { NetworkCurves } from './NetworkCurves.tsx';
import styles from './NetworkPage.module.css';
import { PageSection } from './PageSection.tsx';

/** A page about the present network that is worth citing: its idea, its numbers, how it came about. */
export function NetworkPage() {
  const network = useSelector(networkOf);
  const failed = useSelector((state) => state.network.status === 'failed');
  return (
    <section id="network" className={styles.page} aria-label={text.region} tabIndex={-1}>
      {network && <About network={network} />}
      {failed && <p>{networkText.failed}</p>}
    </section>
  );
}

function About({ network }: { readonly network: LoadedNetwork }) {
  const { id, name } = network.network;
  const loaded = useSelector((state) => state.card);
  const { loadCard, setView } = useActions();
  useEffect(() => {
    void loadCard(id);
  }, [loadCard, id]);
  const card = loaded.status === 'ready' && loaded.value.id === id ? loaded.value : undefined;
  const first = useMemo(() => firstBank(network.description, network.weights), [network]);
  const made = card ? trainingFacts(card) : [];
  return (
    <article className={styles.article}>
      <header className={styles.head}>
        <h2 className={styles.name}>{name}</h2>
        {card?.summary && <p className={styles.summary}>{card.summary}</p>}
        <button type="button" className={styles.explore} onClick={() => setView('explore')}>
          {text.explore}
        </button>
        <Figures network={network} card={card} />
      </header>
      {loaded.status === 'failed' && <p className={styles.wide}>{aboutText.noCard(loaded.detail)}</p>}
      {first && (
        <PageSection title={text.filters} wide>
          {hasCheckpoints(id) && <TrainingStrip withFilters={false} />}
          <FirstLayer first={first} />
        </PageSection>
      )}
      {card && card.curves.length > 0 && (
        <PageSection title={text.curves}>
          <NetworkCurves network={network} card={card} />
        </PageSection>
      )}
      {card && card.perClass.length > 0 && (
        <PageSection title={text.measured}>
          <ClassAccuracy tallies={card.perClass} />
          {card.weaknesses.length > 0 && (
            <>
              <h4 className={styles.minor}>{text.weaknesses}</h4>
              <ul className={styles.list}>
                {card.weaknesses.map((weakness) => (
                  <li key={weakness}>{weakness}</li>
                ))}
              </ul>
            </>
          )}
        </PageSection>
      )}
      {card && card.confusion.length > 0 && (
        <PageSection title={aboutText.confusion}>
          <section className={styles.frame} aria-label={aboutText.confusion} tabIndex={0}>
            <ConfusionTable
              counts={card.confusion}
              classes={card.classes}
              caption={aboutText.confusionCaption(
                card.confusion.flat().reduce((sum, count) => sum + count, 0),
                card.accuracy?.measuredOn ?? '',
              )}
            />
          </section>
        </PageSection>
      )}
      {made.length > 0 && (
        <PageSection title={text.made}>
          <Facts facts={made} />
        </PageSection>
      )}
      <PageSection title={text.layersTable} wide>
        <LayerTable description={network.description} />
      </PageSection>
      {!isOwnId(id) && (
        <PageSection title={text.cite} wide>
          <Citation network={network} card={card} />
        </PageSection>
      )}
    </article>
  );
}
