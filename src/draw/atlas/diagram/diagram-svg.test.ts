import { expect, describe as group, test } from 'vitest';
import { architectureById } from '../../../core/architectures/registry.ts';
import { describe } from '../../../core/network/describe.ts';
import { diagramSvg } from './diagram-svg.ts';
import { type DiagramWords, layoutOf } from './layout.ts';
import { palettes } from './palette.ts';
import { type Role, roles } from './roles.ts';
import { scaleBars } from './scale-bars.ts';
import { volumeScale } from './volumes.ts';

/** A name with everything that XML reserves. */
const awkward = 'a < b & "c" > d';

const words: DiagramWords = {
  label: (node) => ({
    title: node.type === 'layer' ? node.key : node.block.id,
    kind: node.key === 'conv1' ? awkward : node.output.label,
    shape: 'shape',
  }),
  title: ({ block }) => block.id,
};
const svgWords = {
  title: awkward,
  roles: Object.fromEntries(roles.map((role) => [role, role])) as Record<Role, string>,
  scaleBar: () => 'bar',
};

function drawn(open: readonly string[], volumes = false) {
  const blueprint = architectureById('googlenet-paper')?.build(new Set());
  if (!blueprint) throw new Error('no such architecture');
  const description = describe(blueprint.network);
  const scale = volumeScale(description);
  const layout = layoutOf(blueprint, description, new Set(open), {
    flow: 'right',
    widthPx: 900,
    words,
    ...(volumes && { volumes: scale }),
  });
  return { layout, svg: diagramSvg(layout, palettes.light, svgWords, volumes ? scaleBars(scale) : []) };
}

/** Tags that are open at the end, or closed without being open: none in well-formed XML. */
function unbalanced(xml: string): readonly string[] {
  const open: string[] = [];
  for (const [, close, name = '', rest = ''] of xml.matchAll(/<(\/?)([\w]+)([^<>]*)>/g)) {
    if (close) {
      if (open.pop() !== name) return [`</${name}>`];
    } else if (!rest.endsWith('/')) open.push(name);
  }
  return open;
}

group('the drawing as a file', () => {
  const { layout, svg } = drawn(['inception_3', 'inception_3a']);

  test('is well formed, with a view box as large as what is drawn', () => {
    expect(unbalanced(svg)).toEqual([]);
    const [, width = 0, height = 0] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
    expect(Number(width)).toBeGreaterThanOrEqual(layout.widthPx);
    expect(Number(height)).toBeGreaterThan(layout.heightPx);
    expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
  });

  test('holds every box, border and line', () => {
    const texts = [...svg.matchAll(/font-weight="650">([^<]*)</g)].map(([, text]) => text);
    expect(texts).toEqual([
      ...layout.frames.map(({ title }) => title),
      ...layout.nodes.map(({ label }) => label.title),
    ]);
    for (const { path, head } of layout.edges) {
      expect(svg).toContain(path);
      expect(svg).toContain(head);
    }
  });

  test('escapes what XML reserves', () => {
    const escaped = 'a &lt; b &amp; &quot;c&quot; &gt; d';
    expect(svg).toContain(`<title>${escaped}</title>`);
    expect(svg).toContain(`>${escaped}</text>`);
    expect(svg).not.toContain(awkward);
  });

  test('stands by itself: colours written out, no style sheet, nothing fetched', () => {
    expect(svg).not.toMatch(/var\(|class=|style=|href|url\(/);
  });

  test('draws volumes with the bars of their scale', () => {
    const toScale = drawn([], true);
    expect(unbalanced(toScale.svg)).toEqual([]);
    expect([...toScale.svg.matchAll(/>bar</g)]).toHaveLength(2);
  });
});
