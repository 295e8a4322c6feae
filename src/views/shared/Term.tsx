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
  return text.split(/(\[\[[^\]]+\]\])/).map((part) => {
    const [, term, words] = /^\[\[([^|\]]+)\|?([^\]]*)\]\]$/.exec(part) ?? [];
    if (term === undefined || !isTerm(term)) return keptOnLine(part);
    return (
      <Term key={part} term={term}>
        {words || term}
      </Term>
    );
  });
}

/** A word joiner keeps a colon or stop on the line of the term before it, which is a button. */
const keptOnLine = (text: string) => text.replace(/^(?=[.,:;])/, '\u2060');

const isTerm = (text: string): text is GlossaryTerm => Object.hasOwn(glossary, text);
