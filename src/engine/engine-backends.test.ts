import { beforeAll, describe, expect, test } from 'vitest';
import { first, logits, logitsOf, open, registerBackends, second } from './engine-world.fixture.ts';

beforeAll(registerBackends);

describe('the backend', () => {
  test('is the CPU at first, then WebGL once it is measured to be faster', async () => {
    const { engine, world, settled } = open();
    await engine.load(first);
    expect((await logits(engine)).backend).toBe('cpu');
    expect(world.starts).toBe(0);
    const status = await settled();
    expect(status).toMatchObject({
      backend: 'webgl',
      webgl: { state: 'ready', float32: true },
      passMs: { cpu: 20, webgl: 5 },
    });
    expect(await logits(engine)).toEqual({ backend: 'webgl', values: logitsOf.first });
  });

  test('stays the CPU where WebGL is slower', async () => {
    const { engine, world, settled } = open();
    world.passMs.webgl = 60;
    await engine.load(first);
    await logits(engine);
    expect(await settled()).toMatchObject({ backend: 'cpu', passMs: { cpu: 20, webgl: 60 } });
  });

  test('stays the CPU where the card has half precision, unless it is asked for', async () => {
    const { engine, world, settled } = open();
    world.float32 = false;
    await engine.load(first);
    await logits(engine);
    expect(await settled()).toMatchObject({ backend: 'cpu', webgl: { state: 'ready', float32: false } });
    await engine.choose('webgl');
    expect((await logits(engine)).backend).toBe('webgl');
  });

  test('is the one chosen, whatever was measured', async () => {
    const { engine, settled, statuses } = open();
    await engine.load(first);
    await logits(engine);
    await settled();
    await engine.choose('cpu');
    expect(statuses.at(-1)).toMatchObject({ backend: 'cpu', choice: 'cpu' });
    expect((await logits(engine)).backend).toBe('cpu');
    await engine.choose('auto');
    expect((await logits(engine)).backend).toBe('webgl');
  });

  test('is measured anew for another network', async () => {
    const { engine, settled, statuses } = open();
    await engine.load(first);
    await logits(engine);
    await settled();
    await engine.load(second);
    expect(statuses.at(-1)).toMatchObject({ backend: 'cpu', webgl: { state: 'warming' }, passMs: {} });
    expect(await logits(engine)).toEqual({ backend: 'cpu', values: logitsOf.second });
    expect((await settled()).backend).toBe('webgl');
    expect(await logits(engine)).toEqual({ backend: 'webgl', values: logitsOf.second });
  });

  test('stays the one chosen when the same network gets other weights, without warming up again', async () => {
    const { engine, settled, statuses } = open();
    await engine.load(first);
    await logits(engine);
    await settled();
    const before = statuses.length;
    await engine.load({ ...first, weights: second.weights });
    expect(await logits(engine)).toEqual({ backend: 'webgl', values: logitsOf.second });
    expect(statuses.slice(before).map(({ webgl }) => webgl.state)).not.toContain('warming');
    expect(statuses.at(-1)).toMatchObject({ backend: 'webgl', passMs: { cpu: 20, webgl: 5 } });
  });

  test('is the CPU where there is no WebGL, and the reason is told', async () => {
    const { engine, world, settled } = open();
    world.refusal = 'This browser has no canvas outside the page.';
    await engine.load(first);
    await logits(engine);
    expect(await settled()).toMatchObject({
      backend: 'cpu',
      webgl: { state: 'unavailable', reason: 'This browser has no canvas outside the page.' },
    });
    expect((await logits(engine)).values).toEqual(logitsOf.first);
    world.refusal = undefined;
    await engine.choose('webgl');
    expect((await settled()).backend).toBe('webgl');
  });

  test('that fails a request is given up, and the CPU answers it', async () => {
    const { engine, world, settled, statuses } = open();
    await engine.load(first);
    await logits(engine);
    await settled();
    world.onWebglPass = () => {
      throw new Error('Unable to create a texture.');
    };
    expect(await logits(engine)).toEqual({ backend: 'cpu', values: logitsOf.first });
    expect(statuses.at(-1)?.webgl).toEqual({ state: 'unavailable', reason: 'Unable to create a texture.' });
  });

  test('is not blamed for a request that fails everywhere', async () => {
    const { engine, settled, statuses } = open();
    await engine.load(first);
    await logits(engine);
    await settled();
    await expect(engine.run('k', new Float32Array(5))).rejects.toThrow('expects');
    expect(statuses.at(-1)?.webgl.state).toBe('ready');
  });

  test('that is lost during a request is replaced by the CPU, and comes back later', async () => {
    const { engine, world, settled, until, statuses } = open();
    await engine.load(first);
    await logits(engine);
    await settled();
    world.onWebglPass = () => world.loseContext();
    const wasLost = until(({ webgl }) => webgl.state === 'lost');
    expect(await logits(engine)).toEqual({ backend: 'cpu', values: logitsOf.first });
    expect((await wasLost).backend).toBe('cpu');
    world.onWebglPass = () => {};
    await until(({ webgl }) => webgl.state === 'ready');
    expect(world.starts).toBe(2);
    expect(statuses.at(-1)?.backend).toBe('webgl');
    expect(await logits(engine)).toEqual({ backend: 'webgl', values: logitsOf.first });
  });

  test('that is lost again and again stays lost until it is asked for', async () => {
    const { engine, world, settled, until, statuses } = open();
    await engine.load(first);
    await logits(engine);
    await settled();
    world.onWebglPass = () => world.loseContext();
    await logits(engine);
    await until(() => world.starts === 3);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(world.starts).toBe(3);
    expect(statuses.at(-1)?.webgl.state).toBe('lost');
    world.onWebglPass = () => {};
    await engine.choose('auto');
    await until(({ webgl }) => webgl.state === 'ready');
    expect(await logits(engine)).toEqual({ backend: 'webgl', values: logitsOf.first });
  });
});

describe('a lost context', () => {
  test('that is asked for at once comes back, however often', async () => {
    const { engine, world, settled, until } = open();
    await engine.load(first);
    await logits(engine);
    await settled();
    for (let round = 0; round < 4; round++) {
      world.loseContext();
      await engine.choose('webgl');
      expect((await logits(engine)).values).toEqual(logitsOf.first);
      await until(({ webgl }) => webgl.state === 'ready');
      expect(await logits(engine)).toEqual({ backend: 'webgl', values: logitsOf.first });
    }
    expect(world.starts).toBe(5);
  });

  test('while it is being warmed up comes back', async () => {
    const { engine, world, until } = open();
    world.onWebglPass = () => {
      world.onWebglPass = () => {};
      world.loseContext();
    };
    await engine.load(first);
    await logits(engine);
    await until(({ webgl }) => webgl.state === 'lost');
    await until(({ webgl }) => webgl.state === 'ready');
    expect(await logits(engine)).toEqual({ backend: 'webgl', values: logitsOf.first });
  });

  test('when another network is about to use it comes back for that one', async () => {
    const { engine, world, settled, until } = open();
    await engine.load(first);
    await logits(engine);
    await settled();
    const before = await engine.liveTensors();
    await engine.load(second);
    await logits(engine);
    world.loseContext();
    await until(({ webgl }) => webgl.state === 'ready');
    expect(await logits(engine)).toEqual({ backend: 'webgl', values: logitsOf.second });
    expect(await engine.liveTensors()).toBe(before);
  });
});
