import type { MouseEvent } from 'react';
import { linkOfView } from '../../store/link.ts';
import { encodeLink } from '../../store/url-codec.ts';
import type { ViewId } from '../../store/view-id.ts';
import { useActions, useSelector } from '../shared/store-context.ts';
import { views } from './view-registry.ts';

/** Leads to a view of what is on screen; within the page, so that a picture that was brought is not lost. */
export function ViewLink({ id }: { readonly id: ViewId }) {
  const href = useSelector((state) => encodeLink(linkOfView(state, id)));
  const isHere = useSelector((state) => state.view === id);
  const { setView, select } = useActions();
  const go = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (isHere) select({ level: 'network' });
    else setView(id);
  };
  return (
    <a href={href} aria-current={isHere ? 'page' : undefined} onClick={go}>
      {views[id].label}
    </a>
  );
}
