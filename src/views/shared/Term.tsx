import { type ReactNode, useId } from 'react';
import { type GlossaryTerm, glossary } from '../messages/en/glossary.ts';
import styles from './Term.module.css';

interface Props {
  readonly term: GlossaryTerm;
  readonly children: ReactNode;
}

/** A word of the field that says on demand what it means. */
export function Term({ term, children }: Props) {
  const id = useId();
  return (
    <>
      <button type="button" className={styles.term} popoverTarget={id}>
        {children}
      </button>
      <span id={id} popover="auto" className={styles.meaning}>
        <strong>{term}</strong> {glossary[term]}
      </span>
    </>
  );
}

/** Text in which `[[term]]` and `[[term|words]]` are glossary words, each form at most once. */
export function withTerms(text: string): readonly ReactNode[] {
  return text.split(/(\[\[[^\]]+\]\][.,:;]*)/).map((part) => {
    const [, term, words, stop] = /^\[\[([^|\]]+)\|?([^\]]*)\]\]([.,:;]*)$/.exec(part) ?? [];
    if (term === undefined || !isTerm(term)) return part;
    // A line can break between a button and what follows it, even before a stop.
    return (
      <span key={part} className={styles.kept}>
        <Term term={term}>{words || term}</Term>
        {stop}
      </span>
    );
  });
}

const isTerm = (text: string): text is GlossaryTerm => Object.hasOwn(glossary, text);
