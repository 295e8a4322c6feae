import { renderToStaticMarkup } from 'react-dom/server';
import { expect, describe as group, it, vi } from 'vitest';
import { describe } from '../../../core/network/describe.ts';
import { blueprintOf } from '../../../dev/fixtures/described-architectures.ts';
import { started } from '../../../dev/fixtures/started-store.ts';
import { StoreContext } from '../../shared/store-context.ts';
import { CostTable } from './CostTable.tsx';
import { Slips } from './Slips.tsx';

/** It measures on a canvas, which there is none of here. */
vi.mock('../../shared/text-width.ts', () => ({ textWidthPx: (text: string) => 7 * text.length }));

interface Shown {
  readonly id?: string;
  readonly link?: string;
  readonly selected?: string;
  readonly pointed?: string;
}

async function tableOf({ id = 'vgg-d-vgg16', link = '', selected, pointed }: Shown) {
  const blueprint = blueprintOf(id);
  const { store } = await started(`?view=atlas${link}`);
  const page = renderToStaticMarkup(
    <StoreContext value={{ ...store, getInitialState: store.getState }}>
      <CostTable
        blueprint={blueprint}
        description={describe(blueprint.network)}
        selected={selected}
        pointed={pointed}
        onSelect={() => {}}
        onPoint={() => {}}
      />
    </StoreContext>,
  );
  const [table = ''] = page.match(/<table(?:(?!<table).)*?Sort by(?:(?!<table).)*?<\/table>/) ?? [];
  return { page, table };
}

const cellsOf = (row: string) =>
  [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, ''));
const rowsOf = (table: string) =>
  [...table.matchAll(/<tr([^>]*)>(.*?)<\/tr>/g)].map(([, attributes = '', row = '']) => ({
    attributes,
    cells: cellsOf(row),
  }));
const rowNamed = (table: string, name: string) =>
  rowsOf(table).find(({ cells }) => cells[0] === name) ?? { attributes: '', cells: [] };

const TOTAL = 'Total (rows are rounded)';

group('the table of costs', () => {
  it('has the lecture’s rows and sums', async () => {
    const { table } = await tableOf({});
    expect(rowNamed(table, 'conv1_1').cells).toEqual([
      'conv1_1',
      'conv 3 × 3 + ReLU',
      '224 × 224 × 64',
      '3,211,264',
      '12.845',
      '22.1',
      '1,728',
      '64',
      '1,792',
      '0.0',
      '86,704,128',
      '0.6',
    ]);
    expect(rowNamed(table, 'fc8').cells.slice(-7)).toEqual([
      '100.0',
      '4,096,000',
      '1,000',
      '4,097,000',
      '100.0',
      '4,096,000',
      '100.0',
    ]);
    expect(rowNamed(table, TOTAL).cells).toEqual([
      TOTAL,
      '15,237,608',
      '60.950',
      '',
      '138,344,128',
      '13,416',
      '138,357,544',
      '',
      '15,470,264,320',
      '',
    ]);
  });

  it('says where most of it is', async () => {
    expect((await tableOf({})).page).toContain(
      '88.9 % of the memory is in the convolutions, 89.4 % of the parameters in the dense layers, 99.2 % of the MACs in the convolutions.',
    );
  });

  it('counts as the link says', async () => {
    const { page, table } = await tableOf({
      link: '&batch=2&bytes=2&memory=training&unit=MiB&leave-out=biases',
    });
    const total = rowNamed(table, TOTAL).cells;
    expect(total).toContain('116.254');
    expect(total).toContain('138,344,128');
    expect(total).not.toContain('13,416');
    expect(cellsOf(page.match(/<tr><th scope="row">Momentum.*?<\/tr>/)?.[0] ?? '')[1]).toBe('138,344,128');
    expect(table).toContain('Memory, MiB');
    expect(page.match(/[\d.]+ MB/)).toBeNull();
  });

  it('prints equal amounts equal, and the exact bytes in the sum', async () => {
    const { page, table } = await tableOf({ link: '&memory=training&unit=MiB' });
    expect(rowNamed(table, 'pool4').cells[4]).toBe(rowNamed(table, 'conv5_1').cells[4]);
    const line = (use: string) =>
      cellsOf(page.match(new RegExp(`<tr><th scope="row">${use}.*?</tr>`))?.[0] ?? '').slice(1);
    expect(line('Parameters')).toEqual(['138,357,544', '553,430,176', '527.792']);
    expect(line('Gradients of the parameters')).toEqual(line('Parameters'));
    expect(line('Momentum')).toEqual(line('Parameters'));
  });

  it('says which parameters it counts', async () => {
    const { page, table } = await tableOf({ link: '&leave-out=biases' });
    expect(page).toContain('Parameters without biases: 138,344,128');
    expect(table).toContain('; parameters without biases');
    expect((await tableOf({})).page).not.toContain('without biases');
  });

  it('is sorted as the link says, and says so', async () => {
    const { table } = await tableOf({ link: '&sort=-parameters' });
    expect(rowsOf(table)[1]?.cells[0]).toBe('fc6');
    expect(table.match(/aria-sort="descending"/g)).toHaveLength(1);
  });

  it('is in the network’s order if it was sorted by a column that is left out', async () => {
    const { table } = await tableOf({ link: '&sort=-biases&leave-out=biases' });
    expect(rowsOf(table)[1]?.cells[0]).toBe('input');
  });

  it('lights the row of a layer that is done in place, and has one tab stop', async () => {
    const { table } = await tableOf({ selected: 'relu3_1', pointed: 'flatten' });
    expect(rowNamed(table, 'conv3_1').attributes).toContain('data-selected="true"');
    expect(rowNamed(table, 'pool5').attributes).toContain('data-pointed="true"');
    expect(table.match(/tabindex="0" aria-pressed/g)).toEqual(['tabindex="0" aria-pressed']);
    expect(table).toContain('aria-pressed="true">conv3_1');
  });

  it('says where a figure is the paper’s own', async () => {
    const { page, table } = await tableOf({ id: 'lenet-5-1998' });
    const { departures } = blueprintOf('lenet-5-1998');
    expect(departures).not.toHaveLength(0);
    for (const { layer, why, weights } of departures) {
      expect(page).toContain(why);
      expect(rowNamed(table, `${layer}*`).cells).toContain(weights === 0 ? '' : weights.toLocaleString('en'));
    }
  });
});

async function slipsOf(arch: string): Promise<string> {
  const { store } = await started(`?view=atlas&arch=${arch}`);
  return renderToStaticMarkup(
    <StoreContext value={{ ...store, getInitialState: store.getState }}>
      <Slips />
    </StoreContext>,
  );
}

it('the slips of the network on screen are shown, the others on demand', async () => {
  const [own = '', others = ''] = (await slipsOf('alexnet-torchvision')).split('more of the lecture');
  expect(own).toContain('AlexNet’s first maps');
  expect(own).not.toContain('The memory of VGG-16');
  expect(others).toContain('The memory of VGG-16');
  expect((await slipsOf('resnet-50')).split('more of the lecture')[0]).not.toContain('<h4>');
});

it('the slips show the printed figure, the right one, and every term', async () => {
  const page = (await slipsOf('vgg-d-vgg16')).replace(/<[^>]+>/g, ' ');
  for (const text of ['358,000,000', '271,351,808', '358,055,936', '28 · 28 · 3 · 3 · 64 · 192', '54.25'])
    expect(page).toContain(text);
  expect(page).toMatch(/24,000,000.*15,237,608.*with 4 bytes each 60,950,432 bytes = 60\.950 MB/);
});
