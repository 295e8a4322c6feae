import { beforeAll, expect, test } from 'vitest';
import { createWorld, first, registerBackends } from './engine-world.fixture.ts';
import { Session } from './session.ts';
import { WebglLife } from './webgl-life.ts';

beforeAll(registerBackends);

/** WebGL's life with a clock that only the test moves. */
function waiting() {
  const world = createWorld();
  const rests: (() => void)[] = [];
  const surroundings = {
    ...world.surroundings,
    delay: () => new Promise<void>((resolve) => rests.push(resolve)),
  };
  const session = new Session(first, surroundings);
  const desk = { requests: 1, isQuiet: true };
  const life = new WebglLife(surroundings, {
    session: () => session,
    isQuiet: () => desk.isQuiet,
    requests: () => desk.requests,
    changed: () => {},
  });
  life.tend(session);
  const rest = async () => {
    rests.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { world, desk, rest };
}

test('starts after one rest in which nothing was asked for', async () => {
  const { world, rest } = waiting();
  expect(world.starts).toBe(0);
  await rest();
  expect(world.starts).toBe(1);
});

test('waits on while a request came during the rest, though it is answered by its end', async () => {
  const { world, desk, rest } = waiting();
  for (let round = 0; round < 5; round++) {
    desk.requests++;
    await rest();
    expect(world.starts).toBe(0);
  }
  await rest();
  expect(world.starts).toBe(1);
});

test('makes do with a free moment where requests never cease, but never interrupts one', async () => {
  const { world, desk, rest } = waiting();
  desk.isQuiet = false;
  for (let round = 0; round < 15; round++) {
    desk.requests++;
    await rest();
  }
  expect(world.starts).toBe(0);
  desk.isQuiet = true;
  desk.requests++;
  await rest();
  expect(world.starts).toBe(1);
});
