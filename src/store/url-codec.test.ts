import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SceneOrder } from '../core/scene/scene-order.ts';
import { readScene } from '../core/scene/scene-text.ts';
import { lockables } from './state.ts';
import { decodeLink, encodeLink, type Link } from './url-codec.ts';

const names = fc.stringMatching(/^[a-z][a-z0-9_\-/.]{0,20}$/);

const links: fc.Arbitrary<Link> = fc.record(
  {
    view: fc.constantFrom('compare' as const),
    network: names,
    against: names,
    sample: names,
    scene: fc.constantFrom('pizza.3', 'red-panda.12,az=-40,dist=1.2,in=lifeboat').map(sceneOf),
    layer: names,
    map: fc.integer({ min: 1, max: 9999 }),
    cell: fc.record({ y: fc.nat(9999), x: fc.nat(9999) }),
    'against-layer': names,
    'against-map': fc.integer({ min: 1, max: 9999 }),
    'against-off': fc.constant([{ kind: 'silence' as const, layer: 'conv1', map: 3 }]),
    scale: fc.constantFrom('map' as const, 'layer' as const, 'network' as const),
    saliency: names,
    target: names,
    at: names,
    theme: fc.constantFrom('system' as const, 'light' as const, 'dark' as const),
    text: fc.constantFrom(1, 1.5, 2),
    embed: fc.boolean(),
    lock: fc.uniqueArray(fc.constantFrom(...lockables), { minLength: 1 }),
    host: fc.constantFrom('https://course.example', 'https://a.example,http://localhost:8000'),
  },
  { requiredKeys: [] },
);

function sceneOf(text: string): SceneOrder {
  const scene = readScene(text);
  if (!scene) throw new Error(`no scene: ${text}`);
  return scene;
}

describe('links', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(links, (link) => {
        expect(decodeLink(encodeLink(link))).toEqual({ link, problems: [] });
      }),
    );
  });

  it('read the example of the design', () => {
    const query = '?view=explore&network=tiny-vgg&sample=pizza-1&layer=conv2_1&map=4&cell=10,12';
    expect(decodeLink(query)).toEqual({
      link: {
        network: 'tiny-vgg',
        sample: 'pizza-1',
        layer: 'conv2_1',
        map: 4,
        cell: { y: 10, x: 12 },
      },
      problems: [],
    });
  });

  it('are written so that a person can read them', () => {
    expect(encodeLink({ sample: 'school-bus-2', layer: 'block/conv', map: 1, cell: { y: 3, x: 4 } })).toBe(
      '?v=1&view=explore&sample=school-bus-2&layer=block/conv&map=1&cell=3,4',
    );
  });

  it('write a scene as one parameter that can be read', () => {
    expect(encodeLink({ scene: sceneOf('pizza.3,az=40,el=20,dist=1.2,light=0.5') })).toBe(
      '?v=1&view=explore&scene=pizza.3,az=40,el=20,dist=1.2,light=0.5',
    );
  });

  it.each([
    ['map=0', 'map', '0'],
    ['map=two', 'map', 'two'],
    ['cell=1', 'cell', '1'],
    ['cell=-1,2', 'cell', '-1,2'],
    ['cell=1,2,3', 'cell', '1,2,3'],
    ['scale=rainbow', 'scale', 'rainbow'],
    ['text=3', 'text', '3'],
    ['scene=teapot.3', 'scene', 'teapot.3'],
    ['scene=pizza.3,az=999', 'scene', 'pizza.3,az=999'],
    ['embed=yes', 'embed', 'yes'],
    ['lock=network,doors', 'lock', 'network,doors'],
    ['layer=<script>', 'layer', '<script>'],
  ])('leave out %s and say so', (query, parameter, value) => {
    const { link, problems } = decodeLink(`?${query}&network=tiny-vgg`);
    expect(link).toEqual({ network: 'tiny-vgg' });
    expect(problems).toEqual([{ code: 'link-bad-value', parameter, value }]);
  });

  it('name the view unless it is the first', () => {
    expect(encodeLink({ view: 'compare', network: 'plain-20', against: 'resnet-20' })).toBe(
      '?v=1&view=compare&network=plain-20&against=resnet-20',
    );
    expect(decodeLink('?view=explore')).toEqual({ link: {}, problems: [] });
  });

  it('say which view does not exist, and open the first', () => {
    expect(decodeLink('?view=nowhere')).toEqual({
      link: {},
      problems: [{ code: 'link-unknown-view', value: 'nowhere' }],
    });
  });

  it('never throw, whatever stands in them', () => {
    fc.assert(fc.property(fc.string(), (query) => void decodeLink(query)));
  });
});
