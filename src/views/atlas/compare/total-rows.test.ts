import { expect, it } from 'vitest';
import { liveMeasured } from '../../../core/architectures/live-figures.ts';
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
    texts: ['71.592 %', '76.130 %'],
    amounts: undefined,
    ratio: '–',
  });
});

it('prints as many decimals of two amounts of memory', () => {
  expect(row('Memory: outputs')?.texts).toEqual(['61.0 MB', '68.0 MB']);
});

/** A network that runs here, as far as rows of accuracy go. */
function live(id: string) {
  const measured = liveMeasured(id);
  if (!measured) throw new Error(`There are no figures of ${id}.`);
  return { ...compared('vgg-a'), id: `live-${id}`, accuracy: { live: measured } };
}

const accuraciesOf = (pair: Parameters<typeof totalRows>[0]) =>
  totalRows(pair)
    .slice(1 + rows.findIndex(({ name }) => name === 'Input'))
    .map(({ name, texts }) => [name, ...texts]);

it('has what networks that compute here get right, each on its own pictures', () => {
  expect(accuraciesOf([live('tiny-vgg'), live('mini-resnet')])).toEqual([
    ['Right on the ten classes, 250 photos', '86.0 % (215 of 250)', '91.2 % (228 of 250)'],
  ]);
  expect(accuraciesOf([live('lenet-5'), live('mini-resnet')])).toEqual([
    ['Right on the ten classes, 250 photos', '–', '91.2 % (228 of 250)'],
    ['Right on handwritten digits (MNIST)', '99.3 % (9,930 of 10,000)', '–'],
  ]);
});

it('never has them in a row with ImageNet’s', () => {
  expect(accuraciesOf([live('tiny-vgg'), compared('resnet-50')])).toEqual([
    ['Top-1 accuracy', '–', '76.130 %'],
    ['Top-5 accuracy', '–', '92.862 %'],
    ['Right on the ten classes, 250 photos', '86.0 % (215 of 250)', '–'],
  ]);
});

it('keeps zeros of a ratio', () => {
  expect(totalRows([compared('vgg-a'), compared('vgg-a')])[0]?.ratio).toBe('1.00 ×');
});

it('names the switches that are on, so that a network stands beside itself', () => {
  expect(compared('vgg-d-vgg16', ['batch-norm']).name).toBe('VGG-16 (D), with batch normalisation');
});
