import type { ViewId } from '../../store/view-id.ts';
import { ExploreView } from '../explore/ExploreView.tsx';
import { shellText } from '../messages/en/shell.ts';
import { type LazyPart, lazyPart, presentPart } from '../shared/lazy-part.ts';

interface View {
  /** In the page's navigation. */
  readonly label: string;
  readonly part: LazyPart<object>;
  /** Whether it has the choice of the network in itself, so that the header needs none. */
  readonly choosesNetwork: boolean;
}

/** What each view is called and looks like. The first is on the first screen, so its code comes with the page. */
export const views: Readonly<Record<ViewId, View>> = {
  explore: { label: shellText.viewNames.explore, part: presentPart(ExploreView), choosesNetwork: false },
  saliency: {
    label: shellText.viewNames.saliency,
    part: lazyPart(async () => (await import('../saliency/SaliencyView.tsx')).SaliencyView),
    choosesNetwork: false,
  },
  compare: {
    label: shellText.viewNames.compare,
    part: lazyPart(async () => (await import('../compare/CompareView.tsx')).CompareView),
    choosesNetwork: true,
  },
  atlas: {
    label: shellText.viewNames.atlas,
    part: lazyPart(async () => (await import('../atlas/AtlasView.tsx')).AtlasView),
    choosesNetwork: true,
  },
  network: {
    label: shellText.viewNames.network,
    part: lazyPart(async () => (await import('../network-page/NetworkPage.tsx')).NetworkPage),
    choosesNetwork: false,
  },
};
