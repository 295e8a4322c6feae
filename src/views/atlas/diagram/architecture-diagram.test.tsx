import { renderToStaticMarkup } from 'react-dom/server';
import { expect, describe as group, test } from 'vitest';
import type { SwitchId } from '../../../core/architectures/architecture.ts';
import { architectureById } from '../../../core/architectures/registry.ts';
import { describe } from '../../../core/network/describe.ts';
import { started } from '../../../dev/fixtures/started-store.ts';
import { EVERY_BLOCK } from '../../../store/atlas/diagram-parameters.ts';
import { StoreContext } from '../../shared/store-context.ts';
import { MeasuredDiagram } from './ArchitectureDiagram.tsx';
import { BlockFacts } from './BlockFacts.tsx';
import { holdsText, kindText } from './diagram-words.ts';
import { LayerFacts } from './LayerFacts.tsx';

function described(id: string, on: readonly SwitchId[] = []) {
  const blueprint = architectureById(id)?.build(new Set(on));
  if (!blueprint) throw new Error(`no architecture "${id}"`);
  return { blueprint, description: describe(blueprint.network) };
}

const nothing = () => undefined;

const markup = (id: string, open: readonly string[], volumes = false) =>
  renderToStaticMarkup(
    <MeasuredDiagram
      id="diagram"
      width={900}
      {...described(id)}
      open={open}
      onOpen={nothing}
      volumes={volumes}
      onVolumes={nothing}
      large={false}
      onLarge={nothing}
      textSize={1}
      selected="pool1"
      onSelect={nothing}
      pointed={undefined}
      onPoint={nothing}
      onSave={nothing}
    />,
  );

/** Of every box and every unfolded block's name: what it is called, and whether it is unfolded. */
const buttons = (html: string) =>
  [...html.matchAll(/<button[^>]*data-key[^>]*>/g)].map(([tag]) => ({
    name: /aria-label="([^"]*)"/.exec(tag)?.[1],
    isOpen: /aria-expanded="([^"]*)"/.exec(tag)?.[1],
    isPressed: /aria-pressed="([^"]*)"/.exec(tag)?.[1],
    isTabStop: tag.includes('tabindex="0"'),
  }));

group('an architecture as buttons', () => {
  test('names folded blocks and layers', () => {
    const named = buttons(markup('resnet-50', []));
    expect(named.map(({ name, isOpen }) => [name, isOpen])).toEqual([
      ['input, input, 224 × 224 × 3', undefined],
      ['conv1, convolution, 112 × 112 × 64', undefined],
      ['bn1, batch normalisation, 112 × 112 × 64', undefined],
      ['relu1, ReLU, 112 × 112 × 64', undefined],
      ['pool1, max pool, 56 × 56 × 64', undefined],
      ['conv2_x, 3 residual blocks, 56 × 56 × 256', 'false'],
      ['conv3_x, 4 residual blocks, 28 × 28 × 512', 'false'],
      ['conv4_x, 6 residual blocks, 14 × 14 × 1024', 'false'],
      ['conv5_x, 3 residual blocks, 7 × 7 × 2048', 'false'],
      ['classifier, 1 dense layer, 1 × 1 × 1000', 'false'],
    ]);
  });

  test('has one tab stop, and the layer that is picked out is pressed', () => {
    const all = buttons(markup('resnet-50', []));
    expect(all.filter(({ isTabStop }) => isTabStop)).toHaveLength(1);
    expect(all.filter(({ isPressed }) => isPressed === 'true').map(({ name }) => name)).toEqual([
      'pool1, max pool, 56 × 56 × 64',
    ]);
  });

  test('unfolds what it is told to', () => {
    const named = buttons(markup('resnet-50', ['conv2_x']));
    expect(named.filter(({ isOpen }) => isOpen === 'true').map(({ name }) => name)).toEqual([
      'conv2_x · 3 residual blocks',
    ]);
    expect(named.map(({ name }) => name)).toContain('conv2_3, residual block, 56 × 56 × 256');
    expect(buttons(markup('vgg-d-vgg16', [EVERY_BLOCK])).some(({ isOpen }) => isOpen === 'false')).toBe(
      false,
    );
  });

  test('says what there is not, and where the same stands in words', () => {
    const html = markup('vgg-d-vgg16', ['conv9_x']);
    expect(html).toContain('no block “conv9_x”');
    const described = /role="group"[^>]*aria-describedby="([^"]+)"/.exec(html)?.[1];
    expect(html).toContain(`id="${described}"`);
    expect(html).toContain('table of layers');
  });

  test('states the scale of volumes', () => {
    const html = markup('alexnet-lecture-single-tower', [], true);
    expect(html).toContain('50 cells');
    expect(html).toContain('1,000 channels');
  });
});

group('what stands in a box', () => {
  test('a window has its size, and its stride where it is not 1', () => {
    const { description } = described('resnet-50');
    expect(
      ['conv1', 'pool1', 'relu1', 'conv2_1_b', 'bn1'].map((id) => kindText(description.layer(id))),
    ).toEqual(['conv 7 × 7, /2', 'max pool 3 × 3, /2', 'ReLU', 'conv 3 × 3', 'batch norm']);
  });

  test('a block says what it holds', () => {
    const { blueprint, description } = described('resnet-152');
    expect(blueprint.blocks.map((block) => holdsText(block, description))).toEqual([
      '3 residual blocks',
      '8 residual blocks',
      '36 residual blocks',
      '3 residual blocks',
      '1 dense layer',
    ]);
  });
});

group('facts of a block', () => {
  const facts = async (id: string, name: string, link = '') => {
    const { blueprint, description } = described(id);
    const block = blueprint.blocks.find((each) => each.id === name);
    if (!block) throw new Error(`no block "${name}"`);
    const { store } = await started(`?view=atlas${link}`);
    return renderToStaticMarkup(
      <StoreContext value={{ ...store, getInitialState: store.getState }}>
        <BlockFacts blueprint={blueprint} description={description} block={block} />
      </StoreContext>,
    );
  };

  test('add up what its layers cost', async () => {
    const html = await facts('vgg-d-vgg16', 'conv2_x');
    expect(html).toContain('Layers that work at one size of maps');
    expect(html).toContain('pool1 (112 × 112 × 64)');
    expect(html).toContain('pool2 (56 × 56 × 128)');
    // (3·3·64 + 1)·128 + (3·3·128 + 1)·128
    expect(html).toContain('221,440');
    // 112·112·128·3·3·(64 + 128)
    expect(html).toContain('2,774,532,096');
    // Two outputs of 112·112·128 and the pool's 56·56·128: ReLUs are done in place.
    expect(html).toContain('3,612,672 values');
    expect(html).toContain('16 × 16 pixels');
  });

  test('give the memory as the table does', async () => {
    const html = await facts('vgg-d-vgg16', 'conv2_x', '&unit=MiB&batch=2&memory=training');
    // 3,612,672 values · 2 · 4 bytes · 2 = 57,802,752 bytes = 55.125 · 2²⁰.
    expect(html).toContain('55.125 MiB');
    expect(html).toContain('× 2 pictures × 4 bytes; in training twice');
  });

  test('name each input once', async () => {
    expect(await facts('resnet-50', 'conv2_x')).toContain('<dd>pool1 (56 × 56 × 64)</dd>');
  });
});

group('facts of a layer', () => {
  async function facts(id: string, layer: string, on: readonly SwitchId[] = [], link = '') {
    const { store } = await started(`?view=atlas${link}`);
    return renderToStaticMarkup(
      <StoreContext value={{ ...store, getInitialState: store.getState }}>
        <LayerFacts {...described(id, on)} layer={layer} />
      </StoreContext>,
    );
  }

  test('put the numbers into the formulas', async () => {
    const html = await facts('vgg-d-vgg16', 'conv1_1');
    const formula = html.replace(/<[^>]*>/g, '');
    expect(formula).toContain('⌊224−3+2·11⌋+1=224');
    expect(html).toContain('3 · 3 · 3 · 64 weights');
    expect(html).toContain('64 biases');
    expect(html).toContain('224 · 224 cells');
    expect(html).toContain('86,704,128');
    expect(html).toContain('224 × 224 × 64 = 3,211,264 values, × 4 bytes = 12,845,056 bytes');
    expect(html).toContain('row and column −1');
  });

  test('compare figures with the kind’s only where they differ', async () => {
    const html = await facts('alexnet-2012-grouped', 'input');
    expect(html).not.toContain('of its kind');
    expect(html).toContain('The paper says 224 × 224');
    expect(
      await facts('lenet-5-1998', described('lenet-5-1998').blueprint.departures[0]?.layer ?? ''),
    ).toContain('of its kind');
  });

  test('give the memory as the table does, and say what it is multiplied by', async () => {
    const link = '&unit=MiB&batch=32&bytes=2&memory=training';
    const html = await facts('resnet-50', 'conv2_1_b', [], link);
    // 200,704 values · 32 · 2 bytes · 3 = 38,535,168 bytes = 36.75 · 2²⁰.
    expect(html).toContain('36.750 MiB');
    expect(html).toContain('200,704 values, × 32 pictures × 2 bytes × 3 = 38,535,168 bytes.');
    expect(html).toContain('and the output of bn2_1_b, which then is not done in place');
    expect(html).not.toMatch(/\d [KM]B\b/);
    const pool = await facts('resnet-50', 'pool1', [], link);
    expect(pool).toContain('24.500 MiB');
    expect(pool).toContain('Twice in training');
  });

  test('claim no memory for what is done in place', async () => {
    const relu = await facts('vgg-d-vgg16', 'relu1_1');
    expect(relu).toContain('none of its own');
    expect(relu).toContain('written over the output of conv1_1.');
    expect(await facts('vgg-d-vgg16', 'flatten')).toContain('hands on the output of pool5 as it is');
    const norm = await facts('vgg-d-vgg16', 'bn1_1', ['batch-norm'], '&memory=training');
    expect(norm).toContain('12.845 MB');
    expect(norm).toContain('counted with conv1_1 in the table');
  });

  test('say what of the parameters the table counts', async () => {
    expect(await facts('vgg-d-vgg16', 'conv1_1', [], '&leave-out=biases')).toContain(
      'The table counts 1,728: without biases.',
    );
  });

  test('give the paper’s figures where its layer departs from the kind', async () => {
    for (const [id, on] of [
      ['lenet-5-1998', []],
      ['googlenet-torchvision', ['auxiliary-heads']],
    ] as const) {
      const { blueprint } = described(id, on);
      const [departure] = blueprint.departures;
      if (!departure) throw new Error(`${id} departs nowhere`);
      const parameters = (departure.weights + departure.biases).toLocaleString('en-US');
      const html = await facts(id, departure.layer, on);
      expect(html).toContain(`<dd>${parameters}`);
      expect(html.replace(/&#x27;/g, "'").replace(/&quot;/g, '"')).toContain(departure.why);
    }
  });
});
