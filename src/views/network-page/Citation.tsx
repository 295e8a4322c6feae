import { countText, percentText } from '../../draw/format.ts';
import type { Card } from '../../store/card.ts';
import type { LoadedNetwork } from '../../store/state.ts';
import { pageText as text } from '../messages/en/network-page.ts';
import { useActions } from '../shared/store-context.ts';
import styles from './Citation.module.css';

interface Props {
  readonly network: LoadedNetwork;
  readonly card: Card | undefined;
}

/** How to cite the network: a line for a text, an entry for a bibliography. */
export function Citation({ network: { network, description }, card }: Props) {
  const { pageLink } = useActions();
  const { id, name } = network;
  const link = pageLink();
  const year = card?.date?.slice(0, 4) ?? '';
  const accuracy = card?.accuracy;
  const measured = accuracy && `${percentText(accuracy.correct / accuracy.total)} of ${accuracy.measuredOn}`;
  const note = text.citationNote(countText(description.parameters), measured);
  return (
    <>
      <p className={styles.line}>{text.citation(name, id, year, link)}</p>
      <section className={styles.frame} aria-label={text.bibtexLabel} tabIndex={0}>
        <pre className={styles.entry}>{text.bibtex(id, name, year, note, link)}</pre>
      </section>
      <p className={styles.help}>{text.citeHelp}</p>
    </>
  );
}
