import { useEffect, useRef, useState } from 'react';
import type { Blueprint } from '../../../core/architectures/architecture.ts';
import type { NetworkDescription } from '../../../core/network/describe.ts';
import hidden from '../../shared/Hidden.module.css';
import { type DiagramState, newsOf } from './diagram-news.ts';

interface Props extends DiagramState {
  readonly blueprint: Blueprint;
  readonly description: NetworkDescription;
}

/** Says what was picked out or unfolded, wherever on the page that was done. */
export function DiagramNews({ blueprint, description, opened, selected }: Props) {
  const [news, setNews] = useState('');
  const before = useRef<DiagramState>({ opened, selected });
  useEffect(() => {
    const state = { opened, selected };
    const next = newsOf(blueprint, description, before.current, state);
    before.current = state;
    if (next !== '') setNews(next);
  }, [blueprint, description, opened, selected]);
  return (
    <p className={hidden.hidden} role="status">
      {news}
    </p>
  );
}
