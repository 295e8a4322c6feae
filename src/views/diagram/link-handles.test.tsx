import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Ablation } from '../../core/network/ablation.ts';
import { layout } from '../../dev/fixtures/drawings.ts';
import { residualNetwork } from '../../dev/fixtures/networks.ts';
import { LinkHandles } from './LinkHandles.tsx';
import { partAt } from './switch-parts.ts';

const skip: Ablation = { kind: 'cut', layer: 'add1', input: 'stem_relu' };

function buttons(ablations: readonly Ablation[]): { name: string; pressed: string; tab: string }[] {
  const { links } = layout(residualNetwork(), { widthPx: 1060, heightPx: 600 });
  const markup = renderToStaticMarkup(
    <LinkHandles
      links={links.filter(({ to }) => to.startsWith('add'))}
      ablations={ablations}
      tabStop={{ layer: 'add1', map: undefined, input: 'stem_relu' }}
      onFocusStop={() => {}}
      onToggle={() => {}}
    />,
  );
  return [...markup.matchAll(/<button[^>]*>/g)].map(([tag]) => ({
    name: /aria-label="([^"]*)"/.exec(tag)?.[1] ?? '',
    pressed: /aria-pressed="([^"]*)"/.exec(tag)?.[1] ?? '',
    tab: /tabindex="([^"]*)"/.exec(tag)?.[1] ?? '',
  }));
}

it('every link into an addition has scissors that say what they cut, one of them a tab stop', () => {
  expect(buttons([])).toEqual([
    { name: 'Cut the branch from conv1_2 into add1', pressed: 'false', tab: '-1' },
    { name: 'Cut the skip from stem_relu into add1', pressed: 'false', tab: '0' },
    { name: 'Cut the branch from conv2_2 into add2', pressed: 'false', tab: '-1' },
    { name: 'Cut the branch from project2 into add2', pressed: 'false', tab: '-1' },
  ]);
});

it('scissors are pressed where the link is cut', () => {
  expect(buttons([skip]).filter(({ pressed }) => pressed === 'true')).toEqual([
    { name: 'Cut the skip from stem_relu into add1', pressed: 'true', tab: '0' },
  ]);
});

it('X means the map or the link where the focus is, and nothing on a title or on the answer', () => {
  const at = (layer: string, map?: number, input?: string) =>
    partAt(residualNetwork(), { layer, map, ...(input === undefined ? {} : { input }) });
  expect(at('conv1_1', 3)).toEqual({ kind: 'silence', layer: 'conv1_1', map: 3 });
  expect(at('add1', undefined, 'stem_relu')).toEqual(skip);
  expect(at('conv1_1')).toBeUndefined();
  expect(at('softmax', 0)).toBeUndefined();
  expect(at('logits', 0)).toBeUndefined();
});
