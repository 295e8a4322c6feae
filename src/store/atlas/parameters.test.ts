import { describe, expect, it } from 'vitest';
import { decodeLink, encodeLink } from '../url-codec.ts';
import { flag, names, whole } from './atlas-parameter.ts';
import {
  asideOf,
  atlasParameters,
  badParameters,
  readParameter,
  unknownKeys,
  writeParameter,
} from './parameters.ts';
import { architectureParameter, atlasPages, pageParameter, switchesParameter } from './place-parameters.ts';

const generalKeys = new URLSearchParams(
  encodeLink({ network: 'a', layer: 'b', at: 'c', class: 'd', scale: 'map', part: 'tests', text: 1.5 }),
);

describe('parameters of the atlas', () => {
  it('have names of their own', () => {
    const keys = atlasParameters.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(generalKeys.has(key)).toBe(false);
    const query = `?view=atlas&${keys.map((key) => `${key}=x`).join('&')}`;
    expect(Object.keys(decodeLink(query).link.atlas ?? {})).toEqual(keys);
  });

  it('come back from a link as they were written', () => {
    const atlas = {
      ...writeParameter(pageParameter, 'compare'),
      ...writeParameter(switchesParameter, ['batch-norm', 'paper-strides']),
    } as Record<string, string>;
    const query = encodeLink({ view: 'atlas', atlas });
    expect(query).toBe('?v=1&view=atlas&page=compare&with=batch-norm,paper-strides');
    const { link } = decodeLink(query);
    expect(readParameter(link.atlas ?? {}, pageParameter)).toBe('compare');
    expect(readParameter(link.atlas ?? {}, switchesParameter)).toEqual(['batch-norm', 'paper-strides']);
  });

  it('are only in the link of the atlas', () => {
    expect(decodeLink('?view=compare&arch=vgg-a').link.atlas).toBeUndefined();
  });

  it('are left out of a link where they have their default', () => {
    expect(writeParameter(pageParameter, 'networks')).toEqual({ page: undefined });
    expect(writeParameter(architectureParameter, undefined)).toEqual({ arch: undefined });
  });

  it('fall back and are told where they cannot be read', () => {
    const place = { page: 'moon', arch: 'vgg-a', with: 'wings' };
    expect(readParameter(place, pageParameter)).toBe('networks');
    expect(badParameters(place)).toEqual([
      { key: 'page', value: 'moon' },
      { key: 'with', value: 'wings' },
    ]);
  });

  it('belong to pages; the rest of a place is another page’s', () => {
    const place = { page: 'compare', arch: 'vgg-a', chart: 'history', edits: 'remove:fc7', sail: '1' };
    expect(asideOf(place, 'compare')).toEqual({ edits: 'remove:fc7', sail: '1' });
    expect(unknownKeys(place)).toEqual(['sail']);
    for (const page of atlasPages) expect(asideOf({ page }, page)).toEqual({});
  });

  it('read whole numbers in their range, flags and lists of names only', () => {
    const batch = whole('batch', { from: 1, to: 1024, fallback: 1 });
    expect(['1', '1024', '0', '1025', '3.5', '-1', ''].map(batch.read)).toEqual([
      1,
      1024,
      ...Array(5).fill('bad'),
    ]);
    expect(['0', '1', 'yes'].map(flag('predict', false).read)).toEqual([false, true, 'bad']);
    expect(['stage~20~1,inception_3a', ',', '<b>'].map(names('open').read)).toEqual([
      ['stage 1', 'inception_3a'],
      'bad',
      'bad',
    ]);
    const own = ['tf.__operators__.add', '加法, 1', 'a/b:0'.repeat(20)];
    expect(names('open').read(names('open').write(own))).toEqual(own);
  });
});
