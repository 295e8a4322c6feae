import { expect, it } from 'vitest';
import { architectureById } from '../../../core/architectures/registry.ts';
import { describe } from '../../../core/network/describe.ts';
import { comparedOf } from './compared.ts';
import { totalRows } from './total-rows.ts';

function compared(id: string, on: readonly 'batch-norm'[] = []) {
  const blueprint = architectureById(id)?.build(new Set(on));
  if (!blueprint) throw new Error(`There is no architecture ${id}.`);
  return comparedOf(id, on, { blueprint, description: describe(blueprint.network) });
}

const rows = totalRows([compared('vgg-d-vgg16'), compared('resnet-50')]);
const row = (name: string) => rows.find((each) => each.name === name);

it('prints totals exactly, with the ratio of the exact ones', () => {
  expect(row('Parameters')).toMatchObject({ texts: ['138,357,544', '25,557,032'], ratio: '0.185 ×' });
  expect(row('MACs a picture')).toMatchObject({
    texts: ['15,470,264,320', '4,089,184,256'],
    ratio: '0.264 ×',
  });
  expect(row('Depth')).toMatchObject({ texts: ['16', '50'], ratio: '3.13 ×' });
});

it('has parts that add up to the parameters', () => {
  const sum = (place: 0 | 1) =>
    rows.filter(({ isPart }) => isPart).reduce((total, { amounts }) => total + (amounts?.[place] ?? 0), 0);
  expect([sum(0), sum(1)]).toEqual([138357544, 25557032]);
});

it('has no ratio to nothing, and no bars for what is no amount', () => {
  expect(row('batch normalisation')?.ratio).toBe('–');
  expect(row('Top-1 accuracy')).toMatchObject({
    texts: ['71.6 %', '76.1 %'],
    amounts: undefined,
    ratio: '–',
  });
});

it('names the switches that are on, so that a network stands beside itself', () => {
  expect(compared('vgg-d-vgg16', ['batch-norm']).name).toBe('VGG-16 (D), with batch normalisation');
});
